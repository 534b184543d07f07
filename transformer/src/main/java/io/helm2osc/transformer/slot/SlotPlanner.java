package io.helm2osc.transformer.slot;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.mapping.AddressPart;
import io.helm2osc.transformer.mapping.MappingEntry;
import io.helm2osc.transformer.slot.LeftBehind.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Chooses one way for every use, so that no value would have to receive two different things.
public final class SlotPlanner {

    private final Set<ValuesPath> prefixes = new LinkedHashSet<>();
    private final Map<TracedUse, List<SlotOption>> options = new LinkedHashMap<>();
    private final List<LeftBehind> leftBehind = new ArrayList<>();

    private SlotPlanner() {}

    /// The plan for these uses, in their order.
    public static SlotPlan plan(List<TracedUse> uses) {
        SlotPlanner planner = new SlotPlanner();
        uses.forEach(planner::collect);
        planner.sharePrefixes();
        return planner.choose();
    }

    private void collect(TracedUse traced) {
        List<SlotOption> found = SlotOptions.of(traced.use(), traced.trace());
        if (found.isEmpty()) {
            leftBehind.add(new LeftBehind(traced.use(), SlotOptions.reason(traced.use(), traced.trace()), ""));
        } else {
            options.put(traced, found);
        }
    }

    /// A value that one use can only take as registry and organisation is that for all uses.
    private void sharePrefixes() {
        int before;
        do {
            before = prefixes.size();
            options.values()
                    .forEach(ways -> Optional.ofNullable(chosen(ways)
                                    .map(SlotOption::address)
                                    .orElseGet(() -> new TreeMap<>())
                                    .get(AddressPart.PREFIX_ADDRESS))
                            .ifPresent(prefixes::add));
        } while (prefixes.size() > before);
    }

    /// The first option that agrees with the prefixes known so far.
    private Optional<SlotOption> chosen(List<SlotOption> ways) {
        return ways.stream()
                .filter(option -> option.address().entrySet().stream()
                        .allMatch(part ->
                                part.getKey() == AddressPart.PREFIX_ADDRESS || !prefixes.contains(part.getValue())))
                .findFirst();
    }

    private SlotPlan choose() {
        TargetNames names = new TargetNames();
        Map<TracedUse, SlotOption> choice = new LinkedHashMap<>();
        options.forEach((traced, ways) -> chosen(ways)
                .ifPresentOrElse(
                        option -> choice.put(traced, option),
                        () -> leftBehind.add(new LeftBehind(
                                traced.use(), Reason.CONFLICT, "a value that it shares with other images"))));
        choice.forEach((traced, option) ->
                names.reserve(option.forcedName(), traced.use().reference()));
        Map<MappingEntry, List<TracedUse>> rows = new LinkedHashMap<>();
        Received received = new Received();
        choice.forEach((traced, option) -> {
            MappingEntry entry = entry(traced.use(), option, names);
            Optional<ValuesPath> twice = received.conflict(entry);
            if (twice.isPresent()) {
                leftBehind.add(new LeftBehind(
                        traced.use(), Reason.CONFLICT, twice.get().toString()));
            } else {
                received.add(entry);
                rows.computeIfAbsent(entry, any -> new ArrayList<>()).add(traced);
            }
        });
        List<Slot> slots = new ArrayList<>();
        rows.forEach((entry, uses) -> slots.add(new Slot(entry, uses)));
        return new SlotPlan(slots, leftBehind);
    }

    private static MappingEntry entry(ImageUse use, SlotOption option, TargetNames names) {
        return new MappingEntry(
                option.forcedName().orElseGet(() -> names.of(use.reference())),
                use.reference().tag().orElse("latest"),
                use.reference().toString(),
                option.address());
    }

    /// What each value receives.
    private static final class Received {
        private final Map<ValuesPath, String> values = new LinkedHashMap<>();

        Optional<ValuesPath> conflict(MappingEntry entry) {
            return entry.address().entrySet().stream()
                    .filter(part -> !values.getOrDefault(part.getValue(), what(part.getKey(), entry))
                            .equals(what(part.getKey(), entry)))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        void add(MappingEntry entry) {
            entry.address().forEach((part, path) -> values.put(path, what(part, entry)));
        }

        private static String what(AddressPart part, MappingEntry entry) {
            return switch (part) {
                case FULL_ADDRESS -> "full " + entry.image() + ":" + entry.tag();
                case REPOSITORY -> "repository " + entry.image();
                case REPO -> "repo " + entry.image();
                case PREFIX_ADDRESS -> "prefix";
                case ENDPOINT -> "endpoint";
                case TAG -> "tag " + entry.tag();
            };
        }
    }
}
