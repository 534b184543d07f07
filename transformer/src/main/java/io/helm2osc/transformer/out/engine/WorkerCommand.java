package io.helm2osc.transformer.out.engine;

import com.marcnuri.helm.TemplateCommand;
import com.marcnuri.helm.jni.HelmLib;
import com.sun.jna.Native;
import io.helm2osc.transformer.out.worker.EngineWorker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How a worker process is started: with nothing of the parent's surroundings, bound by the operating system
/// where that can be.
record WorkerCommand(List<String> words, Map<String, String> environment) {

    // Data, not address space: the engine reserves gigabytes of address space that it never fills. A session of
    // its own keeps the terminal's Ctrl-C away from the worker; the parent ends it. Answers go to a descriptor
    // of their own, so that nothing that the engine prints can get between them.
    private static final String BOUND = """
            ulimit -c 0; ulimit -s 1024; ulimit -f 65536; ulimit -d "$1"; shift
            exec 3>&1 1>&2
            if command -v setsid >/dev/null; then exec setsid "$@"; else exec "$@"; fi
            """;

    /// Missing in the smallest container images, where the container's own bounds have to do.
    private static final Path SHELL = Path.of("/bin/sh");

    private static final List<String> HOMES =
            List.of("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME");
    private static final long KIB = 1024;

    WorkerCommand {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /// A command for workers of this pool.
    ///
    /// @param folder in which the command may lay files for all workers
    static WorkerCommand in(Path folder, EngineSettings settings) throws IOException {
        Path library =
                settings.library().isPresent() ? settings.library().get().toRealPath() : NativeEngine.unpack(folder);
        boolean bound = Files.isExecutable(SHELL);
        List<String> words = new ArrayList<>();
        if (bound) {
            words.addAll(
                    List.of(SHELL.toString(), "-c", BOUND, "worker", Long.toString(settings.privateBytes() / KIB)));
        }
        words.addAll(java(settings));
        words.addAll(List.of(
                bound ? "/dev/fd/3" : "/dev/fd/1",
                library.toString(),
                Integer.toString(settings.limits().outputBytes())));
        return new WorkerCommand(words, environment(noCluster(folder), settings));
    }

    /// Starts a worker whose home is this folder.
    Process start(Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(home.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        for (String name : HOMES) {
            builder.environment().put(name, home.toString());
        }
        return builder.start();
    }

    private static List<String> java(EngineSettings settings) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Small, quick to start, and sparing with the memory that is meant for the engine.
                "-Xmx" + 6L * settings.limits().outputBytes(),
                "-Xms4m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=24m",
                "-XX:CompressedClassSpaceSize=16m",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=.",
                "-Djna.tmpdir=.",
                "-Djna.nosys=true",
                "-Djna.encoding=UTF-8",
                "-Dcom.marcnuri.jkube-helm.skipRemoteJar=true",
                "-cp",
                ClassPath.of(EngineWorker.class, TemplateCommand.class, HelmLib.class, Native.class),
                EngineWorker.class.getName());
    }

    // A chart's `lookup` is emptied before; one that is made up while rendering finds a cluster that cannot be
    // there: nothing listens on port 0. The same holds for whatever would be fetched.
    private static Path noCluster(Path folder) throws IOException {
        return Files.writeString(folder.resolve("kubeconfig"), """
                {"apiVersion": "v1", "kind": "Config", "current-context": "none",
                 "clusters": [{"name": "none", "cluster": {"server": "http://127.0.0.1:0"}}],
                 "contexts": [{"name": "none", "context": {"cluster": "none", "user": "none"}}],
                 "users": [{"name": "none", "user": {}}]}
                """);
    }

    private static Map<String, String> environment(Path kubeConfig, EngineSettings settings) {
        return Map.ofEntries(
                Map.entry("PATH", "/usr/bin:/bin"),
                Map.entry("LC_ALL", "C.UTF-8"),
                Map.entry("TZ", "UTC"),
                Map.entry("KUBECONFIG", kubeConfig.toString()),
                Map.entry("HTTP_PROXY", "http://127.0.0.1:0"),
                Map.entry("HTTPS_PROXY", "http://127.0.0.1:0"),
                // Collecting rarely saves a third of the processor time; near the limit it is done often.
                Map.entry("GOGC", "400"),
                Map.entry("GOMEMLIMIT", Long.toString(settings.limits().heapBytes() * 5L / 8)),
                Map.entry("GOTRACEBACK", "single"));
    }
}
