package io.helm2osc.transformer.shapes;

import static io.helm2osc.transformer.shapes.ShapeOfImages.inPod;

import java.util.List;

/// Addresses that stand in templates, wholly or in part.
final class LiteralShapes {

    private LiteralShapes() {}

    static List<ShapeOfImages> all() {
        return List.of(
                inPod("all of it", "a: 1\n", "quay.io/org/app:1").changes(3),
                inPod("all of it, without a tag", "a: 1\n", "busybox").changes(3),
                inPod("the path", "registry: quay.io\ntag: \"1\"\n", "{{ .Values.registry }}/org/app:{{ .Values.tag }}")
                        .mapsTo("registry", "tag: tag")
                        .changes(2),
                inPod(
                                "a part of the path",
                                "registry: quay.io/org\ntag: \"1\"\n",
                                "{{ .Values.registry }}/app:{{ .Values.tag }}")
                        .mapsTo("registry", "tag: tag")
                        .changes(2),
                inPod("the tag", "image: quay.io/org/app\n", "{{ .Values.image }}:1.2")
                        .mapsTo("repository: image")
                        .changes(2),
                inPod(
                                "the end of the tag",
                                "image: {repository: quay.io/org/app, tag: \"1\"}\n",
                                "{{ .Values.image.repository }}:{{ .Values.image.tag }}-alpine")
                        .mapsTo("repository: image.repository")
                        .changes(2),
                inPod(
                                "the start of the tag",
                                "image: {repository: quay.io/org/app, tag: \"1.2.3\"}\n",
                                "{{ .Values.image.repository }}:v{{ .Values.image.tag }}")
                        .mapsTo("repository: image.repository")
                        .changes(2),
                inPod(
                                "the registry",
                                "image: {path: org/app, tag: \"1\"}\n",
                                "quay.io/{{ .Values.image.path }}:{{ .Values.image.tag }}")
                        .mapsTo("tag: image.tag")
                        .changes(3),
                inPod("a format", "tag: \"1\"\n", "{{ printf \"quay.io/org/app:%s\" .Values.tag }}")
                        .mapsTo("tag: tag")
                        .changes(3),
                inPod("a default", "image: \"\"\n", "{{ .Values.image | default \"quay.io/org/app:1\" }}")
                        .mapsTo("fullAddress: image")
                        .changes(1));
    }
}
