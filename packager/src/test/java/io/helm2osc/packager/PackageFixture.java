package io.helm2osc.packager;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.contract.ConversionEvent.Completeness;
import io.helm2osc.contract.ConversionEvent.Images;
import java.util.Optional;

/// A package to which no rule has anything to say, and changed copies of it.
public record PackageFixture(FileTree files, String mapping, Images images) {

    public static final String CRD = "manifests/helmrelease_crd.yaml";
    public static final String CSD = "manifests/helmrelease_csd.yaml";

    public static PackageFixture valid() {
        FileTree files = FileTree.EMPTY
                .with("metadata.yaml", """
                        name: guestbook
                        version: "1.4.2"
                        appVersion: "2.0"
                        briefDescription: A guest book
                        source: ISV
                        type: helm
                        architecture: [x86_64, aarch64]
                        categories: [Database]
                        devices: [CPU]
                        maintainers: [{name: ops}]
                        scenes: [CCE]
                        """)
                .with("lifecycle.yaml", "")
                .with(CRD, """
                        apiVersion: apiextensions.k8s.io/v1
                        kind: CustomResourceDefinition
                        metadata: {name: guestbooks.helm.osc.huawei.com}
                        spec:
                          group: helm.osc.huawei.com
                          names: {kind: Guestbook, plural: guestbooks}
                          versions:
                          - name: v1
                            schema:
                              openAPIV3Schema:
                                properties:
                                  spec:
                                    properties:
                                      replicas: {type: integer}
                                      hosts: {type: array, items: {properties: {name: {type: string}}}}
                        """)
                .with(CSD, """
                        apiVersion: osc.io/v1beta1
                        kind: CustomServiceDefinition
                        spec:
                          CRDRef: {name: guestbooks.helm.osc.huawei.com}
                          role: serviceEntity
                          capabilityRequirements:
                          - {apiVersion: osc.io/v1, kind: LogConfig, defaultPath: vendor/log_config.yaml}
                          descriptors:
                            spec:
                            - path: replicas
                              displayName: Replicas
                              description: Number of pods
                              restriction: {scenes: [CCE]}
                              x-descriptors: ["urn:alm:descriptor:com.tectonic.ui:podCount"]
                            - path: hosts[0].name
                              displayName: First host
                              description: Its name
                          defaultConfiguration: '{"spec": {"image": {"tag": "7.2"}}}'
                        """)
                .with("manifests/vendor/log_config.yaml", """
                        apiVersion: osc.io/v1
                        kind: LogConfig
                        spec:
                          logConfigItems:
                          - labelSelector: {app: guestbook}
                            logPaths: [/var/log/a, /var/log/ab]
                        """)
                .with("raw/Chart.yaml", "apiVersion: v2\nname: guestbook\nversion: 1.4.2\n")
                .with("raw/values.yaml", "image: {repository: redis, tag: '7.2'}\n")
                .with("raw/templates/pod.yaml", "spec:\n  imagePullSecrets: []\n");
        String mapping = """
                instance:
                - image: redis
                  tag: "7.2"
                  address: {repository: image.repository, tag: image.tag}
                """;
        return new PackageFixture(files, mapping, new Images(1, 1, 0, Completeness.COMPLETE));
    }

    public PackageFixture with(String path, String text) {
        return new PackageFixture(files.with(path, text), mapping, images);
    }

    public PackageFixture without(String path) {
        return new PackageFixture(files.without(path), mapping, images);
    }

    /// With a piece of a file replaced, which must be there.
    public PackageFixture replacing(String path, String old, String other) {
        String text = files.text(path).orElseThrow();
        if (!text.contains(old)) {
            throw new IllegalArgumentException(old + " is not in " + path);
        }
        return with(path, text.replace(old, other));
    }

    /// With more lines at the end of metadata.yaml.
    public PackageFixture metadata(String lines) {
        return with("metadata.yaml", files.text("metadata.yaml").orElseThrow() + lines);
    }

    public PackageFixture mapping(String text) {
        return new PackageFixture(files, text, images);
    }

    public PackageFixture images(Images other) {
        return new PackageFixture(files, mapping, other);
    }

    public PackageInput input(String report) {
        return new PackageInput(files, Bytes.utf8(mapping), Bytes.utf8(report), images, Optional.empty());
    }
}
