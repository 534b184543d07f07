package io.helm2osc.transformer.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Limits;
import io.helm2osc.transformer.images.ImageUse.Part;
import io.helm2osc.transformer.images.ImageUse.Place;
import io.helm2osc.transformer.manifest.ManifestReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageUsesTest {

    private static List<ImageUse> in(String manifest) {
        return ImageUses.in(new ManifestReader(Limits.DEFAULT).read(manifest));
    }

    @Test
    void findsContainersInitContainersAndImageVolumesOfEveryKind() {
        List<ImageUse> uses = in("""
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: c}
                spec:
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          initContainers: [{name: i, image: busybox}]
                          containers: [{name: c, image: "quay.io/org/app:1.2@sha256:%s"}]
                          volumes: [{name: v, image: {reference: ghcr.io/org/data:v1}}]
                """.formatted("a".repeat(64)));

        assertThat(uses)
                .extracting(use -> use.reference().toString())
                .containsExactly("busybox", "quay.io/org/app:1.2@sha256:" + "a".repeat(64), "ghcr.io/org/data:v1");
        assertThat(uses.get(1).regions().keySet())
                .containsExactlyInAnyOrder(Part.REGISTRY, Part.PATH, Part.TAG, Part.DIGEST);
    }

    @Test
    void leavesPlaceholdersAlone() {
        assertThat(in("""
                apiVersion: v1
                kind: Pod
                metadata: {name: p}
                spec: {containers: [{image: auto}, {image: "${IMAGE}"}, {image: ""}]}
                """)).isEmpty();
    }

    @Test
    void putsTogetherWhatACustomResourceSpreadsOverFields() {
        assertThat(in("""
                apiVersion: example.org/v1
                kind: Cache
                metadata: {name: c}
                spec: {image: {repository: quay.io/org/cache, tag: v3}}
                """)).singleElement().satisfies(use -> {
            assertThat(use.place()).isEqualTo(Place.CUSTOM_RESOURCE);
            assertThat(use.reference()).hasToString("quay.io/org/cache:v3");
            assertThat(use.regions().get(Part.TAG).position()).endsWith("/spec/image/tag");
        });
    }

    @Test
    void findsReferencesInArgumentsAndConfiguration() {
        List<ImageUse> uses = in("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: c}
                data:
                  config.yaml: |
                    # image: quay.io/commented/out:1
                    solver: --acme-image=quay.io/jetstack/solver:v1.2
                """);

        assertThat(uses).singleElement().satisfies(use -> {
            assertThat(use.place()).isEqualTo(Place.EMBEDDED);
            assertThat(use.reference()).hasToString("quay.io/jetstack/solver:v1.2");
        });
    }

    @Test
    void takesNoAddressOfAServerForAnImage() {
        assertThat(in("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: c}
                data:
                  url: http://prometheus:9090/metrics
                  host: redis-master:6379
                  path: /usr/local/bin/tool
                  ratio: "1/2"
                  query: avg:system.load{k8s.io/role/master:1}
                """)).isEmpty();
    }
}
