package io.helm2osc.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Charts on disk for these tests.
final class SampleCharts {

    private SampleCharts() {}

    /// A chart with one image.
    static Path good(Path folder, String name) throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("Chart.yaml"), """
                apiVersion: v2
                name: %s
                version: 1.0.0
                description: A chart.
                """.formatted(name));
        Files.writeString(folder.resolve("values.yaml"), """
                image:
                  repository: registry.example/team/app
                  tag: "1.2"
                """);
        Files.writeString(folder.resolve("templates/pod.yaml"), """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: {{ .Release.Name }}
                spec:
                  containers:
                    - name: app
                      image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
                """);
        return folder;
    }

    /// A chart whose templates refuse to render.
    static Path bad(Path folder, String name) throws IOException {
        good(folder, name);
        Files.writeString(folder.resolve("templates/bad.yaml"), "{{ fail \"not\\ntoday\" }}");
        return folder;
    }
}
