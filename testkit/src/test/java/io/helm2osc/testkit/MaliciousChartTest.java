package io.helm2osc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusedException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaliciousChartTest {

    static Stream<MaliciousChart> all() {
        return MaliciousChart.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    @Timeout(15)
    void isRefusedForWhatItTries(MaliciousChart chart) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> ChartReader.read(ArchiveReader.readChart(chart.content().get(), Limits.DEFAULT), Limits.DEFAULT));

        assertThat(refused).isNotNull();
        assertThat(refused.refusal().code()).isEqualTo(chart.code());
        assertSaysNothingOfTheHost(refused.refusal());
    }

    private static void assertSaysNothingOfTheHost(Refusal refusal) {
        String words = refusal.where() + refusal.limit() + refusal.seen() + refusal.message();
        assertThat(words).doesNotContain("/tmp", "java.", "org.", "Exception");
        assertThat(words.codePoints()).noneMatch(Character::isISOControl);
        assertThat(words.length()).isLessThan(400);
    }
}
