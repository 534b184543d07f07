package io.helm2osc.transformer.shapes;

import static io.helm2osc.transformer.shapes.ShapeOfImages.inPod;

import java.util.List;

/// How an address is cut into values.
final class SplitShapes {

    private static final String HASH = "a".repeat(64);

    private SplitShapes() {}

    static List<ShapeOfImages> all() {
        return List.of(
                inPod("one string", "image: quay.io/org/app:1.2\n", "{{ .Values.image }}")
                        .mapsTo("fullAddress: image"),
                inPod(
                                "repository and tag",
                                "image: {repository: org/app, tag: \"1\"}\n",
                                "{{ .Values.image.repository }}:{{ .Values.image.tag }}")
                        .mapsTo("repository: image.repository", "tag: image.tag"),
                inPod(
                                "a map whose repository is called image",
                                "controller: {image: quay.io/org/app, tag: v1}\n",
                                "{{ .Values.controller.image }}:{{ .Values.controller.tag }}")
                        .mapsTo("repository: controller.image", "tag: controller.tag"),
                inPod(
                                "folder, name and version",
                                "operator: {repository: nvcr.io/org, image: app, version: v24}\n",
                                "{{ .Values.operator.repository }}/{{ .Values.operator.image }}:{{ .Values.operator.version }}")
                        .mapsTo("prefixAddress: operator.repository", "tag: operator.version"),
                inPod(
                                "registry, repository and tag",
                                "image: {registry: quay.io, repository: org/app, tag: \"1\"}\n",
                                "{{ .Values.image.registry }}/{{ .Values.image.repository }}:{{ .Values.image.tag }}")
                        .mapsTo("image.registry", "image.repository", "tag: image.tag"),
                inPod(
                                "a registry with a folder",
                                "image: {registry: quay.io/org, repository: app, tag: \"1\"}\n",
                                "{{ .Values.image.registry }}/{{ .Values.image.repository }}:{{ .Values.image.tag }}")
                        .mapsTo("prefixAddress: image.registry", "tag: image.tag"),
                inPod(
                                "a digest in the one string",
                                "image: quay.io/org/app@sha256:" + HASH + "\n",
                                "{{ .Values.image }}")
                        .mapsTo("repository: image")
                        .changes(3),
                inPod(
                                "a digest of its own",
                                "image: {repository: org/app, digest: \"sha256:" + HASH + "\"}\n",
                                "{{ .Values.image.repository }}@{{ .Values.image.digest }}")
                        .mapsTo("repository: image.repository"),
                inPod(
                                "a tag and a digest",
                                "image: {repository: org/app, tag: \"1\", digest: \"sha256:" + HASH + "\"}\n",
                                "{{ .Values.image.repository }}:{{ .Values.image.tag }}@{{ .Values.image.digest }}")
                        .mapsTo("repository: image.repository", "tag: image.tag"),
                inPod(
                                "a digest at the end of the tag",
                                "image: {repository: org/app, tag: \"1.2@sha256:" + HASH + "\"}\n",
                                "{{ .Values.image.repository }}:{{ .Values.image.tag }}")
                        .mapsTo("repository: image.repository")
                        .changes(3),
                inPod(
                                "a repository that ends in @sha256, with the hash for a tag",
                                "image: {repository: org/app@sha256, tag: " + HASH + "}\n",
                                "{{ .Values.image.repository }}:{{ .Values.image.tag }}")
                        .changes(3),
                inPod(
                                "a repository with a slash at its end",
                                "repository: quay.io/org/\nname: app\ntag: \"1\"\n",
                                "{{ .Values.repository }}{{ .Values.name }}:{{ .Values.tag }}")
                        .mapsTo("repository: images.app", "tag: tag")
                        .changes(3),
                inPod(
                                "a registry joined of account, region and domain",
                                "account: \"602401143452\"\nregion: us-west-2\ndomain: amazonaws.com\ntag: \"1\"\n",
                                "{{ .Values.account }}.dkr.ecr.{{ .Values.region }}.{{ .Values.domain }}/app:{{ .Values.tag }}")
                        .mapsTo("repository: images.app", "tag: tag")
                        .changes(3),
                inPod(
                                "a name with a tag behind a joined registry",
                                "account: 1234\nimage: org/app:1\n",
                                "{{ .Values.account }}.example.com/{{ .Values.image }}")
                        .mapsTo("repository: images.app")
                        .changes(3));
    }
}
