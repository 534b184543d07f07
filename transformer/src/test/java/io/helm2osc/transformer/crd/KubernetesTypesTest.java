package io.helm2osc.transformer.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.transformer.crd.KubernetesTypes.Place;
import io.helm2osc.transformer.crd.Typing.Kind;
import io.helm2osc.transformer.yaml.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KubernetesTypesTest {

    /// After a change of the client's version, copy what this test writes.
    @Test
    void areThoseOfTheClientThatTheBuildPins() throws IOException {
        String models = JsonWriter.pretty(KubernetesModels.document()) + "\n";
        Path written = Path.of("target", "kubernetes-types.json");
        Files.writeString(written, models);

        try (var kept = KubernetesTypes.class.getResourceAsStream("kubernetes-types.json")) {
            assertThat(new String(kept.readAllBytes(), StandardCharsets.UTF_8))
                    .as("src/main/resources is as " + written)
                    .isEqualTo(models);
        }
    }

    @Test
    void knowWhatStandsInAPod() {
        Place container = Place.ofKind("Pod").field("spec").field("containers").item();

        assertThat(container.field("resources").typing().kubernetes()).contains("ResourceRequirements");
        assertThat(container
                        .field("resources")
                        .field("limits")
                        .field("cpu")
                        .typing()
                        .kinds())
                .containsExactlyInAnyOrder(Kind.INTEGER, Kind.STRING);
        assertThat(container.field("nothing").isKnown()).isFalse();
        assertThat(Place.ofKind("Nothing").isKnown()).isFalse();
    }

    @Test
    void areMeantByReferencesToThePublishedSchemas() {
        String published = "https://example.org/v1.35.0/_definitions.json#/definitions/io.k8s.api.core.v1.Toleration";

        assertThat(KubernetesTypes.behind(published).orElseThrow().fields()).containsKey("effect");
        assertThat(KubernetesTypes.behind("https://example.org/schema.json")).isEmpty();
    }
}
