package io.helm2osc.transformer.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.image.ImageReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerShapeTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.3,            1.2.9017",
        "v1.15,            v1.9017",
        "7.2.4-debian-12,  7.2.9017-debian-12",
        "latest,           zq17p0",
        "docker.io,        zq17h.example.com",
        "localhost:5000,   zq17h.example.com",
        "bitnami/redis,    zq17p0/zq17p1",
        "quay.io/org/app,  zq17h.example.com/zq17p1/zq17p2",
        "quay.io/a/b:1.2,  zq17h.example.com/zq17p1/zq17p2:1.9017",
        "redis:7,          zq17p0:9017",
        "app:{{ .x }},     zq17p0:zq17p0",
    })
    void looksLikeWhatItStandsFor(String original, String marker) {
        assertThat(new MarkerShape(17).like(original)).isEqualTo(marker);
    }

    @Test
    void keepsNumbersNumbers() {
        assertThat(new MarkerShape(17).like(11L)).isEqualTo(9017L);
        assertThat(new MarkerShape(17).like(1.36)).isEqualTo(1.9017);
    }

    @Test
    void keepsReferencesLegal() {
        String reference = "quay.io/org/app:v1.2@sha256:" + "0".repeat(64);

        assertThat(ImageReference.parse((String) new MarkerShape(17).like(reference)))
                .isPresent();
    }
}
