package io.helm2osc.transformer.shapes;

import static io.helm2osc.transformer.shapes.ShapeOfImages.chart;
import static io.helm2osc.transformer.shapes.ShapeOfImages.of;
import static io.helm2osc.transformer.shapes.ShapeOfImages.pod;

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
