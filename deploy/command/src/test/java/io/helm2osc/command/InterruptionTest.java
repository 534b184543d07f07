package io.helm2osc.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The command as a process of its own, with the real engine.
@DisabledOnOs(OS.WINDOWS)
class InterruptionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void stopsCleanlyWhenAskedTo(String signal, int exitCode) throws IOException, InterruptedException {
        assumeThat(signal.equals("INT") && ignoresInterrupts()).isFalse();
        Process command = startConverting();
        List<ProcessHandle> workers = command.descendants().toList();
        assertThat(workers).isNotEmpty();

        send(signal, command);

        assertThat(command.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(command.exitValue()).isEqualTo(exitCode);
        assertThat(workers).allMatch(worker -> !worker.isAlive());
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
        try (Stream<Path> written = Files.list(folder.resolve("out"))) {
            assertThat(written).allMatch(file -> !file.toString().endsWith(".part"));
        }
    }

    @Test
    void takesItsWorkersAlongWhenItIsKilled() throws IOException, InterruptedException {
        Process command = startConverting();
        List<ProcessHandle> workers = command.descendants().toList();

        command.destroyForcibly().waitFor();

        for (ProcessHandle worker : workers) {
            assertThat(worker.onExit()).succeedsWithin(10, TimeUnit.SECONDS);
        }
    }

    // Enough work for longer than the test takes; the first line says that it is under way.
    private Process startConverting() throws IOException {
        Files.createDirectories(folder.resolve("tmp"));
        SampleCharts.good(folder.resolve("chart"), "sample");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-cp",
                System.getProperty("java.class.path"),
                Helm2osc.class.getName(),
                "convert",
                "-o",
                folder.resolve("out").toString()));
        for (int i = 0; i < 5_000; i++) {
            words.add(folder.resolve("chart").toString());
        }
        Process command = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String line =
                new BufferedReader(new InputStreamReader(command.getInputStream(), StandardCharsets.UTF_8)).readLine();
        assertThat(line).startsWith("chart: ");
        return command;
    }

    // A shell lets what it starts in the background ignore Ctrl-C, and all that is started there inherits it.
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .anyMatch(line -> (Long.parseUnsignedLong(
                                            line.substring("SigIgn:".length()).strip(), 16)
                                    & 2)
                            != 0);
        }
    }

    private static void send(String signal, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}
