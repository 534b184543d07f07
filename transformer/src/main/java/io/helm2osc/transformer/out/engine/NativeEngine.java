package io.helm2osc.transformer.out.engine;

import com.marcnuri.helm.jni.NativeLibrary;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ServiceLoader;

/// The engine's native library for this machine. Left alone, helm-java would unpack its 98 MB anew for each
/// process, and would download and run a library when it has none.
final class NativeEngine {

    private NativeEngine() {}

    /// Unpacks the library into the folder.
    static Path unpack(Path folder) throws IOException {
        String os = os();
        String architecture = architecture();
        for (NativeLibrary library : ServiceLoader.load(NativeLibrary.class, NativeEngine.class.getClassLoader())) {
            String name = library.getBinaryName();
            if (name.contains(os) && name.contains(architecture)) {
                return unpack(library, name, folder);
            }
        }
        throw new FileNotFoundException(
                "there is no Helm engine for " + os + "-" + architecture + " on the class path");
    }

    private static Path unpack(NativeLibrary library, String name, Path folder) throws IOException {
        Path unpacked = folder.resolve(name);
        try (InputStream content = library.getClass().getResourceAsStream("/" + name)) {
            if (content == null) {
                throw new FileNotFoundException("the Helm engine's jar lacks " + name);
            }
            Files.copy(content, unpacked);
        }
        return unpacked;
    }

    private static String os() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> name;
        };
    }
}
