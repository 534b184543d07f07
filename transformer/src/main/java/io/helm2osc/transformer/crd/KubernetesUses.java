package io.helm2osc.transformer.crd;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.ScalarStyle;
import io.helm2osc.chart.yaml.YamlAlias;
import io.helm2osc.chart.yaml.YamlMapping;
import io.helm2osc.chart.yaml.YamlNode;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.chart.yaml.YamlScalar;
import io.helm2osc.chart.yaml.YamlSequence;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.template.detective.Bounds;
import io.helm2osc.template.detective.Detective;
import io.helm2osc.template.detective.Release;
import io.helm2osc.template.detective.RenderedFile;
import io.helm2osc.template.detective.Walk;
import io.helm2osc.template.value.Rope;
import io.helm2osc.transformer.crd.KnownValue.Source;
import io.helm2osc.transformer.crd.KubernetesTypes.Place;
import io.helm2osc.transformer.crd.Typing.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the values that templates put where Kubernetes has a type: a map that becomes a container's `resources` can
/// only be what Kubernetes takes there.
///
/// The detective renders the chart with everything turned on and with something in place of everything empty, and
/// tells where each letter came from.
final class KubernetesUses {

    /// Stands in for what the chart leaves empty.
    private static final String SOMETHING = "something";

    /// Beyond this little is new: large charts repeat themselves.
    private static final Bounds BOUNDS = new Bounds(200_000, 150, 10_000_000, 50_000);

    private static final Pattern KIND = Pattern.compile("(?m)^kind:[ \"']*(\\w+)");
    private static final Pattern BETWEEN = Pattern.compile("(?m)^---.*$");

    private static final Set<ScalarStyle> QUOTED = Set.of(ScalarStyle.SINGLE_QUOTED, ScalarStyle.DOUBLE_QUOTED);

    private final Map<String, @Nullable Object> values;
    private final Limits limits;
    private final TypingTree telling = new TypingTree(Typing::and);
    private final TypingTree texts = new TypingTree(Typing::and);
    private Rope text = Rope.EMPTY;
    private int start;

    /// @param telling what Kubernetes takes in the places of the values
    /// @param texts the values that become text, for which almost anything will do
    record Uses(Typing telling, Typing texts) {}

    private KubernetesUses(Map<String, @Nullable Object> values, Limits limits) {
        this.values = values;
        this.limits = limits;
    }

    /// What the uses of all values tell, as a typing of the chart's values. A value that is used in two places has to
    /// fit both.
    ///
    /// @param values everything that the chart and its subcharts have
    static Uses of(Chart chart, Map<String, @Nullable Object> values, Limits limits) {
        KubernetesUses uses = new KubernetesUses(values, limits);
        Detective.of(chart)
                .within(BOUNDS)
                .run(Plain.map(filled(values)), Release.DEFAULT, Walk.EVERYWHERE)
                .files()
                .forEach(uses::file);
        return new Uses(uses.telling.typing(), uses.texts.typing());
    }

    private static @Nullable Object filled(@Nullable Object value) {
        return switch (value) {
            case null -> SOMETHING;
            case String empty when empty.isEmpty() -> SOMETHING;
            case Boolean off when !off -> true;
            case Map<?, ?> map when map.isEmpty() -> Map.of(SOMETHING, SOMETHING);
            case List<?> list when list.isEmpty() -> List.of(SOMETHING);
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> all = new LinkedHashMap<>();
                Plain.map(map).forEach((key, below) -> all.put(key, filled(below)));
                yield all;
            }
            case List<?> list -> {
                List<@Nullable Object> all = new ArrayList<>();
                list.forEach(below -> all.add(filled(below)));
                yield all;
            }
            default -> value;
        };
    }

    private void file(RenderedFile file) {
        text = file.text();
        Matcher between = BETWEEN.matcher(text.text());
        start = 0;
        while (between.find()) {
            document(between.start());
            start = between.end();
        }
        document(text.length());
    }

    private void document(int end) {
        String document = text.text().substring(start, end);
        Matcher kind = KIND.matcher(document);
        Place root = Place.ofKind(kind.find() ? kind.group(1) : "");
        if (!root.isKnown()) {
            return;
        }
        try {
            YamlReader.readOne(document, "template", limits).ifPresent(node -> node(node, root));
        } catch (RefusedException unreadable) {
            // What stands in for the empty values need not make a document.
        }
    }

    private void node(YamlNode node, Place place) {
        if (!place.isKnown()) {
            return;
        }
        switch (node) {
            case YamlMapping mapping -> {
                if (mapping.flow()) {
                    origin(mapping.span().start()).ifPresent(path -> claim(path, place));
                }
                Set<ValuesPath> claimed = new LinkedHashSet<>();
                for (YamlMapping.Entry entry : mapping.entries()) {
                    origin(entry.key().span().start()).filter(claimed::add).ifPresent(path -> claim(path, place));
                    node(entry.value(), place.field(entry.key().asKey()));
                }
            }
            case YamlSequence sequence -> {
                origin(sequence.span().start()).ifPresent(path -> claim(path, place));
                sequence.items().forEach(item -> node(item, place.item()));
            }
            case YamlScalar scalar -> scalar(scalar, place);
            case YamlAlias ignored -> {}
        }
    }

    /// A scalar is a value when every letter of it is. What is written in quotes is text of whatever the value is.
    private void scalar(YamlScalar scalar, Place place) {
        boolean quoted = QUOTED.contains(scalar.style());
        int quote = quoted ? 1 : 0;
        Optional<ValuesPath> first = origin(scalar.span().start() + quote);
        if (first.isPresent() && first.equals(origin(scalar.span().end() - 1 - quote))) {
            if (quoted) {
                claim(first.get(), Typing.of(Source.USE, EnumSet.of(Kind.INTEGER, Kind.STRING)), false);
            } else {
                claim(first.get(), place);
            }
        }
    }

    private Optional<ValuesPath> origin(int offset) {
        int place = start + offset;
        return place < 0 || place >= text.length()
                ? Optional.empty()
                : text.originAt(place).valuesPath();
    }

    private void claim(ValuesPath path, Place place) {
        Typing typing = place.typing();
        claim(path, typing, !typing.kinds().equals(Set.of(Kind.STRING)));
    }

    private void claim(ValuesPath path, Typing typing, boolean tells) {
        if (!path.isRoot() && path.isIn(values)) {
            (tells ? telling : texts).add(path, typing);
        }
    }
}
