package io.helm2osc.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/// A Kafka broker for one machine, as a child process: real, kept apart from the memory and the signals of this one,
/// and gone when this one is, however it ends.
public final class BrokerProcess implements AutoCloseable {

    static final String READY = "ready";

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(10);

    /// A terminal's Ctrl-C and a service supervisor's SIGTERM reach parent and child alike. The broker must outlast
    /// what its parent still has to tell it, so it ignores them and waits for its standard input to end.
    private static final List<String> DEAF_TO_SIGNALS = List.of("sh", "-c", "trap '' INT TERM HUP; exec \"$@\"", "sh");

    /// It starts fast and stays small; a single machine's load does not repay the better compiler.
    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xms32m",
            "-Xmx256m",
            "-Dslf4j.provider=" + WarningLog.class.getName(),
            "-Dslf4j.internal.verbosity=ERROR");

    private final int port;
    private final Process process;

    private BrokerProcess(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /// Starts a broker and returns once it takes requests.
    ///
    /// @param folder holds its data, which is kept, and the log of its complaints, `broker.log`
    /// @param port on the loopback interface
    /// @throws BrokerUnavailableException when the folder or the port is taken, or the broker does not start
    public static BrokerProcess start(Path folder, int port) {
        try {
            Path home = folder.toAbsolutePath().normalize();
            Path data = Files.createDirectories(home.resolve("kafka"));
            awaitRelease(data);
            requireFree(port);
            Path log = home.resolve("broker.log");
            var broker = new BrokerProcess(
                    port,
                    new ProcessBuilder(command(port, data))
                            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start());
            broker.awaitReady(log);
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException("The broker could not be started.", e);
        }
    }

    /// Where clients find it.
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /// Completed when the process has ended, for whatever reason.
    public CompletionStage<?> ended() {
        return process.onExit().minimalCompletionStage();
    }

    /// Stops it in order, which takes less than a second.
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(TIME_TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException e) {
            kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /// Ends it as a power cut would, except that what it wrote to the operating system is kept.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    private static List<String> command(int port, Path data) {
        List<String> command = new ArrayList<>(DEAF_TO_SIGNALS);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", BrokerClassPath.find(), Broker.class.getName()));
        command.addAll(List.of(String.valueOf(port), data.toString()));
        return command;
    }

    /// The broker of a parent that was killed stops by itself; until it has, its folder is locked.
    private static void awaitRelease(Path data) throws IOException {
        long end = System.nanoTime() + TIME_TO_STOP.toNanos();
        while (isLocked(data.resolve(".lock"))) {
            if (System.nanoTime() > end) {
                throw new BrokerUnavailableException("Another broker uses the folder " + data + ".");
            }
            pause();
        }
    }

    private static boolean isLocked(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new BrokerUnavailableException(
                    "Port " + port + ", which the broker needs, is in use by another program.");
        }
    }

    private void awaitReady(Path log) throws IOException {
        // Not closed: the process writes nothing more, and its end is seen elsewhere.
        BufferedReader output = process.inputReader();
        if (!READY.equals(output.readLine())) {
            kill();
            throw new BrokerUnavailableException("The broker did not start; " + log + " tells why.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("Interrupted while starting the broker.");
        }
    }
}
