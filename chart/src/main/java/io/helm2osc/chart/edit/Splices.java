package io.helm2osc.chart.edit;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.ScalarStyle;
import io.helm2osc.chart.yaml.Span;
import io.helm2osc.chart.yaml.YamlAlias;
import io.helm2osc.chart.yaml.YamlDocument;
import io.helm2osc.chart.yaml.YamlMapping;
import io.helm2osc.chart.yaml.YamlNode;
import io.helm2osc.chart.yaml.YamlScalar;
import io.helm2osc.chart.yaml.YamlSequence;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The splices that could give a document a scalar, the best first. Which of them does is for
/// others to find out.
final class Splices {

    private final Lines lines;
    private final YamlDocument document;
    private final ValuesPath path;
    private final @Nullable Object scalar;
    private final EntryText entry;
    private final String reason;

    Splices(String text, YamlDocument document, ValuesPath path, @Nullable Object scalar, String reason) {
        this.lines = new Lines(text);
        this.document = document;
        this.path = path;
        this.scalar = scalar;
        this.entry = new EntryText(scalar, lines.lineBreak(), lines.step(document.root()));
        this.reason = reason;
    }

    /// The splices into a text that holds no document, only comments or nothing at all.
    static List<Edit> intoEmpty(String text, ValuesPath path, @Nullable Object scalar, String reason) {
        YamlDocument empty = new YamlDocument(
                new YamlScalar("", ScalarStyle.PLAIN, new Span(0, 0), "", ""), new Span(0, text.length()));
        return new Splices(text, empty, path, scalar, reason).candidates();
    }

    List<Edit> candidates() {
        return switch (Site.of(document.root(), path, lines)) {
            case Site.Full(YamlNode node, boolean flow) -> replaced(node, flow);
            case Site.Hollow hollow -> filled(hollow);
            case Site.Partial(YamlMapping mapping, boolean flow, List<String> missing) ->
                flow ? List.of(addedToFlow(mapping, missing)) : added(mapping, missing);
            case Site.Blocked blocked -> List.of();
        };
    }

    private List<Edit> replaced(YamlNode node, boolean flow) {
        return switch (node) {
            case YamlScalar old
            when old.span().length() == 0 -> List.of(insert(old.span().start(), " " + text(flow)));
            case YamlScalar old -> List.of(replace(old.span(), ScalarText.of(scalar, old.style(), flow)));
            case YamlAlias alias -> List.of(replace(alias.span(), text(flow)));
            case YamlMapping map when map.entries().isEmpty() -> List.of(replace(map.span(), text(flow)));
            case YamlSequence list when list.items().isEmpty() -> List.of(replace(list.span(), text(flow)));
            case YamlMapping map -> List.of();
            case YamlSequence list -> List.of();
        };
    }

    private String text(boolean flow) {
        return ScalarText.of(scalar, ScalarStyle.PLAIN, flow);
    }

    private List<Edit> filled(Site.Hollow hollow) {
        Span span = hollow.node().span();
        boolean empty = span.length() == 0;
        if (hollow.missing().size() == path.depth()) {
            return List.of(empty ? atEnd(hollow.missing()) : replace(span, entry.block(hollow.missing(), 0)));
        }
        Edit inline = replace(span, (empty ? " " : "") + entry.braces(hollow.missing(), ScalarStyle.PLAIN));
        if (hollow.flow() || !empty || hollow.keyColumn() < 0) {
            return List.of(inline);
        }
        int comment = lines.commentBelow(span.start());
        int indent = comment > hollow.keyColumn() ? comment : hollow.keyColumn() + entry.step();
        return List.of(insert(lines.end(span.start()), entry.below(hollow.missing(), indent)), inline);
    }

    private List<Edit> added(YamlMapping mapping, List<String> missing) {
        int first = mapping.span().start();
        int indent = lines.column(first);
        int last = mapping.span().end();
        Edit before = insert(first, entry.block(missing, indent) + lines.lineBreak() + " ".repeat(indent));
        Stream<Edit> after = missing.size() == path.depth()
                ? Stream.of(atEnd(missing))
                : Stream.of(
                        insert(lines.end(last), entry.below(missing, indent)),
                        insert(lines.endOfBlankLines(last), entry.below(missing, indent)));
        return Stream.concat(after, Stream.of(before)).toList();
    }

    private Edit addedToFlow(YamlMapping mapping, List<String> missing) {
        YamlMapping.Entry last = mapping.entries().getLast();
        boolean json = last.key().style() == ScalarStyle.DOUBLE_QUOTED;
        ScalarStyle style = json ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN;
        return insert(last.value().span().end(), ", " + entry.inBraces(missing, style));
    }

    private Edit atEnd(List<String> missing) {
        int end = document.span().end();
        String lineBreak = lines.lineBreak();
        return lines.isStart(end)
                ? insert(end, entry.block(missing, 0) + lineBreak)
                : insert(end, lineBreak + entry.block(missing, 0));
    }

    private Edit insert(int offset, String inserted) {
        return new Edit(offset, 0, inserted, reason);
    }

    private Edit replace(Span span, String replacement) {
        return new Edit(span.start(), span.length(), replacement, reason);
    }
}
