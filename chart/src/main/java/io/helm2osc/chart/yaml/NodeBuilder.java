package io.helm2osc.chart.yaml;

import static io.helm2osc.contract.RefusalCode.YAML_CYCLIC_ALIAS;
import static io.helm2osc.contract.RefusalCode.YAML_MALFORMED;
import static io.helm2osc.contract.RefusalCode.YAML_TAG_FORBIDDEN;

import io.helm2osc.chart.Letters;
import io.helm2osc.chart.Limits.YamlLimits;
import io.helm2osc.contract.RefusalCode;
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
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;

/// Builds the nodes of one text from the parser's events.
final class NodeBuilder {

    private static final String STANDARD_TAG = "tag:yaml.org,2002:";

    /// An anchored node and how many nodes it stands for; no node while it is being built.
    private record Anchored(@Nullable YamlNode node, int weight) {}

    private final String where;
    private final Costs costs;
    private final YamlEvents events;
    private final Places places;
    private final Map<String, Anchored> anchors = new HashMap<>();

    NodeBuilder(String text, String where, YamlLimits limits) {
        this.where = where;
        this.costs = new Costs(where, limits);
        costs.text(text);
        this.events = new YamlEvents(text, where);
        this.places = new Places(text);
    }

    List<YamlDocument> documents(int most) {
        List<YamlDocument> documents = new ArrayList<>();
        while (documents.size() < most) {
            switch (events.next()) {
                case StreamEndEvent end -> {
                    return documents;
                }
                case DocumentStartEvent start -> documents.add(document(start));
                default -> {} // the start of the stream
            }
        }
        return documents;
    }

    private YamlDocument document(DocumentStartEvent start) {
        costs.document();
        anchors.clear();
        YamlNode root = node(events.next(), 0);
        return new YamlDocument(root, new Span(places.end(start), places.start(events.next())));
    }

    private YamlNode node(Event event, int depth) {
        costs.node(depth);
        return switch (event) {
            case AliasEvent alias -> alias(alias);
            case NodeEvent node -> anchored(node, depth);
            default -> throw new IllegalStateException("no node begins with " + event);
        };
    }

    private YamlAlias alias(AliasEvent event) {
        String name = event.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw refused(YAML_MALFORMED, event, "an alias names no anchor");
        }
        if (anchored.node() == null) {
            throw refused(YAML_CYCLIC_ALIAS, event, "a node contains itself");
        }
        costs.alias(anchored.weight());
        return new YamlAlias(name, anchored.node(), places.of(event));
    }

    private YamlNode anchored(NodeEvent event, int depth) {
        Optional<Anchor> anchor = event.getAnchor();
        if (anchor.isEmpty()) {
            return built(event, "", depth);
        }
        String name = anchor.get().getValue();
        Anchored open = new Anchored(null, 0);
        int before = costs.nodes();
        anchors.put(name, open);
        YamlNode node = built(event, name, depth);
        // An anchor of the same name inside this node has taken the name over.
        anchors.replace(name, open, new Anchored(node, costs.nodes() - before + 1));
        return node;
    }

    private YamlNode built(NodeEvent event, String anchor, int depth) {
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, anchor);
            case MappingStartEvent mapping -> mapping(mapping, anchor, depth);
            case CollectionStartEvent sequence -> sequence(sequence, anchor, depth);
            default -> throw new IllegalStateException("no node begins with " + event);
        };
    }

    private YamlScalar scalar(ScalarEvent event, String anchor) {
        ScalarStyle style = style(event);
        String value = content(event, style);
        costs.scalar(value, style);
        if (style == ScalarStyle.DOUBLE_QUOTED && !Letters.areWhole(value)) {
            throw refused(YAML_MALFORMED, event, "an escape stands for half of a letter");
        }
        String tag = tag(event, event.getTag());
        if (!ScalarTypes.fits(tag, value)) {
            throw refused(YAML_MALFORMED, event, "a value does not fit its tag " + tag);
        }
        return new YamlScalar(value, style, places.ofScalar(event, style), anchor, tag);
    }

    // The parser closes the last line of a block with a line break even where the file does not.
    private String content(ScalarEvent event, ScalarStyle style) {
        String value = event.getValue();
        return switch (style) {
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> value;
            case LITERAL, FOLDED ->
                value.endsWith("\n") && places.isOpenEnded(event) ? value.substring(0, value.length() - 1) : value;
        };
    }

    private YamlMapping mapping(MappingStartEvent start, String anchor, int depth) {
        tag(start, start.getTag());
        List<YamlMapping.Entry> entries = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            entries.add(entry(event, depth + 1));
            event = events.next();
        }
        Span span = start.isFlow()
                ? places.ofFlow(start, event)
                : new Span(
                        entries.getFirst().key().span().start(),
                        entries.getLast().value().span().end());
        return new YamlMapping(entries, start.isFlow(), span, anchor);
    }

    private YamlMapping.Entry entry(Event event, int depth) {
        YamlMapping.Entry entry = new YamlMapping.Entry(key(event, depth), node(events.next(), depth));
        if (entry.isMerge() && !isMergeable(entry.value())) {
            throw refused(YAML_MALFORMED, event, "only mappings can be merged with <<");
        }
        return entry;
    }

    private YamlScalar key(Event event, int depth) {
        return switch (node(event, depth)) {
            case YamlScalar scalar when scalar.toPlain() != null -> scalar;
            case YamlAlias(String name, YamlScalar scalar, Span span)
            when scalar.toPlain() != null -> new YamlScalar(scalar.text(), scalar.style(), span, "", scalar.tag());
            default -> throw refused(YAML_MALFORMED, event, "a key is no text");
        };
    }

    private static boolean isMergeable(YamlNode value) {
        return switch (value) {
            case YamlMapping mapping -> true;
            case YamlAlias alias -> alias.target() instanceof YamlMapping;
            case YamlSequence list ->
                list.items().stream().allMatch(item -> !(item instanceof YamlSequence) && isMergeable(item));
            case YamlScalar scalar -> false;
        };
    }

    private YamlSequence sequence(CollectionStartEvent start, String anchor, int depth) {
        tag(start, start.getTag());
        List<YamlNode> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        Span span = start.isFlow()
                ? places.ofFlow(start, event)
                : new Span(places.start(start), items.getLast().span().end());
        return new YamlSequence(items, start.isFlow(), span, anchor);
    }

    // Helm takes a value of an unknown tag as text. A tag that names a class is an attack on
    // readers of another make.
    private String tag(Event event, Optional<String> tag) {
        String name = tag.orElse("");
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

    private RefusedException refused(RefusalCode code, Event event, String problem) {
        int line = event.getStartMark().orElseThrow().getLine() + 1;
        return new RefusedException(code, where, "The file cannot be read: " + problem + " in line " + line + ".");
    }
}
