package io.helm2osc.transformer.proof;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.images.ImageUse.Part;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.scenario.ChartRenders;
import io.helm2osc.transformer.scenario.ImageGuard;
import io.helm2osc.transformer.scenario.Rendering.NotShown;
import io.helm2osc.transformer.slot.Attempt;
import io.helm2osc.transformer.slot.LeftBehind;
import io.helm2osc.transformer.slot.LeftBehind.Reason;
import io.helm2osc.transformer.slot.Look;
import io.helm2osc.transformer.slot.Slot;
import io.helm2osc.transformer.slot.SlotPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps of a plan what rendering proves.
///
/// One render under each scenario proves that all slots move and that each moves alone. Every slot is sent to a place
/// of its own, so
/// that each change carries the mark of its cause: a change is accepted only when the text is to the letter what the
/// traced values
/// of the slots make of it. What a slot changes besides, such as a port or another branch of a template, has no mark
/// and is found
/// out; what it changes of another slot's image has the wrong one. The registry is the same for all, because that is
/// how the values
/// are used. When the render shows anything else, ever fewer slots are moved until those are found that it comes from;
/// they are
/// dropped with the reason.
public final class SlotProof {

    private final TrialMove move;
    private final List<Look> looks;
    private final List<LeftBehind> dropped = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();

    private SlotProof(TrialMove move, List<Look> looks) {
        this.move = move;
        this.looks = looks;
    }

    /// What is proved of the plan.
    public static SlotPlan prove(SlotPlan plan, ChartRenders chart, List<Look> looks, OscProfile profile) {
        SlotProof proof = new SlotProof(new TrialMove(chart, profile), looks);
        List<Slot> kept = proof.holding(proof.ofOneImage(plan.slots()));
        List<LeftBehind> left = new ArrayList<>(plan.leftBehind());
        left.addAll(proof.dropped);
        return new SlotPlan(kept, left, proof.attempts);
    }

    /// Whether the chart's own check of image names stops it from rendering with new addresses.
    public static boolean isGuarded(SlotPlan plan, ChartRenders chart, List<Look> looks, OscProfile profile) {
        TrialMove move = new TrialMove(chart, profile);
        return !plan.slots().isEmpty()
                && looks.stream()
                        .anyMatch(look ->
                                move.render(plan.slots(), look) instanceof NotShown why && ImageGuard.stopped(why));
    }

    private List<Slot> ofOneImage(List<Slot> slots) {
        List<Slot> kept = new ArrayList<>();
        for (Slot slot : slots) {
            looks.stream()
                    .map(look -> movesAnother(slot, look))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresentOrElse(failure -> drop(slot, "moved alone: " + failure), () -> kept.add(slot));
        }
        return kept;
    }

    private List<Slot> holding(List<Slot> slots) {
        if (failure(slots).isEmpty()) {
            return slots;
        }
        Map<Slot, String> failures = new LinkedHashMap<>();
        collectFailures(slots, failures);
        return together(failures.isEmpty() ? slots : withOtherNames(slots, failures));
    }

    /// The slots that do not hold by themselves.
    private void collectFailures(List<Slot> slots, Map<Slot, String> failures) {
        Optional<String> failure = failure(slots);
        if (failure.isEmpty()) {
            return;
        }
        if (slots.size() == 1) {
            failures.put(slots.getFirst(), failure.get());
            return;
        }
        int half = slots.size() / 2;
        collectFailures(slots.subList(0, half), failures);
        collectFailures(slots.subList(half, slots.size()), failures);
    }

    /// The slots that hold. A chart may look at an image's name (`contains "bitnami/"`): an image that does not hold
    /// under its
    /// short name is tried under its whole path, with all slots of the same image.
    private List<Slot> withOtherNames(List<Slot> slots, Map<Slot, String> failures) {
        Set<String> failed = new HashSet<>();
        failures.keySet().forEach(slot -> failed.add(slot.imageName()));
        List<Slot> kept = new ArrayList<>();
        for (Slot slot : slots) {
            Slot other = failed.contains(slot.imageName()) && slot.hasFreeName()
                    ? slot.named(slot.uses().getFirst().reference().path())
                    : slot;
            boolean renamed = !other.equals(slot) && isFree(other, slots);
            Optional<String> failure = renamed ? failure(List.of(other)) : Optional.ofNullable(failures.get(slot));
            if (failure.isEmpty()) {
                kept.add(renamed ? other : slot);
            } else {
                drop(slot, "moved alone: " + failures.getOrDefault(slot, failure.get()));
            }
        }
        return kept;
    }

    private static boolean isFree(Slot renamed, List<Slot> slots) {
        return slots.stream()
                .noneMatch(slot -> slot.entry().image().equals(renamed.entry().image())
                        && !slot.imageName().equals(renamed.imageName()));
    }

    /// Another image whose name a value of this slot feeds. A registry, or a registry with its organisation, may be
    /// shared.
    private static Optional<String> movesAnother(Slot slot, Look look) {
        Set<ValuesPath> names = new HashSet<>();
        slot.address().forEach((part, path) -> {
            switch (part) {
                case FULL_ADDRESS, REPOSITORY, REPO -> names.add(path);
                case ENDPOINT, PREFIX_ADDRESS, TAG -> {}
            }
        });
        return look.uses().stream()
                .filter(use -> !use.reference().name().equals(slot.imageName()))
                .filter(use -> use.regions().containsKey(Part.PATH)
                        && look.trace().in(use.regions().get(Part.PATH)).stream()
                                .anyMatch(segment -> names.contains(segment.path())))
                .map(use -> "it moves another image too: " + use.reference())
                .findFirst();
    }

    /// All together; where that fails, one more at a time as long as it holds.
    private List<Slot> together(List<Slot> slots) {
        if (failure(slots).isEmpty()) {
            return slots;
        }
        List<Slot> kept = new ArrayList<>();
        for (Slot slot : slots) {
            kept.add(slot);
            Optional<String> failure = failure(kept);
            if (failure.isPresent()) {
                kept.removeLast();
                drop(slot, "moved with the others: " + failure.get());
            }
        }
        return kept;
    }

    private Optional<String> failure(List<Slot> slots) {
        return looks.stream()
                .map(look -> failure(slots, look))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> failure(List<Slot> slots, Look look) {
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        Attempt attempt = move.of(slots, look).attempt(slots, look);
        attempts.add(attempt);
        return attempt.failure();
    }

    private void drop(Slot slot, String detail) {
        slot.uses().forEach(use -> dropped.add(new LeftBehind(use, Reason.NOT_PROVED, detail)));
    }
}
