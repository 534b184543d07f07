package io.helm2osc.fetcher.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Limits.IndexLimits;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.fetcher.FakeDoor;
import io.helm2osc.fetcher.door.Ask;
import io.helm2osc.fetcher.version.VersionWish;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoriesTest {

    private static final String REPOSITORY = "https://charts.example.org/stable";
    private static final String INDEX = """
            apiVersion: v1
            entries:
              other:
              - version: 9.9.9
                urls: [other-9.9.9.tgz]
              demo:
              - version: 1.0.0
                urls: [https://cdn.example.org/demo-1.0.0.tgz]
                digest: %s
                maintainers: [{name: x, urls: [no]}]
              - version: 1.10.0
                urls: [charts/demo-1.10.0.tgz, mirror.tgz]
              - version: 2.0.0-rc.1
                urls: [/demo-2.0.0-rc.1.tgz]
              - version: 1.9.0
                created: 2026-10-02T10:00:00.123456789+02:00
                deprecated: true
                type: library
                urls: [demo-1.9.0.tgz]
            """.formatted(Digest.of("x").hex());

    private final Map<String, Bytes> content = new HashMap<>();
    private final FakeDoor door = FakeDoor.with(content);
    private long now;

    @ParameterizedTest
    @CsvSource({
        "'', https://charts.example.org/stable/charts/demo-1.10.0.tgz",
        "*, https://charts.example.org/stable/charts/demo-1.10.0.tgz",
        "~1.9, https://charts.example.org/stable/demo-1.9.0.tgz",
        "<1.9, https://cdn.example.org/demo-1.0.0.tgz",
        "1.0.0, https://cdn.example.org/demo-1.0.0.tgz",
        "2.0.0-rc.1, https://charts.example.org/demo-2.0.0-rc.1.tgz",
        ">0.0.0-0, https://charts.example.org/demo-2.0.0-rc.1.tgz",
    })
    void choosesTheNewestOfARangeAndTheNewestStableByDefault(String wish, String url) {
        give(INDEX);

        assertThat(locate(repositories(Limits.DEFAULT), wish).url()).isEqualTo(url);
    }

    @Test
    void tellsTheDigestThatTheArchiveMustHave() {
        give(INDEX);

        assertThat(locate(repositories(Limits.DEFAULT), "1.0.0").digest()).contains(Digest.of("x"));
        assertThat(locate(repositories(Limits.DEFAULT), "1.9.0").digest()).isEmpty();
    }

    @Test
    void tellsWhatElseIsAskedAboutAVersion() {
        give(INDEX);

        List<IndexEntry> versions =
                repositories(Limits.DEFAULT).index(REPOSITORY).versions("demo");

        assertThat(versions.get(2).created()).contains(Instant.parse("2026-10-02T08:00:00.123456789Z"));
        assertThat(versions.get(2).deprecated()).isTrue();
        assertThat(versions.get(2).library()).isTrue();
        assertThat(versions.get(1).created()).isEmpty();
        assertThat(versions.get(1).deprecated()).isFalse();
        assertThat(Repositories.locate(REPOSITORY, versions.get(2)).url()).isEqualTo(REPOSITORY + "/demo-1.9.0.tgz");
    }

    @Test
    void takesAQueryOfTheRepositoryAlongToWhatLiesBelow() {
        content.put(REPOSITORY + "/index.yaml?key=1", Bytes.utf8(INDEX));
        Repositories repositories = repositories(Limits.DEFAULT);

        Located place = repositories.locate(REPOSITORY + "/?key=1", "demo", VersionWish.of("1.9.0", ""));

        assertThat(place.url()).isEqualTo(REPOSITORY + "/demo-1.9.0.tgz?key=1");
    }

    @ParameterizedTest
    @CsvSource({"demo, ^3, fetch.not-found", "none, *, fetch.not-found", "demo, latest, chart.version-invalid"})
    void refusesWhatThereIsNot(String name, String wish, String code) {
        give(INDEX);
        Repositories repositories = repositories(Limits.DEFAULT);

        assertThatThrownBy(() -> repositories.locate(REPOSITORY, name, VersionWish.of(wish, "")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(code);
    }

    @Test
    void passesOverEntriesThatMakeNoSense() {
        give("""
                entries:
                  broken: null
                  demo:
                  - null
                  - text
                  - version: latest
                    urls: [a.tgz]
                  - version: 1.2.0
                  - version: 1.3.0
                    urls: []
                  - version: 1.4.0
                    urls: [a.tgz]
                    digest: not-a-digest
                  - version: 1.0.0
                    urls: [first.tgz]
                  - version: 1.0.0
                    urls: [second.tgz]
                """);

        RepositoryIndex index = repositories(Limits.DEFAULT).index(REPOSITORY);

        assertThat(index.names()).containsExactly("demo");
        assertThat(index.versions("demo")).extracting(IndexEntry::url).containsExactly("first.tgz");
        assertThat(index.skipped()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>Log in</body></html>", "", "entries: [", "a: b", "[]"})
    void refusesWhatIsNoIndex(String text) {
        give(text);

        assertThatThrownBy(() -> repositories(Limits.DEFAULT).index(REPOSITORY))
                .hasMessageContaining("index.malformed");
    }

    @Test
    void refusesMoreVersionsThanTheLimit() {
        give(INDEX);

        assertThat(repositories(Limits.DEFAULT.withIndex(new IndexLimits(10_000, 5)))
                        .index(REPOSITORY)
                        .size())
                .isEqualTo(5);
        assertThatThrownBy(() -> repositories(Limits.DEFAULT.withIndex(new IndexLimits(10_000, 4)))
                        .index(REPOSITORY))
                .hasMessageContaining("index.too-large");
    }

    @Test
    void asksForAnIndexAgainOnlyWhenItMayHaveChanged() {
        give(INDEX);
        Repositories repositories = repositories(Limits.DEFAULT);

        locate(repositories, "1.0.0");
        now += Duration.ofSeconds(59).toNanos();
        locate(repositories, "1.9.0");
        assertThat(door.asked()).hasSize(1);

        now += Duration.ofSeconds(2).toNanos();
        RepositoryIndex kept = repositories.index(REPOSITORY);
        assertThat(door.asked())
                .hasSize(2)
                .last()
                .extracting(Ask::headers)
                .satisfies(headers -> assertThat(headers).containsKey("If-None-Match"));
        now += Duration.ofSeconds(30).toNanos();
        assertThat(repositories.index(REPOSITORY)).isSameAs(kept);
        assertThat(door.asked()).hasSize(2);

        give(INDEX.replace("1.10.0", "1.11.0"));
        now += Duration.ofSeconds(61).toNanos();
        assertThat(locate(repositories, "*").url()).endsWith("demo-1.11.0.tgz");
    }

    private Repositories repositories(Limits limits) {
        return new Repositories(door, limits, Duration.ofSeconds(60), () -> now);
    }

    private static Located locate(Repositories repositories, String wish) {
        return repositories.locate(REPOSITORY, "demo", VersionWish.of(wish, "version"));
    }

    private void give(String index) {
        content.put(REPOSITORY + "/index.yaml", Bytes.utf8(index));
    }

    @Test
    void keepsTheOrderOfTheIndexAndTheNewestVersionFirst() {
        give(INDEX);

        RepositoryIndex index = repositories(Limits.DEFAULT).index(REPOSITORY);

        assertThat(List.copyOf(index.names())).isEqualTo(List.of("other", "demo"));
        assertThat(index.versions("demo"))
                .extracting(IndexEntry::spelled)
                .containsExactly("2.0.0-rc.1", "1.10.0", "1.9.0", "1.0.0");
    }
}
