package io.helm2osc.transformer.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.transformer.profile.OscProfile;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrdNamesTest {

    @Test
    void raisesTheFirstLetterAndKeepsTheRest() {
        CrdNames names = CrdNames.of("my-chart2", OscProfile.DEFAULT);

        assertThat(names).isEqualTo(new CrdNames("My-chart2", "My-chart2List", "my-chart2s", "my-chart2"));
        assertThat(names.crdName()).isEqualTo("my-chart2s.helm.osc.huawei.com");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 58, 59, 60, 61, 62, 63, 64})
    void makesLabelsOfNamesOfEveryLength(int length) {
        CrdNames names = CrdNames.of("a".repeat(length), OscProfile.DEFAULT);

        assertThat(Stream.of(names.kind(), names.listKind(), names.plural(), names.singular()))
                .allSatisfy(
                        name -> assertThat(name.toLowerCase(Locale.ROOT)).matches("[a-z]([a-z0-9-]{0,61}[a-z0-9])?"));
    }

    @Test
    void keepsLongNamesApart() {
        String common = "a".repeat(62);
        assertThat(CrdNames.of(common + "b", OscProfile.DEFAULT))
                .isNotEqualTo(CrdNames.of(common + "c", OscProfile.DEFAULT));
    }
}
