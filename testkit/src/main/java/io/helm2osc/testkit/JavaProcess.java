package io.helm2osc.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A JVM of its own, to be killed in the middle of its work.
public final class JavaProcess implements AutoCloseable {

    private static final Path OUTPUT = Path.of("target", "processes.log");

    private final Process process;

    private JavaProcess(Process process) {
        this.process = process;
    }

    /// Starts the main class with the class path of the tests.
    public static JavaProcess start(Class<?> main, String... arguments) {
        return start(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path"), main.getName()), arguments);
    }

    /// Starts a JVM with these options, of which the last names what to run. What it prints goes to a file, because
    /// the standard output of a test belongs to Surefire.
    public static JavaProcess start(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(OUTPUT.resolveSibling("."));
            return new JavaProcess(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(OUTPUT.toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it still runs.
    public boolean isAlive() {
        return process.isAlive();
    }

    /// The processes that it started, and theirs.
    public List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /// Ends it as `kill -9` does.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// Asks it to end, as `kill` does, and waits for that.
    ///
    /// @return the exit code
    public int terminate() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
