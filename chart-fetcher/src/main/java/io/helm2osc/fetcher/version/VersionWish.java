package io.helm2osc.fetcher.version;

import io.helm2osc.chart.SemVer;
import io.helm2osc.chart.SemVerRange;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The version that somebody wants: one, or the newest of a range. Of no range at all, the newest stable one.
public final class VersionWish {

    private final String text;
    private final SemVerRange range;

    private VersionWish(String text, SemVerRange range) {
        this.text = text;
        this.range = range;
    }

    /// Reads a version or a range; empty text asks for the newest stable version.
    ///
    /// @param where the place to name when it is neither
    public static VersionWish of(String text, String where) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return new VersionWish("*", SemVerRange.STABLE);
        }
        return new VersionWish(
                wanted,
                SemVerRange.parse(wanted)
                        .orElseThrow(() -> new RefusedException(new Refusal(
                                RefusalCode.CHART_VERSION_INVALID,
                                where,
                                "a version, or a range such as ^1.2",
                                shortened(wanted),
                                "The version is neither a version nor a range of versions."))));
    }

    /// The version that is meant when it is a single one, which needs no list to choose from.
    public Optional<SemVer> single() {
        return SemVer.parse(text);
    }

    /// Whether this version would do.
    public boolean includes(SemVer version) {
        return range.includes(version);
    }

    /// The one to take: the one spelled as the wish is, else the newest that the range includes.
    public <T> Optional<T> choose(List<T> candidates, Function<T, String> spelling, Function<T, SemVer> version) {
        Optional<T> same = candidates.stream()
                .filter(candidate -> spelling.apply(candidate).equals(text))
                .findFirst();
        return same.or(() -> candidates.stream()
                .filter(candidate -> includes(version.apply(candidate)))
                .max(Comparator.comparing(version)));
    }

    /// The refusal when none of them will do.
    ///
    /// @param where whose versions they are
    /// @param newest some of those that there are
    public RefusedException unfulfilled(String where, List<String> newest) {
        String there = newest.isEmpty() ? "none" : String.join(", ", newest);
        return new RefusedException(new Refusal(
                RefusalCode.FETCH_NOT_FOUND,
                where,
                "a version in " + shortened(text),
                shortened(there),
                "There is no such version; pre-releases are only taken by a range that names one, such as >0.0.0-0."));
    }

    private static String shortened(String text) {
        String visible = text.replaceAll("\\p{Cntrl}", "?");
        return visible.length() <= 80 ? visible : visible.substring(0, 80) + "…";
    }

    @Override
    public String toString() {
        return text;
    }
}
