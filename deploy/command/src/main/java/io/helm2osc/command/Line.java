package io.helm2osc.command;

import io.helm2osc.command.ChartResult.Failed;
import io.helm2osc.command.ChartResult.Packed;
import io.helm2osc.command.ChartResult.Refused;
import io.helm2osc.contract.ConversionEvent.Images;
import io.helm2osc.contract.Refusal;
import io.helm2osc.transformer.twin.Twin;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// One line per chart, for people.
final class Line {

    private static final int LONGEST = 400;

    private static final String UNPRINTABLE = "[\\p{Cntrl}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]";

    private Line() {}

    static String of(Packed packed, Path written) {
        Images images = packed.transformed().images();
        return plain("%s: %s (%d KB), images: %d found, %d rewritten, %d left behind, proof: %s%s"
                .formatted(
                        packed.input().name(),
                        written,
                        Math.ceilDiv(packed.made().archive().size(), 1024),
                        images.found(),
                        images.movable(),
                        images.leftBehind(),
                        images.completeness().name().toLowerCase(Locale.ROOT),
                        twin(packed)));
    }

    private static String twin(Packed packed) {
        return packed.transformed()
                .twin()
                .map(twin -> switch (twin) {
                    case Twin.Made made -> ", relocated to " + made.registry();
                    case Twin.NotMade not ->
                        ", not relocated to %s, %s: %s"
                                .formatted(not.registry(), not.reason().code(), not.message());
                })
                .orElse("");
    }

    static String of(Refused refused) {
        Refusal why = refused.why();
        String where = why.where().isEmpty() ? "" : " at " + why.where();
        return plain("%s: refused, %s%s: %s"
                .formatted(refused.input().name(), why.code().code(), where, why.message()));
    }

    static String of(Failed failed) {
        return plain("%s: failed, %s: %s"
                .formatted(
                        failed.input().name(), failed.why().code(), failed.why().message()));
    }

    /// What is told of a chart that was converted, or the line that says why it was not.
    static List<String> lines(ChartResult result, Function<Packed, List<String>> told) {
        return switch (result) {
            case Packed packed -> told.apply(packed);
            case Refused refused -> List.of(of(refused));
            case Failed failed -> List.of(of(failed));
        };
    }

    /// One line of any length without control characters, each letter in its place.
    static String safe(String text) {
        return text.replaceAll(UNPRINTABLE, " ");
    }

    /// One line of bounded length without control characters: charts have a say in what is printed, and
    /// terminals obey more than letters.
    static String plain(String text) {
        String line = text.replaceAll(UNPRINTABLE + "+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
    }
}
