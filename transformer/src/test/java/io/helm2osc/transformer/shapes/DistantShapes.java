package io.helm2osc.transformer.shapes;

import static io.helm2osc.transformer.shapes.ShapeOfImages.chart;
import static io.helm2osc.transformer.shapes.ShapeOfImages.of;
import static io.helm2osc.transformer.shapes.ShapeOfImages.pod;

import io.helm2osc.transformer.ChartFixture;
import java.util.List;

/// Images that come through named templates, loops, subcharts and switches.
final class DistantShapes {

    private static final String HELPER = """
            {{- define "lib.image" -}}
            {{- with .global.registry }}{{ . }}/{{ end }}{{ .image.repository }}:{{ .image.tag }}
            {{- end -}}
            """;

    private static final String THROUGH_HELPER =
            "{{ include \"lib.image\" (dict \"image\" .Values.image \"global\" (.Values.global | default dict)) }}";

    private DistantShapes() {}

    static List<ShapeOfImages> all() {
        return List.of(
                of(
                                "a named template that is given a dict",
                                chart("global: {registry: quay.io}\nimage: {repository: org/app, tag: \"1\"}\n")
                                        .with("templates/_helpers.tpl", HELPER)
                                        .with("templates/pod.yaml", pod("p", THROUGH_HELPER)))
                        .mapsTo("global.registry", "image.repository", "tag: image.tag"),
                of(
                                "a named template of a library chart",
                                chart("image: {repository: quay.io/org/app, tag: \"1\"}\n")
                                        .with("templates/pod.yaml", pod("p", THROUGH_HELPER))
                                        .folder(
                                                "lib",
                                                ChartFixture.named("lib", "1.0.0")
                                                        .chartYaml("type: library\n")
                                                        .with("templates/_image.tpl", HELPER)))
                        .mapsTo("repository: image.repository", "tag: image.tag"),
                of(
                                "entries of a list",
                                chart("sidecars:\n  - image: quay.io/org/a:1\n  - image: quay.io/org/b:2\n")
                                        .with(
                                                "templates/pods.yaml",
                                                "{{ range $i, $s := .Values.sidecars }}\n---\n"
                                                        + pod("p{{ $i }}", "{{ $s.image }}") + "{{ end }}\n"))
                        .images(2)
                        .mapsTo("sidecars"),
                of(
                                "a literal in a loop",
                                chart("names: [a]\n")
                                        .with(
                                                "templates/pods.yaml",
                                                "{{ range .Values.names }}\n---\n" + pod("{{ . }}", "busybox:1")
                                                        + "{{ end }}\n"))
                        .changes(3),
                of(
                        "a list of containers kept in values",
                        chart("containers:\n  - name: c\n    image: quay.io/org/app:1\n")
                                .with("templates/pod.yaml", """
                                                apiVersion: v1
                                                kind: Pod
                                                metadata: {name: p}
                                                spec:
                                                  containers: {{- toYaml .Values.containers | nindent 4 }}
                                                """)),
                of("a subchart's own values", chart("# the root\n").folder("sub", sub("quay.io/org/sub:1")))
                        .mapsTo("fullAddress: sub.image")
                        .changes(2),
                of(
                                "a subchart under another name",
                                chart("other:\n  image: quay.io/org/sub:2\n")
                                        .chartYaml("dependencies: [{name: sub, version: 1.0.0, alias: other}]\n")
                                        .folder("sub", sub("quay.io/org/sub:1")))
                        .mapsTo("fullAddress: other.image"),
                of(
                                "a packed subchart whose file has another name",
                                chart("sub:\n  image: quay.io/org/sub:2\n")
                                        .packed("renamed-9.tgz", sub("quay.io/org/sub:1")))
                        .mapsTo("fullAddress: sub.image"),
                of(
                                "an image that is off by default",
                                chart("metrics:\n  enabled: false\n  image: quay.io/org/exporter:2\n")
                                        .with(
                                                "templates/m.yaml",
                                                "{{ if .Values.metrics.enabled }}\n"
                                                        + pod("m", "{{ .Values.metrics.image }}") + "{{ end }}\n"))
                        .mapsTo("fullAddress: metrics.image"),
                of(
                                "a literal that is off by default",
                                chart("metrics:\n  enabled: false\n")
                                        .with(
                                                "templates/m.yaml",
                                                "{{ if .Values.metrics.enabled }}\n"
                                                        + pod("m", "quay.io/org/exporter:2") + "{{ end }}\n"))
                        .changes(3),
                of(
                                "values imported from a subchart",
                                chart("a: 1\n")
                                        .chartYaml(
                                                "dependencies:\n  - {name: giver, version: 1.0.0, import-values: [{child: data, parent: taken}]}\n")
                                        .with("templates/pod.yaml", pod("p", "{{ .Values.taken.image }}"))
                                        .folder(
                                                "giver",
                                                ChartFixture.named("giver", "1.0.0")
                                                        .values("data: {image: \"quay.io/org/app:1\"}\n")
                                                        .with("templates/none.yaml", "")))
                        .changes(3),
                of(
                                "a hook and a test",
                                chart("image: quay.io/org/test:1\n")
                                        .with(
                                                "templates/hook.yaml",
                                                pod("h", "{{ .Values.image }}")
                                                        .replace(
                                                                "{name: h}",
                                                                "{name: h, annotations: {\"helm.sh/hook\": pre-install}}"))
                                        .with(
                                                "templates/test.yaml",
                                                pod("t", "{{ .Values.image }}")
                                                        .replace(
                                                                "{name: t}",
                                                                "{name: t, annotations: {\"helm.sh/hook\": test}}")))
                        .mapsTo("fullAddress: image"));
    }

    private static ChartFixture sub(String image) {
        return ChartFixture.named("sub", "1.0.0")
                .values("image: " + image + "\n")
                .with("templates/pod.yaml", pod("s", "{{ .Values.image }}"));
    }
}
