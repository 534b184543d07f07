package io.helm2osc.chart.yaml;

import static io.helm2osc.contract.RefusalCode.YAML_CYCLIC_ALIAS;
import static io.helm2osc.contract.RefusalCode.YAML_MALFORMED;
import static io.helm2osc.contract.RefusalCode.YAML_NUMBER_TOO_LONG;
import static io.helm2osc.contract.RefusalCode.YAML_TAG_FORBIDDEN;
import static io.helm2osc.contract.RefusalCode.YAML_TOO_DEEP;
import static io.helm2osc.contract.RefusalCode.YAML_TOO_MANY_ALIASES;
import static io.helm2osc.contract.RefusalCode.YAML_TOO_MANY_DOCUMENTS;

import io.helm2osc.chart.Limits.YamlLimits;
import io.helm2osc.contract.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Builds the nodes of one text from the parser's events, and counts what they cost.
final class NodeBuilder {

    private static final String STANDARD_TAG = "tag:yaml.org,2002:";

    /// An anchored node and how many nodes it stands for when aliases are expanded; no node while
    /// it is being built.
    private record Anchored(@Nullable YamlNode node, int weight) {}

    private final String text;
    private final String where;
    private final YamlLimits limits;
    private final YamlEvents events;
    private final Letters letters;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int nodes;
    private int aliases;

    NodeBuilder(String text, String where, YamlLimits limits) {
        this.text = text;
        this.where = where;
        this.limits = limits;
        this.events = new YamlEvents(text, where, limits);
        this.letters = new Letters(text);
    }

    List<YamlDocument> documents(int most) {
        List<YamlDocument> documents = new ArrayList<>();
        while (documents.size() < most) {
            Event event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> documents.add(document((DocumentStartEvent) event));
                case StreamEnd -> {
                    return documents;
                }
                default -> {}
            }
            if (documents.size() > limits.documents()) {
                throw Refusals.bound(
                        YAML_TOO_MANY_DOCUMENTS,
                        where,
                        limits.documents(),
                        documents.size(),
                        "The file has too many documents.");
            }
        }
        return documents;
    }

    private YamlDocument document(DocumentStartEvent start) {
        anchors.clear();
        YamlNode root = node(events.next(), 0);
        DocumentEndEvent end = (DocumentEndEvent) events.next();
        return new YamlDocument(root, new Span(end(start), start(end)));
    }

    private YamlNode node(Event event, int depth) {
        count(1);
        if (depth > limits.depth()) {
            throw Refusals.bound(YAML_TOO_DEEP, where, limits.depth(), depth, "The file nests too deeply.");
        }
        return switch (event) {
            case AliasEvent alias -> alias(alias);
            case ScalarEvent scalar -> anchored(scalar, depth);
            case CollectionStartEvent collection -> anchored(collection, depth);
            default -> throw new IllegalStateException("no node begins with " + event);
        };
    }

    private void count(int more) {
        nodes += more;
        if (nodes > limits.nodes()) {
            throw aliases > 0
                    ? Refusals.bound(
                            YAML_TOO_MANY_ALIASES, where, limits.nodes(), nodes, "The file's aliases expand too far.")
                    : Refusals.tooLarge(where, limits.nodes(), nodes, "The file has too many nodes.");
        }
    }

    private YamlAlias alias(AliasEvent event) {
        if (++aliases > limits.aliases()) {
            throw Refusals.bound(
                    YAML_TOO_MANY_ALIASES, where, limits.aliases(), aliases, "The file has too many aliases.");
        }
        String name = event.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw refused(YAML_MALFORMED, event, "an alias names no anchor");
        }
        if (anchored.node() == null) {
            throw refused(YAML_CYCLIC_ALIAS, event, "a node contains itself");
        }
        count(anchored.weight() - 1);
        return new YamlAlias(name, anchored.node(), span(event));
    }

    private YamlNode anchored(NodeEvent event, int depth) {
        Optional<Anchor> anchor = event.getAnchor();
        if (anchor.isEmpty()) {
            return built(event, "", depth);
        }
        String name = anchor.get().getValue();
        Anchored open = new Anchored(null, 0);
        int before = nodes;
        anchors.put(name, open);
        YamlNode node = built(event, name, depth);
        anchors.replace(name, open, new Anchored(node, nodes - before + 1));
        return node;
    }

    private YamlNode built(NodeEvent event, String anchor, int depth) {
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, anchor);
            case MappingStartEvent mapping -> mapping(mapping, anchor, depth);
            default -> sequence((CollectionStartEvent) event, anchor, depth);
        };
    }

    private YamlScalar scalar(ScalarEvent event, String anchor) {
        String value = event.getValue();
        if (value.length() > limits.scalarLetters()) {
            throw Refusals.tooLarge(where, limits.scalarLetters(), value.length(), "A text in the file is too long.");
        }
        ScalarStyle style = style(event);
        String tag = event.getTag().map(name -> tag(name, event)).orElse("");
        if (value.length() > limits.digits() && style == ScalarStyle.PLAIN && isLongNumber(value)) {
            throw Refusals.bound(
                    YAML_NUMBER_TOO_LONG, where, limits.digits(), value.length(), "A number in the file is too long.");
        }
        if (!ScalarTypes.fits(tag, value)) {
            throw refused(YAML_MALFORMED, event, "a value does not fit its tag " + tag);
        }
        return new YamlScalar(value, style, ownSpan(event, style), anchor, tag);
    }

    private static boolean isLongNumber(String value) {
        return value.chars().allMatch(letter -> letter >= '0' && letter <= '9' || "+-._eE".indexOf(letter) >= 0);
    }

    private YamlMapping mapping(MappingStartEvent start, String anchor, int depth) {
        start.getTag().ifPresent(name -> tag(name, start));
        List<YamlMapping.Entry> entries = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            YamlScalar key = key(event, depth);
            YamlMapping.Entry entry = new YamlMapping.Entry(key, node(events.next(), depth + 1));
            if (entry.isMerge() && !isMergeable(entry.value())) {
                throw refused(YAML_MALFORMED, event, "only mappings can be merged with <<");
            }
            entries.add(entry);
            event = events.next();
        }
        Span span = start.isFlow()
                ? flowSpan(start, event)
                : new Span(
                        entries.getFirst().key().span().start(),
                        entries.getLast().value().span().end());
        return new YamlMapping(entries, start.isFlow(), span, anchor);
    }

    private YamlScalar key(Event event, int depth) {
        YamlNode node = node(event, depth + 1);
        YamlNode key = node instanceof YamlAlias alias ? alias.target() : node;
        if (!(key instanceof YamlScalar scalar) || scalar.toPlain() == null) {
            throw refused(YAML_MALFORMED, event, "a key is no text");
        }
        return node == key ? scalar : new YamlScalar(scalar.text(), scalar.style(), node.span(), "", scalar.tag());
    }

    private static boolean isMergeable(YamlNode value) {
        return switch (value) {
            case YamlMapping mapping -> true;
            case YamlAlias alias -> alias.target() instanceof YamlMapping;
            case YamlSequence sequence ->
                sequence.items().stream().allMatch(item -> !(item instanceof YamlSequence) && isMergeable(item));
            case YamlScalar scalar -> false;
        };
    }

    private YamlSequence sequence(CollectionStartEvent start, String anchor, int depth) {
        start.getTag().ifPresent(name -> tag(name, start));
        List<YamlNode> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        Span span = start.isFlow()
                ? flowSpan(start, event)
                : new Span(start(start), items.getLast().span().end());
        return new YamlSequence(items, start.isFlow(), span, anchor);
    }

    // Helm takes a value of an unknown tag as text. A tag that names a class is an attack on readers of another make.
    private String tag(String name, Event event) {
        if (!name.startsWith(STANDARD_TAG)) {
            return name;
        }
        String kind = name.substring(STANDARD_TAG.length());
        if (!kind.chars().allMatch(Character::isLetter)) {
            throw refused(YAML_TAG_FORBIDDEN, event, "a tag asks for a type that charts cannot use");
        }
        return "!!" + kind;
    }

    private static ScalarStyle style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarStyle.DOUBLE_QUOTED;
            case LITERAL -> ScalarStyle.LITERAL;
            case FOLDED -> ScalarStyle.FOLDED;
            case PLAIN -> ScalarStyle.PLAIN;
        };
    }

    private Span ownSpan(ScalarEvent event, ScalarStyle style) {
        int start = start(event);
        int end = end(event);
        if (event.getAnchor().isPresent() || event.getTag().isPresent()) {
            start = Properties.skip(text, start, end);
        }
        boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        return new Span(start, block ? lastLine(start, end) : end);
    }

    private int lastLine(int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private Span flowSpan(CollectionStartEvent start, Event end) {
        return new Span(Properties.skip(text, start(start), end(end)), end(end));
    }

    private Span span(Event event) {
        return new Span(start(event), end(event));
    }

    private int start(Event event) {
        return event.getStartMark().map(mark -> letters.offset(mark.getIndex())).orElse(0);
    }

    private int end(Event event) {
        return event.getEndMark().map(mark -> letters.offset(mark.getIndex())).orElse(0);
    }

    private RefusedException refused(io.helm2osc.contract.RefusalCode code, Event event, String problem) {
        String line = event.getStartMark()
                .map(mark -> " in line " + (mark.getLine() + 1))
                .orElse("");
        return new RefusedException(code, where, "The file cannot be read: " + problem + line + ".");
    }
}
