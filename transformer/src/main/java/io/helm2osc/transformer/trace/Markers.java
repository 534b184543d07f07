package io.helm2osc.transformer.trace;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The markers of one render, found again in what was rendered.
final class Markers {

    private static final Pattern TOKEN = Pattern.compile("zq(\\d{1,3})[hp]|(?<!\\d)9(\\d{3})(?!\\d)");
    private static final Pattern PARTS = Pattern.compile("[^/:@]+(?:/[^/:@]+)*");

    private final List<Marker> markers = new ArrayList<>();

    /// Marks one more value; the shape is taken from the example when the value itself has none.
    void add(ValuesPath path, Object original, Object example) {
        Object value = new MarkerShape(markers.size() + 1).like(example);
        markers.add(new Marker(path, text(original), value, text(value)));
    }

    private static String text(Object value) {
        return Plain.text(value).orElse("");
    }

    List<Marker> all() {
        return List.copyOf(markers);
    }

    /// Something of a marker in a text.
    ///
    /// @param whole whether it is the whole marker; else `piece` of it
    record Sighting(int start, int end, Marker marker, boolean whole) {}

    /// Where markers show in the text, from left to right.
    List<Sighting> in(String text) {
        List<Sighting> found = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int from = 0;
        while (token.find(from)) {
            Optional<Sighting> sighting = sighting(text, token);
            sighting.ifPresent(found::add);
            from = sighting.map(Sighting::end).orElse(token.end());
        }
        return found;
    }

    private Optional<Sighting> sighting(String text, Matcher token) {
        int number = Integer.parseInt(token.group(1) != null ? token.group(1) : token.group(2));
        if (number < 1 || number > markers.size()) {
            return Optional.empty();
        }
        Marker marker = markers.get(number - 1);
        Optional<Sighting> whole = around(text, token, marker, marker.text(), true);
        if (whole.isPresent()) {
            return whole;
        }
        Matcher parts = PARTS.matcher(marker.text());
        while (parts.find()) {
            Optional<Sighting> part = around(text, token, marker, parts.group(), false);
            if (part.isPresent()) {
                return part;
            }
        }
        return marker.text().contains(token.group())
                ? Optional.of(new Sighting(token.start(), token.end(), marker, false))
                : Optional.empty();
    }

    /// The piece where the token lies in the text as it lies in the piece.
    private static Optional<Sighting> around(String text, Matcher token, Marker marker, String piece, boolean whole) {
        for (int at = piece.indexOf(token.group()); at >= 0; at = piece.indexOf(token.group(), at + 1)) {
            int start = token.start() - at;
            if (start >= 0 && text.startsWith(piece, start)) {
                return Optional.of(new Sighting(start, start + piece.length(), marker, whole));
            }
        }
        return Optional.empty();
    }
}
