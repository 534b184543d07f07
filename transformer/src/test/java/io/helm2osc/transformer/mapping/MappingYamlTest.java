package io.helm2osc.transformer.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.profile.OscProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingYamlTest {

    private static final MappingEntry REDIS = new MappingEntry(
            "redis",
            "7.2",
            "docker.io/library/redis:7.2@sha256:" + "0".repeat(64),
            Map.of(
                    AddressPart.TAG, ValuesPath.of("image", "tag"),
                    AddressPart.REPOSITORY, ValuesPath.parse("sidecars[0].image\\.name")));

    @Test
    void writesTheDocumentedKeysWithTagsAsText() {
        assertThat(MappingYaml.write(List.of(REDIS), List.of("x86_64", "aarch64"), leavingOutSources()))
                .isEqualTo("""
                instance:
                - image: redis
                  tag: "7.2"
                  address:
                    repository: "sidecars[0].image\\\\.name"
                    tag: image.tag
                  package:
                    x86_64: redis-7.2-x86_64.tar
                    aarch64: redis-7.2-aarch64.tar
                """);
    }

    @Test
    void tellsWhereAnImageCameFrom() {
        assertThat(MappingYaml.write(List.of(REDIS), List.of("x86_64"), OscProfile.DEFAULT))
                .contains("  source: \"docker.io/library/redis:7.2@sha256:0000");
    }

    @Test
    void writesAnEmptyListWhenNothingIsMapped() {
        assertThat(MappingYaml.write(List.of(), List.of("x86_64"), OscProfile.DEFAULT))
                .isEqualTo("instance: []\n");
    }

    @Test
    void refusesWhatNoRegistryTakes() {
        Map<AddressPart, ValuesPath> address = Map.of(AddressPart.TAG, ValuesPath.of("tag"));
        assertThatIllegalArgumentException().isThrownBy(() -> new MappingEntry("Redis", "7", "", address));
        assertThatIllegalArgumentException().isThrownBy(() -> new MappingEntry("redis", "7+1", "", address));
        assertThatIllegalArgumentException().isThrownBy(() -> new MappingEntry("redis", "7", "", Map.of()));
    }

    @Test
    void tellsEachPartOfATargetAddress() {
        var target = new TargetImage("swr.example.com", "osc", "redis", "7.2");
        assertThat(AddressPart.values())
                .extracting(part -> target.part(part, OscProfile.DEFAULT))
                .containsExactly(
                        "swr.example.com/osc/redis:7.2",
                        "swr.example.com/osc/redis",
                        "swr.example.com/osc",
                        "osc/redis",
                        "swr.example.com",
                        "7.2");
    }

    private static OscProfile leavingOutSources() {
        OscProfile usual = OscProfile.DEFAULT;
        return new OscProfile(
                usual.kind(),
                usual.values(),
                usual.crdReference(),
                usual.repo(),
                OscProfile.Origin.LEFT_OUT,
                usual.lifecycle(),
                usual.resourcesUrn());
    }
}
