package io.helm2osc.transformer.shapes;

import static io.helm2osc.transformer.shapes.ShapeOfImages.chart;
import static io.helm2osc.transformer.shapes.ShapeOfImages.of;
import static io.helm2osc.transformer.shapes.ShapeOfImages.pod;

import io.helm2osc.transformer.ChartFixture;
import java.util.List;

/// Images that stand elsewhere than in a container's `image`.
final class EmbeddedShapes {

    private static final String VALUES = "image: {repository: quay.io/org/agent, tag: \"1\"}\n";
    private static final String IMAGE = "{{ .Values.image.repository }}:{{ .Values.image.tag }}";

    private EmbeddedShapes() {}

    static List<ShapeOfImages> all() {
        return List.of(
                fed("an argument", container("args: [\"--agent-image=" + IMAGE + "\"]")),
                fed("an environment variable", container("env: [{name: AGENT_IMAGE, value: \"" + IMAGE + "\"}]")),
                literal("an argument, literally", container("args: [\"--agent-image=quay.io/org/agent:1\"]")),
                literal(
                        "an environment variable, literally",
                        container("env: [{name: AGENT_IMAGE, value: \"quay.io/org/agent:1\"}]")),
                one(
                                "text of a ConfigMap",
                                VALUES,
                                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  config.yaml: |\n    agent:\n      image: "
                                        + IMAGE + "\n")
                        .mapsTo("repository: image.repository", "tag: image.tag"),
                one(
                                "text of a ConfigMap, literally",
                                "a: 1\n",
                                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  config.yaml: |\n    agent:\n      image: quay.io/org/agent:1\n")
                        .changes(3),
                one(
                                "text of a Secret",
                                VALUES,
                                "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  config.yaml: |\n    image: "
                                        + IMAGE + "\n")
                        .mapsTo("repository: image.repository", "tag: image.tag"),
                one(
                                "encoded text of a Secret",
                                VALUES,
                                "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata:\n  config: {{ printf \"image: %s:%s\" .Values.image.repository .Values.image.tag | b64enc }}\n")
                        .mapsTo("repository: image.repository", "tag: image.tag"),
                one(
                                "a field of a custom resource",
                                VALUES,
                                "apiVersion: example.com/v1\nkind: Cluster\nmetadata: {name: c}\nspec: {image: \""
                                        + IMAGE + "\"}\n")
                        .mapsTo("repository: image.repository", "tag: image.tag"),
                one(
                                "a field of a custom resource, literally",
                                "a: 1\n",
                                "apiVersion: example.com/v1\nkind: Cluster\nmetadata: {name: c}\nspec: {image: \"quay.io/org/agent:1\"}\n")
                        .changes(3),
                one(
                                "two fields of a custom resource",
                                VALUES,
                                "apiVersion: example.com/v1\nkind: Cluster\nmetadata: {name: c}\nspec:\n  image:\n    repository: {{ .Values.image.repository }}\n    tag: {{ .Values.image.tag | quote }}\n")
                        .mapsTo("repository: image.repository", "tag: image.tag"));
    }

    /// Images in the middle of text that comes from elsewhere.
    static List<ShapeOfImages> handedOn() {
        String hash = "a".repeat(64);
        return List.of(
                one(
                                "images in the text of a value",
                                "runtimes: '[{\"image\": \"org/a@sha256:" + hash
                                        + "\"},{\"image\": \"quay.io/org/b:1\"},"
                                        + " {\"image\": \"quay.io/org/b-init:1\"}, {\"image\": \"quay.io/org/b:2\"}]'\n",
                                configMap("{{ .Values.runtimes | quote }}"))
                        .mapsTo("repository: images.a", "repository: images.b", "repository: images.bInit")
                        .images(4)
                        .changes(5),
                one(
                                "arguments in a list of values",
                                "args: [\"--helper=quay.io/org/helper:1\", \"--port=80\"]\n",
                                pod("p", "quay.io/org/app:1") + "      args: {{ toYaml .Values.args | nindent 8 }}\n")
                        .mapsTo("repository: images.helper")
                        .images(2)
                        .changes(5),
                one(
                                "environment that a loop prints",
                                "env: {HELPER: \"docker://quay.io/org/helper:1\"}\n",
                                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n"
                                        + "{{ range $k, $v := .Values.env }}  {{ $k }}: {{ $v | quote }}\n{{ end }}\n")
                        .mapsTo("repository: images.helper")
                        .changes(3),
                one(
                                "text that is a template",
                                "level: debug\nconfig: |\n  level: {{ .Values.level }}\n  image: quay.io/org/agent:1\n",
                                configMap("|-\n    {{- tpl .Values.config . | nindent 4 }}"))
                        .mapsTo("repository: images.agent")
                        .changes(3),
                of(
                                "text of a file",
                                chart("a: 1\n")
                                        .with("files/config.yaml", "agent:\n  image: quay.io/org/agent:1\n")
                                        .with(
                                                "templates/c.yaml",
                                                configMap("|-\n{{ .Files.Get \"files/config.yaml\" | indent 4 }}")))
                        .mapsTo("repository: images.agent")
                        .changes(3),
                of(
                                "text of a subchart's value",
                                chart("a: 1\n")
                                        .folder(
                                                "sub",
                                                ChartFixture.named("sub", "1.0.0")
                                                        .values("config: \"image: quay.io/org/agent:1\"\n")
                                                        .with(
                                                                "templates/c.yaml",
                                                                configMap("{{ .Values.config | quote }}"))))
                        .mapsTo("repository: sub.images.agent")
                        .changes(6));
    }

    private static String configMap(String text) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  config.yaml: " + text + "\n";
    }

    private static ShapeOfImages fed(String name, String template) {
        return one(name, "app: quay.io/org/app:1\n" + VALUES, template)
                .mapsTo("fullAddress: app", "repository: image.repository", "tag: image.tag")
                .images(2);
    }

    private static ShapeOfImages literal(String name, String template) {
        return one(name, "app: quay.io/org/app:1\n", template)
                .mapsTo("fullAddress: app")
                .images(2)
                .changes(3);
    }

    private static ShapeOfImages one(String name, String values, String template) {
        return of(name, chart(values).with("templates/t.yaml", template));
    }

    private static String container(String field) {
        return pod("p", "{{ .Values.app }}") + "      " + field + "\n";
    }
}
