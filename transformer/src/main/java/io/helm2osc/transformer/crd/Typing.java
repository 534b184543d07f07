package io.helm2osc.transformer.crd;

import io.helm2osc.transformer.crd.KnownValue.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// What may stand at one place of the values, as far as one source or several know.
///
/// @param kinds of value that are taken beside null; none where nothing is known
/// @param fields of the maps
/// @param items of the lists, all of them as one
/// @param others the fields of the maps that have no typing of their own
/// @param bounds what else has to hold, in the words of a structural schema
/// @param sources who said so
/// @param kubernetes the name of the Kubernetes type
record Typing(
        Set<Kind> kinds,
        boolean nullable,
        Map<String, Typing> fields,
        Optional<Typing> items,
        Optional<Typing> others,
        Map<String, Object> bounds,
        Set<Source> sources,
        Optional<String> kubernetes,
        Optional<String> description) {

    enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        INTEGER,
        /// Whole ones too.
        NUMBER,
        BOOLEAN
    }

    static final String ENUM = "enum";
    static final String REQUIRED = "required";

    static final Typing UNKNOWN = new Typing(
            Set.of(),
            false,
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty());

    Typing {
        EnumSet<Kind> all = EnumSet.noneOf(Kind.class);
        all.addAll(kinds);
        if (all.contains(Kind.NUMBER)) {
            all.remove(Kind.INTEGER);
        }
        kinds = Collections.unmodifiableSet(all);
        fields = takes(all, Kind.OBJECT) ? Collections.unmodifiableMap(new LinkedHashMap<>(fields)) : Map.of();
        others = takes(all, Kind.OBJECT) ? others : Optional.empty();
        items = takes(all, Kind.ARRAY) ? items : Optional.empty();
        bounds = Collections.unmodifiableMap(new LinkedHashMap<>(bounds));
        EnumSet<Source> said = EnumSet.noneOf(Source.class);
        said.addAll(sources);
        sources = Collections.unmodifiableSet(said);
    }

    private static boolean takes(Set<Kind> kinds, Kind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    static Typing of(Source source, Set<Kind> kinds) {
        return new Builder(UNKNOWN).kinds(kinds).sources(Set.of(source)).build();
    }

    /// What is known of the values by what is known of those under one key.
    static Typing under(String key, Typing typing) {
        return new Builder(UNKNOWN).fields(Map.of(key, typing)).build();
    }

    /// Whether a value of this kind is taken.
    boolean takes(Kind kind) {
        return takes(kinds, kind) || (kind == Kind.INTEGER && kinds.contains(Kind.NUMBER));
    }

    /// What is known of a field.
    Typing field(String key) {
        Typing own = fields.get(key);
        return own != null ? own : others.orElse(UNKNOWN);
    }

    /// This, and where it says nothing, what a less trusted source says. Fields stand in the order of that source.
    Typing over(Typing weaker) {
        return over(weaker, Typing::over, weaker.fields.keySet(), fields.keySet());
    }

    /// The same with the fields in the order of this, and behind them what the other source adds.
    Typing followedBy(Typing weaker) {
        return over(weaker, Typing::followedBy, fields.keySet(), weaker.fields.keySet());
    }

    private Typing over(Typing weaker, BinaryOperator<Typing> how, Set<String> first, Set<String> second) {
        if (equals(UNKNOWN) || weaker.equals(UNKNOWN)) {
            return equals(UNKNOWN) ? weaker : this;
        }
        Map<String, Typing> below = new LinkedHashMap<>();
        for (String key : all(first, second)) {
            Typing other = weaker.fields.get(key);
            below.put(key, other == null ? field(key) : how.apply(field(key), other));
        }
        return new Builder(this)
                .kinds(kinds.isEmpty() ? weaker.kinds : kinds)
                .nullable(nullable || weaker.nullable)
                .fields(below)
                .items(join(items, weaker.items, how))
                .others(join(others, weaker.others, how))
                .bounds(kinds.isEmpty() ? all(weaker.bounds, bounds) : bounds)
                .sources(kinds.isEmpty() ? all(weaker.sources, sources) : all(sources, weaker.sources))
                .kubernetes(kubernetes.or(() -> weaker.kubernetes))
                .description(description.or(() -> weaker.description))
                .build();
    }

    /// What is both this and that.
    Typing and(Typing that) {
        if (equals(UNKNOWN) || that.equals(UNKNOWN) || equals(that)) {
            return equals(UNKNOWN) ? that : this;
        }
        Set<Kind> both = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (takes(kind) && that.takes(kind) && !(kinds.isEmpty() && that.kinds.isEmpty())) {
                both.add(kind);
            }
        }
        boolean contrary = both.isEmpty() && !(kinds.isEmpty() && that.kinds.isEmpty());
        return new Builder(this)
                .kinds(contrary ? all(kinds, that.kinds) : both)
                .nullable((nullable || kinds.isEmpty())
                        && (that.nullable || that.kinds.isEmpty())
                        && (nullable || that.nullable))
                .fields(join(fields, that.fields, Typing::and))
                .items(join(items, that.items, Typing::and))
                .others(join(others, that.others, Typing::and))
                .bounds(tighter(bounds, that.bounds))
                .sources(all(sources, that.sources))
                .kubernetes(kubernetes.or(() -> that.kubernetes))
                .description(description.or(() -> that.description))
                .build();
    }

    /// What is this or that or both.
    Typing or(Typing that) {
        if (equals(that)) {
            return this;
        }
        if (isNull() || that.isNull()) {
            return new Builder(isNull() ? that : this).nullable(true).build();
        }
        boolean unknown = kinds.isEmpty() || that.kinds.isEmpty();
        return new Builder(this)
                .kinds(unknown ? Set.of() : all(kinds, that.kinds))
                .nullable(nullable || that.nullable)
                .fields(join(fields, that.fields, Typing::or))
                .items(join(items, that.items, Typing::or))
                .others(join(others, that.others, Typing::or))
                .bounds(looser(bounds, that.bounds))
                .sources(all(sources, that.sources))
                .kubernetes(kubernetes.equals(that.kubernetes) ? kubernetes : Optional.empty())
                .description(description.or(() -> that.description))
                .build();
    }

    /// This or that, and where one of them knows nothing, the other.
    Typing orIfKnown(Typing that) {
        Map<String, Typing> both = join(fields, that.fields, Typing::orIfKnown);
        Optional<Typing> each = join(items, that.items, Typing::orIfKnown);
        return new Builder(kinds.isEmpty() || that.kinds.isEmpty() ? over(that) : or(that))
                .fields(both)
                .items(each)
                .build();
    }

    private boolean isNull() {
        return nullable && kinds.isEmpty() && fields.isEmpty() && bounds.isEmpty();
    }

    private static <T> Set<T> all(Set<T> some, Set<T> more) {
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Map<String, Object> all(Map<String, Object> some, Map<String, Object> over) {
        Map<String, Object> all = new LinkedHashMap<>(some);
        all.putAll(over);
        return all;
    }

    private static Map<String, Typing> join(
            Map<String, Typing> some, Map<String, Typing> more, BinaryOperator<Typing> how) {
        Map<String, Typing> joined = new LinkedHashMap<>(some);
        more.forEach((key, typing) -> joined.merge(key, typing, how));
        return joined;
    }

    private static Optional<Typing> join(Optional<Typing> some, Optional<Typing> more, BinaryOperator<Typing> how) {
        return some.isPresent() && more.isPresent()
                ? Optional.of(how.apply(some.get(), more.get()))
                : some.or(() -> more);
    }

    private static Map<String, Object> tighter(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> tighter = new LinkedHashMap<>(some);
        more.forEach((word, bound) -> tighter.merge(word, bound, (one, other) -> switch (word) {
            case REQUIRED ->
                List.copyOf(all(Set.copyOf(texts(one)), Set.copyOf(texts(other)))).stream()
                        .sorted()
                        .toList();
            case ENUM -> common((List<?>) one, (List<?>) other);
            default -> one;
        }));
        return tighter;
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    /// Two lists of choices that exclude each other say nothing.
    private static List<?> common(List<?> some, List<?> more) {
        List<?> common = some.stream().filter(more::contains).toList();
        return common.isEmpty() ? some : common;
    }

    private static Map<String, Object> looser(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> looser = new LinkedHashMap<>();
        some.forEach((word, bound) -> {
            Object other = more.get(word);
            if (bound.equals(other)) {
                looser.put(word, bound);
            } else if (word.equals(ENUM) && other instanceof List<?> choices) {
                List<@Nullable Object> all = new ArrayList<>((List<?>) bound);
                choices.stream().filter(choice -> !all.contains(choice)).forEach(all::add);
                looser.put(word, all);
            }
        });
        return looser;
    }

    /// A typing in the making.
    static final class Builder {
        private Set<Kind> kinds;
        private boolean nullable;
        private Map<String, Typing> fields;
        private Optional<Typing> items;
        private Optional<Typing> others;
        private Map<String, Object> bounds;
        private Set<Source> sources;
        private Optional<String> kubernetes;
        private Optional<String> description;

        Builder(Typing from) {
            kinds = from.kinds;
            nullable = from.nullable;
            fields = from.fields;
            items = from.items;
            others = from.others;
            bounds = from.bounds;
            sources = from.sources;
            kubernetes = from.kubernetes;
            description = from.description;
        }

        Builder kinds(Set<Kind> these) {
            kinds = these;
            return this;
        }

        Builder nullable(boolean really) {
            nullable = really;
            return this;
        }

        Builder fields(Map<String, Typing> these) {
            fields = these;
            return this;
        }

        Builder items(Optional<Typing> these) {
            items = these;
            return this;
        }

        Builder others(Optional<Typing> these) {
            others = these;
            return this;
        }

        Builder bounds(Map<String, Object> these) {
            bounds = these;
            return this;
        }

        Builder sources(Set<Source> these) {
            sources = these;
            return this;
        }

        Builder kubernetes(Optional<String> type) {
            kubernetes = type;
            return this;
        }

        Builder description(Optional<String> text) {
            description = text;
            return this;
        }

        Typing build() {
            return new Typing(kinds, nullable, fields, items, others, bounds, sources, kubernetes, description);
        }
    }
}
