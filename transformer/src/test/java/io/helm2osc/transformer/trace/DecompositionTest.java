package io.helm2osc.transformer.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.trace.Segment.Fit;
import org.junit.jupiter.api.Test;

class DecompositionTest {

    private static final ValuesPath REPOSITORY = ValuesPath.of("image", "repository");
    private static final ValuesPath TAG = ValuesPath.of("image", "tag");

    private final Markers markers = new Markers();

    @Test
    void tellsWhichValueStandsWhere() {
        markers.add(REPOSITORY, "quay.io/org/app", "quay.io/org/app");
        markers.add(TAG, "v1.2.3", "v1.2.3");
        String marked = markers.all().get(0).text() + ":" + markers.all().get(1).text();

        assertThat(Decomposition.of("quay.io/org/app:v1.2.3", marked, markers))
                .containsExactly(new Segment(0, 15, REPOSITORY, Fit.WHOLE), new Segment(16, 22, TAG, Fit.WHOLE));
    }

    @Test
    void seesTheDefaultOfAnEmptyValue() {
        markers.add(TAG, "", "1.0.0");

        assertThat(Decomposition.of(
                        "app:2.4.1", "app:" + markers.all().getFirst().text(), markers))
                .containsExactly(new Segment(4, 9, TAG, Fit.DEFAULTED));
    }

    @Test
    void putsAReferenceTogetherAgainThatATemplateSplit() {
        markers.add(REPOSITORY, "quay.io/org/app:1.2", "quay.io/org/app:1.2");
        String[] parts = markers.all().getFirst().text().split(":");

        assertThat(Decomposition.of("quay.io/org/app:1.2", parts[0] + ":" + parts[1], markers))
                .containsExactly(new Segment(0, 19, REPOSITORY, Fit.WHOLE));
    }

    @Test
    void callsAPieceAPiece() {
        markers.add(TAG, "v1.2.3", "v1.2.3");

        assertThat(Decomposition.of(
                        "app:1.2.3", "app:" + markers.all().getFirst().text().substring(1), markers))
                .extracting(Segment::fit)
                .containsExactly(Fit.PIECE);
    }

    @Test
    void saysNothingOfStringsThatCannotBeBroughtTogether() {
        markers.add(TAG, "v1.2.3", "v1.2.3");

        assertThat(Decomposition.of(
                        "something else", "app:" + markers.all().getFirst().text(), markers))
                .isEmpty();
    }
}
