package io.helm2osc.fetcher.registry;

import io.helm2osc.chart.SemVer;
import java.util.Optional;
import java.util.regex.Pattern;

/// A tag that is a chart's version. A tag has no plus sign; Helm writes an underscore for it.
///
/// @param spelled the version that the tag stands for
record Tag(String name, String spelled, SemVer version) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");

    /// The tag of a version.
    static String of(String version) {
        return version.replace('+', '_');
    }

    static boolean isTag(String text) {
        return FORM.matcher(text).matches();
    }

    /// The version that a tag stands for; empty for tags such as `latest`.
    static Optional<Tag> read(String name) {
        String spelled = name.replace('_', '+');
        return SemVer.parse(spelled).map(version -> new Tag(name, spelled, version));
    }
}
