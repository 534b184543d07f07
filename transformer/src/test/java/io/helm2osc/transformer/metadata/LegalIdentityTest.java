package io.helm2osc.transformer.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalIdentityTest {

    @ParameterizedTest
    @ValueSource(strings = {"redis", "a1", "my-chart", "a--b", "crd-projectcalico-org-v1"})
    void keepsLegalNames(String name) {
        assertThat(LegalIdentity.name(name)).isEqualTo(name);
    }

    @Test
    void keepsNamesOfUpToSixtyFourLetters() {
        assertThat(LegalIdentity.name("a".repeat(64))).hasSize(64);
        assertThat(LegalIdentity.name("a".repeat(65))).hasSize(62);
        assertThat(LegalIdentity.name("a".repeat(61) + "-" + "b".repeat(9))).isEqualTo("a".repeat(61));
    }

    @ParameterizedTest
    @CsvSource({
        "crd.projectcalico.org.v1, crd-projectcalico-org-v1",
        "${CHARTNAME}, chartname",
        "mysql_metrics, mysql-metrics",
        "IOMesh, iomesh",
        "3scale, chart-3scale",
        "a, chart-a",
        "redis-, redis",
        "$$$, chart",
        "图表, chart"
    })
    void makesOtherNamesLegal(String name, String legal) {
        assertThat(LegalIdentity.name(name)).isEqualTo(legal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "0.0.1-alpha.1", "1.0.0--x"})
    void keepsLegalVersions(String version) {
        assertThat(LegalIdentity.version(version)).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "v1.2.3, 1.2.3",
        "v0.0, 0.0.0",
        "90, 90.0.0",
        "1.16-SNAPSHOT, 1.16.0-SNAPSHOT",
        "1.0.0+up2.1, 1.0.0-up2.1",
        "1.0.0-rc1+up1, 1.0.0-rc1-up1",
        "1.0.0+0123, 1.0.0-build0123",
        "01.2.3, 1.2.3"
    })
    void makesOtherVersionsLegal(String version, String legal) {
        assertThat(LegalIdentity.version(version)).isEqualTo(legal);
    }

    @Test
    void leavesWhatIsNoVersionToTheRules() {
        assertThat(LegalIdentity.version("latest")).isEqualTo("latest");
    }
}
