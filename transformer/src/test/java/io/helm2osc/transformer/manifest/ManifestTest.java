package io.helm2osc.transformer.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Limits;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private final ManifestReader reader = new ManifestReader(Limits.DEFAULT);

    @Test
    void givesEachDocumentItsTemplateAndItsIdentity() {
        Manifest manifest = reader.read("""
                ---
                # Source: demo/templates/a.yaml
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                ---
                # Source: demo/templates/empty.yaml
                """);

        assertThat(manifest.documents()).singleElement().satisfies(document -> {
            assertThat(document.key()).isEqualTo("v1 Service -/web");
            assertThat(document.template()).isEqualTo("demo/templates/a.yaml");
        });
    }

    @Test
    void showsTheTextInsideASecret() {
        Manifest manifest = reader.read("""
                apiVersion: v1
                kind: Secret
                metadata: {name: s}
                data: {image: YnVzeWJveDoxLjM2}
                """);

        assertThat(manifest.leaves()).containsEntry("v1 Secret -/s/data/image", "busybox:1.36");
    }

    @Test
    void tellsWhereTwoRendersDiffer() {
        Manifest before =
                reader.read("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: 1, b: [x, y]}\n");
        Manifest after = reader.read("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: 2, b: [x]}\n");

        assertThat(Change.between(before, after, Set.of()))
                .extracting(Change::position)
                .containsExactly("v1 ConfigMap -/c/data/a", "v1 ConfigMap -/c/data/b/1");
        assertThat(Change.between(before, after, Set.of("v1 ConfigMap -/c/data")))
                .isEmpty();
    }

    @Test
    void bringsDocumentsTogetherWhoseNamesHoldWhatDiffers() {
        Manifest before = reader.read("apiVersion: v1\nkind: Pod\nmetadata: {name: test-abc}\nspec: {x: 1}\n");
        Manifest after = reader.read("apiVersion: v1\nkind: Pod\nmetadata: {name: test-xyz}\nspec: {x: 1}\n");

        assertThat(Change.between(before, after, Set.of()))
                .extracting(Change::position)
                .containsExactly("v1 Pod -/test-abc/metadata/name");
    }

    @Test
    void keepsADocumentThatIsNoYamlAsText() {
        assertThat(reader.read("{{{ nonsense").leaves()).containsValue("{{{ nonsense");
    }

    @Test
    void countsDocumentsUpToTheLimit() {
        int most = Limits.DEFAULT.render().documents();

        assertThat(reader.isTooMuch("---\na: 1\n".repeat(most))).isFalse();
        assertThat(reader.isTooMuch("---\na: 1\n".repeat(most + 1))).isTrue();
    }
}
