package io.helm2osc.chart.edit;

import io.helm2osc.chart.yaml.Span;
import io.helm2osc.chart.yaml.YamlMapping;
import io.helm2osc.chart.yaml.YamlNode;

/// The lines of a text: where they begin and end, how they are broken and indented.
final class Lines {

    private static final int USUAL_STEP = 2;

    private final String text;

    Lines(String text) {
        this.text = text;
    }

    /// The line break that the text uses.
    String lineBreak() {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    /// Where the line of this offset ends, before its line break.
    int end(int offset) {
        int next = text.indexOf('\n', offset);
        int end = next < 0 ? text.length() : next;
        return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /// Whether a line begins at this offset.
    boolean isStart(int offset) {
        return column(offset) == 0;
    }

    /// The column of this offset.
    int column(int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        return offset - start - (start == 0 && text.startsWith("\ufeff") ? 1 : 0);
    }

    /// After the blank lines that follow the line of this offset: at the end of the last of them.
    int endOfBlankLines(int offset) {
        int end = end(offset);
        int next = next(end);
        while (next > end
                && next < text.length()
                && text.substring(next, end(next)).isBlank()) {
            end = end(next);
            next = next(end);
        }
        return end;
    }

    private int next(int end) {
        int lineBreak = text.indexOf('\n', end);
        return lineBreak < 0 ? end : lineBreak + 1;
    }

    /// How far a comment is indented that alone makes up the line after this offset's; -1 if
    /// there is none.
    int commentBelow(int offset) {
        int start = next(end(offset));
        String line = text.substring(start, end(start));
        return line.strip().startsWith("#") ? line.indexOf('#') : -1;
    }

    /// By how much the text indents: what its first nested mapping shows.
    int step(YamlNode root) {
        if (root instanceof YamlMapping mapping && !mapping.flow()) {
            int column = column(mapping.span().start());
            return mapping.entries().stream()
                    .map(YamlMapping.Entry::value)
                    .filter(YamlMapping.class::isInstance)
                    .map(YamlNode::span)
                    .map(Span::start)
                    .filter(start -> !isFlow(start))
                    .map(start -> column(start) - column)
                    .filter(step -> step > 0)
                    .findFirst()
                    .orElse(USUAL_STEP);
        }
        return USUAL_STEP;
    }

    private boolean isFlow(int start) {
        return text.charAt(start) == '{';
    }
}
