package io.helm2osc.api.out;

import static io.helm2osc.contract.EventType.CHART_FETCHED;
import static io.helm2osc.contract.EventType.CONVERSION_REQUESTED;
import static io.helm2osc.contract.EventType.PACKAGE_READY;
import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.api.Samples;
import io.helm2osc.api.status.ConversionState;
import io.helm2osc.api.status.Cursor;
import io.helm2osc.api.status.History;
import io.helm2osc.api.status.Page;
import io.helm2osc.api.status.Selection;
import io.helm2osc.api.status.Summary;
import io.helm2osc.contract.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqlProjectionTest {

    private final JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    private final SqlProjection projection = new SqlProjection(database);

    @AfterEach
    void close() {
        database.dispose();
    }

    @Test
    void keepsWhatItWasTold() {
        apply(CONVERSION_REQUESTED, 1, 0);
        apply(CHART_FETCHED, 1, 1);

        History history = projection.find(Samples.id(1)).orElseThrow();

        assertThat(history.events())
                .containsExactly(
                        Samples.seen(CONVERSION_REQUESTED, Samples.id(1), 0),
                        Samples.seen(CHART_FETCHED, Samples.id(1), 1));
        assertThat(projection.find(Samples.id(2))).isEmpty();
    }

    @Test
    void isTheSameAfterEveryEventCameTwice() {
        for (int time = 0; time < 2; time++) {
            for (EventType type : List.of(PACKAGE_READY, CONVERSION_REQUESTED, CHART_FETCHED)) {
                apply(type, 1, type.ordinal());
            }
        }

        assertThat(all(Optional.empty(), Optional.empty()))
                .containsExactly(Summary.of(projection.find(Samples.id(1)).orElseThrow()));
        assertThat(projection.find(Samples.id(1)).orElseThrow().events()).hasSize(3);
    }

    @Test
    void takesTheSameConversionFromManyAtOnce() throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (EventType type : EventType.OF_CONVERSIONS) {
            work.add(() -> {
                apply(type, 1, type.ordinal());
                return null;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(work.size())) {
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(projection.find(Samples.id(1)).orElseThrow().events()).hasSize(EventType.OF_CONVERSIONS.size());
    }

    @Test
    void listsTheNewestFirstAPageAtATime() {
        for (int i = 1; i <= 25; i++) {
            // Several of the same second, so that the time alone gives no order.
            apply(CONVERSION_REQUESTED, i, i / 4);
        }

        List<Summary> listed = all(Optional.empty(), Optional.empty());

        assertThat(listed).hasSize(25).doesNotHaveDuplicates();
        assertThat(listed).isSortedAccordingTo((a, b) -> {
            int byTime = b.begun().compareTo(a.begun());
            return byTime != 0 ? byTime : b.id().value().compareTo(a.id().value());
        });
    }

    @Test
    void listsByStateAndChart() {
        apply(CONVERSION_REQUESTED, 1, 0);
        apply(CONVERSION_REQUESTED, 2, 0);
        apply(CHART_FETCHED, 2, 1);

        assertThat(all(Optional.of(ConversionState.FETCHED), Optional.empty())).hasSize(1);
        assertThat(all(Optional.empty(), Optional.of("demo"))).hasSize(1);
        assertThat(all(Optional.of(ConversionState.REQUESTED), Optional.of("demo")))
                .isEmpty();
    }

    @Test
    void isKnownByTheSameNameAsLongAsTheDatabaseIsKept() {
        assertThat(new SqlProjection(database).identity()).isEqualTo(projection.identity());
        assertThat(new SqlProjection(JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""))
                        .identity())
                .isNotEqualTo(projection.identity());
    }

    private void apply(EventType type, int conversion, int seconds) {
        projection.apply(List.of(Samples.seen(type, Samples.id(conversion), seconds)));
    }

    private List<Summary> all(Optional<ConversionState> state, Optional<String> chart) {
        List<Summary> all = new ArrayList<>();
        Optional<Cursor> cursor = Optional.empty();
        do {
            Page page = projection.list(new Selection(Optional.empty(), state, chart, cursor, 10));
            all.addAll(page.conversions());
            cursor = page.next().map(Cursor::toString).map(Cursor::parse);
        } while (cursor.isPresent());
        return all;
    }
}
