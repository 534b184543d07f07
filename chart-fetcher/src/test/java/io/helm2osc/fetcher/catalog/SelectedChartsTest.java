package io.helm2osc.fetcher.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Limits;
import io.helm2osc.contract.CatalogEntry;
import io.helm2osc.contract.CatalogRequest.CatalogSelection;
import io.helm2osc.contract.CatalogRequest.Policy;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.Digest;
import io.helm2osc.fetcher.FakeDoor;
import io.helm2osc.fetcher.repository.Repositories;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectedChartsTest {

    private static final String REPOSITORY = "https://charts.example.org";
    private static final String INDEX = """
            apiVersion: v1
            entries:
              shop:
              - {version: 1.0.0, urls: [shop-1.0.0.tgz], created: 2026-01-01T00:00:00Z, digest: %s}
              - {version: 2.0.0, urls: [shop-2.0.0.tgz], created: 2026-02-01T00:00:00Z}
              - {version: 3.0.0-rc.1, urls: [shop-3.0.0-rc.1.tgz], created: 2026-03-01T00:00:00Z}
              old:
              - {version: 1.0.0, urls: [old-1.0.0.tgz]}
              - {version: 1.1.0, urls: [old-1.1.0.tgz], deprecated: true}
              common:
              - {version: 1.0.0, urls: [common-1.0.0.tgz], type: library}
              early:
              - {version: 0.1.0-beta, urls: ["oci://registry.example.org/early:0.1.0-beta"]}
            """.formatted(Digest.of("x").hex());

    @Test
    void takesTheLatestStableOfWhatCanBeInstalledAndIsKeptUp() {
        assertThat(labels(CatalogSelection.DEFAULT)).containsExactly("shop 2.0.0", "early 0.1.0-beta");
    }

    @Test
    void takesMoreVersionsAndOtherKindsWhenAskedTo() {
        assertThat(labels(new CatalogSelection(
                        List.of(), 2, Optional.empty(), Optional.empty(), Policy.CONVERT, Policy.CONVERT)))
                .containsExactly(
                        "shop 2.0.0", "shop 1.0.0", "old 1.1.0", "old 1.0.0", "common 1.0.0", "early 0.1.0-beta");
    }

    @Test
    void takesWhatFitsWhatIsRecentAndNoMoreThanTheLimit() {
        assertThat(labels(selection(List.of("s*p", "e*"), Optional.empty(), Optional.of(1))))
                .containsExactly("shop 2.0.0");
        assertThat(labels(selection(List.of(), Optional.of(Instant.parse("2026-02-01T00:00:00Z")), Optional.empty())))
                .containsExactly("shop 2.0.0");
        assertThat(labels(selection(List.of(), Optional.of(Instant.parse("2026-02-01T00:00:01Z")), Optional.empty())))
                .isEmpty();
    }

    @Test
    void saysWhereEachLiesAndWhatDigestItMustHave() {
        var two = new CatalogSelection(
                List.of("shop", "early"), 2, Optional.empty(), Optional.empty(), Policy.SKIP, Policy.SKIP);

        assertThat(list(two).stream().map(CatalogEntry::source))
                .containsExactly(
                        new ChartSource.FromUrl(REPOSITORY + "/shop-2.0.0.tgz", Optional.empty()),
                        new ChartSource.FromUrl(REPOSITORY + "/shop-1.0.0.tgz", Optional.of(Digest.of("x"))),
                        new ChartSource.FromRegistry("oci://registry.example.org/early:0.1.0-beta"));
    }

    @ParameterizedTest
    @CsvSource({
        "shop, shop, true",
        "shop, shops, false",
        "sh*, shop, true",
        "*op, shop, true",
        "*o*, shop, true",
        "s*o*p, shoop, true",
        "shop*shop, shop, false",
        "*, '', true",
        "s*x*p, shop, false",
        "sh.p, shop, false",
    })
    void aStarStandsForAnyLetters(String pattern, String name, boolean fits) {
        assertThat(new NamePattern(pattern).fits(name)).isEqualTo(fits);
    }

    private static CatalogSelection selection(List<String> names, Optional<Instant> since, Optional<Integer> limit) {
        return new CatalogSelection(names, 1, since, limit, Policy.SKIP, Policy.SKIP);
    }

    private static List<String> labels(CatalogSelection selection) {
        return list(selection).stream().map(CatalogEntry::label).toList();
    }

    private static List<CatalogEntry> list(CatalogSelection selection) {
        FakeDoor door =
                FakeDoor.with(Map.of(REPOSITORY + "/index.yaml", Bytes.of(INDEX.getBytes(StandardCharsets.UTF_8))));
        var repositories = new Repositories(door, Limits.DEFAULT, Duration.ZERO, () -> 0);
        return new SelectedCharts(repositories).list(REPOSITORY, selection);
    }
}
