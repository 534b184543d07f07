package io.helm2osc.fetcher.dependencies;

import io.helm2osc.chart.ChartMetadata.Dependency;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.SemVer;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.fetcher.version.VersionWish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The versions that `Chart.lock`, or `requirements.lock` of older charts, holds fast. Its digest is not looked at: it
/// says whether the lock is up to date, which each entry shows by itself.
record LockFile(List<Locked> entries) {

    LockFile {
        entries = List.copyOf(entries);
    }

    /// A dependency and its version.
    record Locked(String name, String version) {}

    static LockFile of(FileTree chart, Limits limits) {
        return Stream.of("Chart.lock", "requirements.lock")
                .filter(chart::has)
                .findFirst()
                .map(name -> read(YamlReader.plain(chart.text(name).orElse(""), name, limits)))
                .orElse(new LockFile(List.of()));
    }

    private static LockFile read(@Nullable Object plain) {
        return new LockFile(Plain.list(Plain.map(plain).get("dependencies")).stream()
                .map(Plain::map)
                .flatMap(LockFile::locked)
                .toList());
    }

    private static Stream<Locked> locked(Map<String, @Nullable Object> entry) {
        Optional<String> name = Plain.text(entry.get("name"));
        Optional<String> version = Plain.text(entry.get("version"));
        return name.isPresent() && version.isPresent()
                ? Stream.of(new Locked(name.get(), version.get()))
                : Stream.empty();
    }

    /// The locked version of a dependency, unless the chart has since asked for another.
    Optional<String> version(Dependency dependency, VersionWish wish) {
        return entries.stream()
                .filter(entry -> entry.name().equals(dependency.name()))
                .map(Locked::version)
                .filter(version -> version.equals(dependency.version())
                        || SemVer.parseLoose(version).filter(wish::includes).isPresent())
                .findFirst();
    }
}
