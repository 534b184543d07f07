package io.helm2osc.transformer.trace;

import io.helm2osc.transformer.trace.Markers.Sighting;
import io.helm2osc.transformer.trace.Segment.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a rendered string apart into what values fed, by comparing it with the same string rendered with markers.
final class Decomposition {

    /// Longer strings are only taken apart when every value stands in them as it is.
    private static final int LONGEST_GUESS = 20_000;

    private Decomposition() {}

    /// The stretches of the string that markers replaced; none where the two cannot be brought together. Long text is
    /// taken line by
    /// line, so that a line with a checksum of the others does no harm to them.
    static List<Segment> of(String base, String marked, Markers markers) {
        String[] lines = base.split("\n", -1);
        String[] markedLines = marked.split("\n", -1);
        if (lines.length == 1 || lines.length != markedLines.length) {
            return ofLine(base, marked, markers);
        }
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].equals(markedLines[i])) {
                for (Segment segment : ofLine(lines[i], markedLines[i], markers)) {
                    segments.add(segment.movedBy(start));
                }
            }
            start += lines[i].length() + 1;
        }
        return segments;
    }

    private static List<Segment> ofLine(String base, String marked, Markers markers) {
        List<Sighting> sightings = markers.in(marked);
        if (sightings.isEmpty()) {
            return List.of();
        }
        List<Segment> exact = exactly(base, marked, sightings);
        return !exact.isEmpty() || base.length() > LONGEST_GUESS ? exact : roughly(base, marked, sightings);
    }

    /// Succeeds when putting the original values back gives the string.
    private static List<Segment> exactly(String base, String marked, List<Sighting> sightings) {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        int from = 0;
        for (Sighting sighting : sightings) {
            String literal = marked.substring(from, sighting.start());
            String original = sighting.marker().original();
            if (!sighting.whole()
                    || !base.startsWith(literal, at)
                    || !base.startsWith(original, at + literal.length())) {
                return List.of();
            }
            at += literal.length();
            segments.add(
                    new Segment(at, at + original.length(), sighting.marker().path(), Fit.WHOLE));
            at += original.length();
            from = sighting.end();
        }
        return base.substring(at).equals(marked.substring(from)) ? segments : List.of();
    }

    /// Succeeds when the string is the same besides what the markers stand for, whatever that is.
    private static List<Segment> roughly(String base, String marked, List<Sighting> sightings) {
        StringBuilder shape = new StringBuilder();
        int from = 0;
        for (Sighting sighting : sightings) {
            shape.append(Pattern.quote(marked.substring(from, sighting.start())))
                    .append("(.*?)");
            from = sighting.end();
        }
        shape.append(Pattern.quote(marked.substring(from)));
        Matcher match = Pattern.compile(shape.toString(), Pattern.DOTALL).matcher(base);
        if (!match.matches()) {
            return List.of();
        }
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < sightings.size(); i++) {
            Sighting first = sightings.get(i);
            int start = match.start(i + 1);
            while (i + 1 < sightings.size() && isTornApart(first, sightings.get(i + 1))) {
                i++;
            }
            int end = match.end(i + 1);
            segments.add(new Segment(start, end, first.marker().path(), fit(first, base.substring(start, end))));
        }
        return segments;
    }

    /// A template may split a whole reference and put it together again.
    private static boolean isTornApart(Sighting sighting, Sighting next) {
        return !sighting.whole() && !next.whole() && sighting.marker().equals(next.marker());
    }

    private static Fit fit(Sighting sighting, String stands) {
        String original = sighting.marker().original();
        if (stands.equals(original)) {
            return Fit.WHOLE;
        }
        return sighting.whole() && original.isEmpty() ? Fit.DEFAULTED : Fit.PIECE;
    }
}
