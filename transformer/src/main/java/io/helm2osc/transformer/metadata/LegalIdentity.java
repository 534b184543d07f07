package io.helm2osc.transformer.metadata;

import io.helm2osc.chart.ChartMetadata;
import io.helm2osc.chart.SemVer;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name and version of a package, which OSC takes in fewer forms than Helm does (osc-spec §1.5). What OSC takes
/// stays as it is.
public final class LegalIdentity {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*[a-z0-9]");
    private static final int LONGEST_TAKEN = 64;

    /// One letter less than a DNS label has, as the CRD's plural is the name and an `s`.
    private static final int LONGEST_MADE = 62;

    /// Identifiers of digits alone may not begin with a zero; of letters and digits they may.
    private static final Pattern ZERO_LED = Pattern.compile("(^|\\.)(0[0-9]+)(?=\\.|$)");

    private LegalIdentity() {}

    /// What the chart's package is called.
    public static ChartIdentity of(ChartMetadata chart) {
        return new ChartIdentity(name(chart.name()), version(chart.version()));
    }

    static String name(String name) {
        if (NAME.matcher(name).matches() && name.length() <= LONGEST_TAKEN) {
            return name;
        }
        String legal = trimmed(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        if (legal.isEmpty()) {
            return "chart";
        }
        if (!NAME.matcher(legal).matches()) {
            legal = "chart-" + legal; // a digit first, or one letter only
        }
        return legal.length() <= LONGEST_MADE ? legal : trimmed(legal.substring(0, LONGEST_MADE));
    }

    private static String trimmed(String name) {
        return name.replaceAll("^-|-$", "");
    }

    /// SemVer in full, without `v` and `+`. A version that is none in any reading stays, for the package's rules to
    /// refuse.
    static String version(String version) {
        Optional<SemVer> strict =
                SemVer.parse(version).filter(read -> read.build().isEmpty());
        return strict.or(() -> SemVer.parseLoose(version).map(LegalIdentity::withoutBuild))
                .map(SemVer::toString)
                .orElse(version);
    }

    private static SemVer withoutBuild(SemVer version) {
        String extra = version.preRelease().isEmpty() || version.build().isEmpty()
                ? version.preRelease() + version.build()
                : version.preRelease() + "-" + version.build();
        return new SemVer(
                version.major(),
                version.minor(),
                version.patch(),
                ZERO_LED.matcher(extra).replaceAll("$1build$2"),
                "");
    }
}
