package io.helm2osc.transformer.proof;

import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.images.ImageUses;
import io.helm2osc.transformer.manifest.Change;
import io.helm2osc.transformer.manifest.Manifest;
import io.helm2osc.transformer.mapping.AddressPart;
import io.helm2osc.transformer.mapping.TargetImage;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.scenario.ChartRenders;
import io.helm2osc.transformer.scenario.Rendering;
import io.helm2osc.transformer.scenario.Rendering.NotShown;
import io.helm2osc.transformer.scenario.Rendering.Shown;
import io.helm2osc.transformer.slot.Look;
import io.helm2osc.transformer.slot.Slot;
import io.helm2osc.transformer.trace.Overrides;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sends slots to another registry by values alone and looks at what the chart renders to then. What each slot receives
/// can be told from what the others receive.
final class TrialMove {

    private static final String ENDPOINT = "registry.helm2osc.example";
    private static final String ORGANISATION = "moved";

    private static final Pattern CHECKSUM_ANNOTATION = Pattern.compile(".*/checksum/[^/]*");

    private final ChartRenders chart;
    private final OscProfile profile;

    TrialMove(ChartRenders chart, OscProfile profile) {
        this.chart = chart;
        this.profile = profile;
    }

    /// The trial of these slots under the scenario of this look.
    Trial of(List<Slot> slots, Look look) {
        Map<Slot, TargetImage> targets = targets(slots);
        return switch (render(targets, look)) {
            case NotShown why -> new Trial.Refused(why);
            case Shown(var manifest) -> judge(targets, given(targets), look, manifest);
        };
    }

    /// The trial of slots that the chart's own values send to their targets already. What the scenario says of a slot
    /// instead stands.
    Trial asWritten(Map<Slot, TargetImage> targets, Look look) {
        Map<String, @Nullable Object> scenario = look.baseline().scenario().values();
        Map<ValuesPath, String> given = given(targets);
        given.keySet().removeIf(path -> path.isIn(scenario));
        Map<Slot, TargetImage> free = new LinkedHashMap<>(targets);
        free.keySet()
                .removeIf(slot -> !given.keySet().containsAll(slot.address().values()));
        return switch (chart.render(scenario)) {
            case NotShown why -> new Trial.Refused(why);
            case Shown(var manifest) -> judge(free, given, look, manifest);
        };
    }

    /// What the chart renders to in the trial of these slots.
    Rendering render(List<Slot> slots, Look look) {
        return render(targets(slots), look);
    }

    private Rendering render(Map<Slot, TargetImage> targets, Look look) {
        Overrides overrides = new Overrides(look.baseline().scenario().values(), look.defaults());
        given(targets).forEach(overrides::set);
        return chart.render(overrides.values());
    }

    /// Where each slot is sent: one registry, and in it an organisation for each value that the organisation is written
    /// into.
    private static Map<Slot, TargetImage> targets(List<Slot> slots) {
        Map<ValuesPath, String> organisations = new HashMap<>();
        Map<Slot, TargetImage> targets = new LinkedHashMap<>();
        for (Slot slot : slots) {
            organisations.putIfAbsent(marked(slot), ORGANISATION + (organisations.size() + 1));
            targets.put(
                    slot,
                    new TargetImage(
                            ENDPOINT,
                            Objects.requireNonNull(organisations.get(marked(slot))),
                            slot.entry().image(),
                            slot.entry().tag()));
        }
        return targets;
    }

    /// The value that the organisation is written into: an address has exactly one.
    private static ValuesPath marked(Slot slot) {
        return slot.address().entrySet().stream()
                .filter(part -> switch (part.getKey()) {
                    case FULL_ADDRESS, REPOSITORY, PREFIX_ADDRESS, REPO -> true;
                    case ENDPOINT, TAG -> false;
                })
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /// What the values receive.
    private Map<ValuesPath, String> given(Map<Slot, TargetImage> targets) {
        Map<ValuesPath, String> given = new LinkedHashMap<>();
        targets.forEach((slot, target) ->
                slot.address().forEach((part, path) -> given.put(path, target.part(part, profile))));
        return given;
    }

    private Trial judge(Map<Slot, TargetImage> targets, Map<ValuesPath, String> given, Look look, Manifest manifest) {
        Manifest aligned = manifest.alignedTo(look.baseline().manifest());
        Map<String, Set<String>> references = new HashMap<>();
        Manifest changed = aligned.without(look.baseline().manifest());
        ImageUses.in(changed)
                .forEach(use -> references
                        .computeIfAbsent(use.position(), any -> new HashSet<>())
                        .add(use.reference().toString()));
        Map<String, Object> leaves = changed.leaves();
        Set<ImageUse> moved = new HashSet<>();
        List<ImageUse> stayed = new ArrayList<>();
        targets.forEach((slot, target) -> {
            for (ImageUse use : slot.usesIn(look)) {
                String expected = expected(slot, target, use);
                boolean there =
                        references.getOrDefault(use.position(), Set.of()).contains(expected)
                                || String.valueOf(leaves.get(use.position())).contains(expected);
                (there ? moved : stayed).add(use);
            }
        });
        List<Change> unexplained = look.baseline().changesTo(aligned, change -> isExplained(change, look, given));
        return new Trial.Rendered(moved, stayed, unexplained);
    }

    /// The reference that the use must have become: another registry and name, the same tag and digest.
    private static String expected(Slot slot, TargetImage target, ImageUse use) {
        ImageReference reference = use.reference();
        boolean tagged = reference.tag().isPresent() || slot.address().containsKey(AddressPart.FULL_ADDRESS);
        return new ImageReference(
                        Optional.of(target.endpoint()),
                        target.path(),
                        tagged ? Optional.of(target.tag()) : Optional.empty(),
                        reference.digest())
                .toString();
    }

    private static boolean isExplained(Change change, Look look, Map<ValuesPath, String> given) {
        if (CHECKSUM_ANNOTATION.matcher(change.position()).matches()) {
            return true;
        }
        if (!(change.before() instanceof String before) || !(change.after() instanceof String after)) {
            return false;
        }
        String predicted = look.trace().predicted(change.position(), given);
        return Sums.areAllThatDiffers(after, predicted) || Sums.areAllThatDiffers(after, before);
    }
}
