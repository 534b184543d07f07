package io.helm2osc.fetcher.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.contract.CatalogEntry;
import io.helm2osc.contract.CatalogEvent.CatalogCancelled;
import io.helm2osc.contract.CatalogEvent.CatalogCompleted;
import io.helm2osc.contract.CatalogEvent.CatalogListed;
import io.helm2osc.contract.CatalogEvent.CatalogRequested;
import io.helm2osc.contract.CatalogEvent.CatalogRetried;
import io.helm2osc.contract.CatalogEvent.CatalogStarted;
import io.helm2osc.contract.CatalogEvent.CatalogTotals;
import io.helm2osc.contract.CatalogEvent.CatalogUnreadable;
import io.helm2osc.contract.CatalogEvent.ConversionNoted;
import io.helm2osc.contract.CatalogEvent.Progress;
import io.helm2osc.contract.CatalogEvent.Trouble;
import io.helm2osc.contract.CatalogId;
import io.helm2osc.contract.CatalogRequest;
import io.helm2osc.contract.CatalogRequest.CatalogCharts;
import io.helm2osc.contract.CatalogRequest.CatalogSelection;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Event;
import io.helm2osc.contract.Watch;
import io.helm2osc.contract.WatchEvent.WatchRemoved;
import io.helm2osc.contract.WatchEvent.WatchSet;
import io.helm2osc.contract.WatchName;
import io.helm2osc.pipeline.Bookkeeping.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogBooksTest {

    private static final int WINDOW = 3;
    private static final WatchName WATCH = new WatchName("nightly");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final List<Event> journal = new ArrayList<>();
    private final List<Event> announced = new ArrayList<>();
    private CatalogBooks books = new CatalogBooks(WINDOW, "test");

    @Test
    void completesOnceWhenTheLastHasEnded() {
        list(1, request(false), chart("a"), chart("b"));
        end("a", Progress.READY, "");
        assertThat(completions()).isEmpty();

        end("b", Progress.REFUSED, "archive.not-gzip");

        assertThat(requests()).containsExactly(chart("a"), chart("b"));
        assertThat(completions())
                .containsExactly(completed(1, 1, totals(2, 1, 1, 0, 0, 0, 0, Map.of("archive.not-gzip", 1))));
    }

    @Test
    void completesACatalogWithoutCharts() {
        list(1, request(false));

        assertThat(completions()).containsExactly(completed(1, 1, totals(0, 0, 0, 0, 0, 0, 0, Map.of())));
    }

    @Test
    void tellsWhyACatalogCouldNotBeRead() {
        Trouble trouble = new Trouble("index.malformed", "The index is no YAML.");
        enter(new CatalogUnreadable(id(1), trouble));

        assertThat(completions())
                .containsExactly(
                        new CatalogCompleted(id(1), 1, totals(0, 0, 0, 0, 0, 0, 0, Map.of()), Optional.of(trouble)));
    }

    @Test
    void convertsNothingAgainThatHadItsLastWord() {
        list(1, request(false), chart("a"), chart("b"), chart("c"));
        end("a", Progress.READY, "");
        end("b", Progress.REFUSED, "chart.not-installable");
        end("c", Progress.FAILED, "fetch.timeout");
        announced.clear();

        list(2, request(false), chart("a"), chart("b"), chart("c"));
        assertThat(requests()).containsExactly(chart("c"));
        end("c", Progress.READY, "");

        assertThat(completions())
                .containsExactly(completed(2, 1, totals(3, 2, 1, 0, 0, 2, 0, Map.of("chart.not-installable", 1))));
    }

    @Test
    void announcesNothingButTheEndWhenNothingHasChanged() {
        list(1, request(false), chart("a"), chart("b"));
        end("a", Progress.READY, "");
        end("b", Progress.REFUSED, "chart.not-installable");
        announced.clear();

        list(2, request(false), chart("a"), chart("b"));

        assertThat(announced).hasSize(1).containsExactlyElementsOf(completions());
        assertThat(journal).filteredOn(CatalogStarted.class::isInstance).hasSize(2);
    }

    @Test
    void convertsEverythingAgainToPublishItAgain() {
        list(1, request(false), chart("a"));
        end("a", Progress.READY, "");
        announced.clear();

        list(2, request(true), chart("a"));
        assertThat(requests()).containsExactly(chart("a"));
        assertThat(completions()).isEmpty();
        end("a", Progress.READY, "");

        assertThat(completions()).containsExactly(completed(2, 1, totals(1, 1, 0, 0, 0, 0, 0, Map.of())));
    }

    @Test
    void knowsAnArchiveThatWasConvertedFromAnotherPlace() {
        ChartSource moved = new ChartSource.FromUrl("https://new.example/a.tgz", Optional.of(Digest.of("a")));
        ConversionId first = idOf(chart("a"));
        ConversionId content = idOf(new ChartSource.Uploaded(Digest.of("a")));
        enter(new ConversionNoted(first, Progress.FETCHED, Optional.of(content), Optional.empty()));
        enter(new ConversionNoted(first, Progress.READY, Optional.empty(), Optional.empty()));

        list(1, request(false), moved);

        assertThat(requests()).isEmpty();
        assertThat(completions()).containsExactly(completed(1, 1, totals(1, 1, 0, 0, 0, 1, 0, Map.of())));
    }

    @Test
    void waitsForWhatSomebodyElseAskedFor() {
        enter(new ConversionNoted(idOf(chart("a")), Progress.FETCHED, Optional.empty(), Optional.empty()));
        list(1, request(false), chart("a"));
        list(2, request(false), chart("a"));
        assertThat(requests()).isEmpty();

        end("a", Progress.READY, "");

        assertThat(completions()).hasSize(2);
    }

    @Test
    void asksForAFewAtATimeOfEachCatalogInTurn() {
        list(1, request(false), charts("a", 10));
        list(2, request(false), charts("b", 10));
        assertThat(requests()).containsExactly(chart("a0"), chart("a1"), chart("a2"));

        end("a0", Progress.READY, "");
        end("a1", Progress.READY, "");

        assertThat(requests()).hasSize(5).contains(chart("b0"));
    }

    @Test
    void beginsNothingMoreOfACancelledCatalog() {
        list(1, request(false), charts("a", 10));
        end("a0", Progress.READY, "");
        enter(new CatalogCancelled(id(1)));
        int before = requests().size();

        end("a1", Progress.READY, "");

        assertThat(requests()).hasSize(before);
        assertThat(completions()).containsExactly(completed(1, 1, totals(10, 1, 0, 0, 9, 0, 0, Map.of())));
    }

    @Test
    void ignoresTheListOfACatalogThatWasCancelledBefore() {
        enter(new CatalogCancelled(id(1)));
        list(1, request(false), chart("a"));

        assertThat(requests()).isEmpty();
        assertThat(completions()).hasSize(1);
    }

    @Test
    void triesWhatFailedAgainInAnotherRound() {
        list(1, request(false), chart("a"), chart("b"));
        end("a", Progress.READY, "");
        end("b", Progress.FAILED, "fetch.timeout");
        enter(new CatalogRetried(id(1)));
        end("b", Progress.READY, "");
        enter(new CatalogRetried(id(1)));

        assertThat(requests()).containsExactly(chart("a"), chart("b"), chart("b"));
        assertThat(completions())
                .containsExactly(
                        completed(1, 1, totals(2, 1, 0, 1, 0, 0, 0, Map.of("fetch.timeout", 1))),
                        completed(1, 2, totals(2, 2, 0, 0, 0, 0, 0, Map.of())));
    }

    @Test
    void tellsWhatIsGoneSinceTheLastRun() {
        list(1, request(false), chart("a"), chart("b"));
        end("a", Progress.READY, "");
        end("b", Progress.READY, "");
        announced.clear();

        list(2, request(false), chart("b"));

        assertThat(journal)
                .filteredOn(CatalogStarted.class::isInstance)
                .last()
                .extracting(event -> ((CatalogStarted) event).gone())
                .isEqualTo(List.of("https://charts.example/a.tgz"));
        assertThat(completions()).containsExactly(completed(2, 1, totals(1, 1, 0, 0, 0, 1, 1, Map.of())));
    }

    @Test
    void asksForARunOfAWatchedCatalogWhenItIsDueAndOnce() {
        enter(new WatchSet(WATCH, watch(Duration.ZERO)));
        assertThat(runs()).containsExactly(CatalogId.ofTick(WATCH, NOW));
        completeTheLastRun();

        settle(NOW.plus(Duration.ofMinutes(59)));
        assertThat(runs()).hasSize(1);

        settle(NOW.plus(Duration.ofMinutes(61)));
        assertThat(runs()).hasSize(2).last().isEqualTo(CatalogId.ofTick(WATCH, NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void makesUpForTheLastRunOnlyThatWasMissed() {
        enter(new WatchSet(WATCH, watch(Duration.ZERO)));
        completeTheLastRun();

        settle(NOW.plus(Duration.ofHours(50)));

        assertThat(runs()).hasSize(2).last().isEqualTo(CatalogId.ofTick(WATCH, NOW.plus(Duration.ofHours(50))));
    }

    @Test
    void waitsForTheRunBefore() {
        enter(new WatchSet(WATCH, watch(Duration.ZERO)));
        settle(NOW.plus(Duration.ofHours(1)));
        assertThat(runs()).hasSize(1);

        completeTheLastRun();
        settle(NOW.plus(Duration.ofHours(1)));

        assertThat(runs()).hasSize(2);
    }

    @Test
    void asksForNothingWhileItIsPausedOrGone() {
        enter(new WatchSet(WATCH, watch(Duration.ZERO).paused(true)));
        assertThat(runs()).isEmpty();
        enter(new WatchSet(WATCH, watch(Duration.ZERO)));
        completeTheLastRun();
        enter(new WatchRemoved(WATCH));

        settle(NOW.plus(Duration.ofHours(5)));

        assertThat(runs()).hasSize(1);
    }

    @Test
    void beginsARunLaterByTheJitterAtMost() {
        enter(new WatchSet(WATCH, watch(Duration.ofMinutes(30))));
        assertThat(runs()).isEmpty();

        settle(NOW.plus(Duration.ofMinutes(30)));

        assertThat(runs()).containsExactly(CatalogId.ofTick(WATCH, NOW));
    }

    @Test
    void readsALongListInPartsThatKafkaTakes() {
        list(1, request(false), charts("a", 3000));

        List<CatalogStarted> parts = announced.stream()
                .filter(CatalogStarted.class::isInstance)
                .map(CatalogStarted.class::cast)
                .toList();
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts.stream().mapToInt(part -> part.children().size()).sum())
                .isEqualTo(3000);
        assertThat(parts.stream().filter(CatalogStarted::last)).containsExactly(parts.getLast());
    }

    // The journal, and what keeping books by it means: whoever reads it anew must decide the same.

    private void enter(Event entry) {
        journal.add(entry);
        books.take(entry);
        settle(NOW);
    }

    private void settle(Instant now) {
        for (List<Decision> decided = books.decide(now); !decided.isEmpty(); decided = books.decide(now)) {
            for (Decision decision : decided) {
                Event event = decision.event();
                if (decision instanceof Decision.Announced) {
                    announced.add(event);
                }
                if (!(event instanceof ConversionEvent)) {
                    journal.add(event);
                    books.take(event);
                }
            }
        }
        CatalogBooks anew = new CatalogBooks(WINDOW, "test");
        journal.forEach(anew::take);
        assertThat(anew.decide(now)).isEmpty();
        books = anew;
    }

    private void completeTheLastRun() {
        enter(new CatalogUnreadable(runs().getLast(), new Trouble("fetch.timeout", "Nothing came.")));
    }

    private List<CatalogId> runs() {
        return announced.stream()
                .filter(CatalogRequested.class::isInstance)
                .map(event -> ((CatalogRequested) event).catalogId())
                .toList();
    }

    private static Watch watch(Duration jitter) {
        return new Watch(request(false), new Watch.Schedule.Every(Duration.ofHours(1)), jitter, false, NOW);
    }

    private void list(int catalog, CatalogRequest request, ChartSource... charts) {
        enter(new CatalogListed(
                id(catalog),
                request,
                0,
                true,
                Arrays.stream(charts)
                        .map(source -> new CatalogEntry(source, Optional.empty()))
                        .toList()));
    }

    private void end(String chart, Progress progress, String code) {
        enter(new ConversionNoted(
                idOf(chart(chart)),
                progress,
                Optional.empty(),
                Optional.of(code).filter(text -> !text.isEmpty())));
    }

    private List<ChartSource> requests() {
        return announced.stream()
                .filter(ConversionRequested.class::isInstance)
                .map(event -> ((ConversionRequested) event).source())
                .toList();
    }

    private List<CatalogCompleted> completions() {
        return announced.stream()
                .filter(CatalogCompleted.class::isInstance)
                .map(CatalogCompleted.class::cast)
                .toList();
    }

    private static CatalogCompleted completed(int catalog, int round, CatalogTotals totals) {
        return new CatalogCompleted(id(catalog), round, totals, Optional.empty());
    }

    private static CatalogTotals totals(
            int charts,
            int ready,
            int refused,
            int failed,
            int cancelled,
            int unchanged,
            int gone,
            Map<String, Integer> codes) {
        return new CatalogTotals(charts, ready, refused, failed, cancelled, unchanged, gone, codes);
    }

    private static CatalogId id(int number) {
        return new CatalogId("%032x".formatted(number));
    }

    private static CatalogRequest request(boolean republish) {
        return new CatalogRequest(
                new CatalogCharts.OfRepository("https://charts.example"),
                CatalogSelection.DEFAULT,
                ConversionOptions.DEFAULT,
                Map.of(),
                republish);
    }

    private static ChartSource chart(String name) {
        return new ChartSource.FromUrl("https://charts.example/" + name + ".tgz", Optional.empty());
    }

    private static ChartSource[] charts(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> chart(name + i)).toArray(ChartSource[]::new);
    }

    private static ConversionId idOf(ChartSource source) {
        return ConversionId.derive(source, ConversionOptions.DEFAULT, "test");
    }
}
