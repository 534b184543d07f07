package io.helm2osc.transformer.shapes;

import static io.helm2osc.transformer.shapes.ShapeOfImages.inPod;

import java.util.List;

/// Values that are empty, or not what they seem.
final class DefaultedShapes {

    private DefaultedShapes() {}

    static List<ShapeOfImages> all() {
        return List.of(
                inPod(
                                "an empty tag that stands for the version of the application",
                                "image:\n  repository: org/app\n  tag: \"\"\n",
                                "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}")
                        .mapsTo("repository: image.repository", "tag: image.tag")
                        .changes(1),
                inPod(
                                "a tag that is the version of the application",
                                "image:\n  repository: org/app\n",
                                "{{ .Values.image.repository }}:{{ .Chart.AppVersion }}")
                        .mapsTo("repository: image.repository")
                        .changes(2),
                inPod(
                                "an empty registry whose default is in the template",
                                "image:\n  registry:\n  repository: org/app\n  tag: \"1\"\n",
                                "{{ .Values.image.registry | default \"quay.io\" }}/{{ .Values.image.repository }}:{{ .Values.image.tag }}")
                        .mapsTo("image.repository", "tag: image.tag")
                        .changes(3),
                inPod(
                                "the first of several that is not empty",
                                "global:\n  registry: \"\"\nimage:\n  registry: quay.io\n  repository: org/app\n  tag: \"1\"\n",
                                "{{ coalesce .Values.global.registry .Values.image.registry }}/{{ .Values.image.repository }}:{{ .Values.image.tag }}")
                        .mapsTo("image.registry", "image.repository", "tag: image.tag"),
                inPod(
                                "one of two, as a switch stands",
                                "fips: false\nimage: {repository: org/app, tag: \"1\", fipsTag: 1-fips}\n",
                                "{{ .Values.image.repository }}:{{ ternary .Values.image.fipsTag .Values.image.tag .Values.fips }}")
                        .mapsTo("repository: image.repository", "tag: image.tag")
                        .images(2),
                inPod(
                                "a registry for all in the globals",
                                "global: {imageRegistry: registry.k8s.io}\nimage: {repository: org/app, tag: v4}\n",
                                "{{ .Values.global.imageRegistry }}/{{ .Values.image.repository }}:{{ .Values.image.tag }}")
                        .mapsTo("global.imageRegistry", "image.repository", "tag: image.tag"),
                inPod(
                                "a registry that the template does not read",
                                "image: {registry: docker.io, repository: quay.io/org/app, tag: \"1\"}\n",
                                "{{ .Values.image.repository }}:{{ .Values.image.tag }}")
                        .mapsTo("repository: image.repository", "tag: image.tag"),
                inPod(
                                "words that have image in their name",
                                "imagePullPolicy: Always\nimageRegistry: quay.io\ninitImageName: app\n",
                                "{{ .Values.imageRegistry }}/org/{{ .Values.initImageName }}:1")
                        .changes(2),
                inPod(
                                "a check that refuses other registries",
                                "image: docker.io/org/app:1\n",
                                "{{ if and (ne .Values.image \\\"docker.io/org/app:1\\\") (not (dig \\\"security\\\" \\\"allowInsecureImages\\\" false (.Values.global | default dict))) }}{{ fail \\\"set global.security.allowInsecureImages\\\" }}{{ end }}{{ .Values.image }}"
                                        .replace("\\\"", "\""))
                        .mapsTo("fullAddress: image")
                        .changes(3),
                inPod(
                                "a value that is a template itself",
                                "edition: community\nimage: \"quay.io/org/app:10.2.0-{{ .Values.edition }}\"\n",
                                "{{ tpl .Values.image . }}")
                        .mapsTo("repository: images.app")
                        .changes(3));
    }
}
