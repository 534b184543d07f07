package io.helm2osc.transformer.out.engine;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Where classes come from, so that a worker's class path holds what it needs and nothing else. A service may
/// be started in ways that `java.class.path` says nothing about.
final class ClassPath {

    private ClassPath() {}

    static String of(Class<?>... classes) throws IOException {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : classes) {
            places.add(place(type).toString());
        }
        return places.stream().collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static Path place(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        return location != null && location.getProtocol().equals("file")
                ? Path.of(URI.create(location.toString()))
                : placeOfResource(type);
    }

    private static Path placeOfResource(Class<?> type) throws IOException {
        String name = "/" + type.getName().replace('.', '/') + ".class";
        URL resource = type.getResource(name);
        String url = String.valueOf(resource);
        if (url.startsWith("jar:file:") && url.endsWith("!" + name)) {
            return Path.of(URI.create(url.substring("jar:".length(), url.length() - name.length() - 1)));
        }
        if (url.startsWith("file:") && url.endsWith(name)) {
            return Path.of(URI.create(url.substring(0, url.length() - name.length())));
        }
        throw new FileNotFoundException("the class path entry of " + type.getName());
    }
}
