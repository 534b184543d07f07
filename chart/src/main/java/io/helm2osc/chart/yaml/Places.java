package io.helm2osc.chart.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Where the parser's events stand in the text. The parser counts code points, and we UTF-16
/// letters.
final class Places {

    private final String text;
    private final boolean simple;
    private int codePoint;
    private int letter;

    Places(String text) {
        this.text = text;
        this.simple = text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
    }

    int start(Event event) {
        return offset(event.getStartMark());
    }

    int end(Event event) {
        return offset(event.getEndMark());
    }

    Span of(Event event) {
        return new Span(start(event), end(event));
    }

    /// Where a scalar's own text stands.
    Span ofScalar(ScalarEvent event, ScalarStyle style) {
        int end = end(event);
        int start = own(event, end);
        return switch (style) {
            case LITERAL, FOLDED -> new Span(start, withoutBlanks(start, end));
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> new Span(start, end);
        };
    }

    /// Where a collection stands that ends with the bracket or brace of another event.
    Span ofFlow(NodeEvent start, Event end) {
        return new Span(own(start, end(end)), end(end));
    }

    /// Whether the event ends with the text, in a line that no line break closes.
    boolean isOpenEnded(Event event) {
        return end(event) == text.length()
                && !text.substring(text.lastIndexOf('\n') + 1).isBlank();
    }

    // Asking in about the order of the text is cheap.
    private int offset(Optional<Mark> mark) {
        int index = mark.orElseThrow().getIndex();
        if (simple) {
            return index;
        }
        letter = text.offsetByCodePoints(letter, index - codePoint);
        codePoint = index;
        return letter;
    }

    private int withoutBlanks(int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    // An event begins with the node's anchor and tag, and blanks and comments may follow those.
    private int own(NodeEvent event, int end) {
        int here = start(event);
        while (here < end) {
            char first = text.charAt(here);
            if (first == '&' || first == '!') {
                here = endOfWord(here, end);
            } else if (first == '#') {
                here = endOfLine(here, end);
            } else if (Character.isWhitespace(first)) {
                here++;
            } else {
                break;
            }
        }
        return here;
    }

    private int endOfWord(int start, int end) {
        int here = start;
        while (here < end && !Character.isWhitespace(text.charAt(here))) {
            here++;
        }
        return here;
    }

    private int endOfLine(int start, int end) {
        int here = start;
        while (here < end && text.charAt(here) != '\n' && text.charAt(here) != '\r') {
            here++;
        }
        return here;
    }
}
