package io.helm2osc.transformer.relocation;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.edit.DigestSplitting;
import io.helm2osc.transformer.edit.Lifting;
import io.helm2osc.transformer.edit.Materialising;
import io.helm2osc.transformer.edit.PrintedText;
import io.helm2osc.transformer.edit.Proposal;
import io.helm2osc.transformer.edit.SetValue;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.proof.SlotProof;
import io.helm2osc.transformer.scenario.Baseline;
import io.helm2osc.transformer.scenario.ChartRenders;
import io.helm2osc.transformer.scenario.ImageGuard;
import io.helm2osc.transformer.slot.LeftBehind;
import io.helm2osc.transformer.slot.LeftBehind.Reason;
import io.helm2osc.transformer.slot.Look;
import io.helm2osc.transformer.slot.Slot;
import io.helm2osc.transformer.slot.SlotPlan;
import io.helm2osc.transformer.slot.SlotPlanner;
import io.helm2osc.transformer.slot.TracedUse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Makes the images of one chart follow the root's values.yaml. Edits are proposed from a first trace, kept when the
/// chart
/// still renders the same, and the slots come from a second trace, of the edited chart itself.
public final class Relocation {

    private final Workbench workbench;
    private final OscProfile profile;
    private final List<Baseline> baselines;

    public Relocation(Workbench workbench, OscProfile profile, List<Baseline> baselines) {
        this.workbench = workbench;
        this.profile = profile;
        this.baselines = baselines;
    }

    /// @param chart with its packed subcharts unpacked
    public Relocated of(Chart chart) {
        List<Look> first = look(chart);
        List<TracedUse> uses =
                first.stream().flatMap(look -> look.traced().stream()).toList();
        List<Proposal> proposals = new ArrayList<>(Lifting.propose(chart, uses));
        proposals.addAll(DigestSplitting.propose(chart, uses));
        proposals.addAll(Materialising.propose(uses));
        EditBench bench = new EditBench(workbench, baselines, chart.files()).tryAll(proposals);
        Chart edited = bench.kept().isEmpty() ? chart : workbench.read(bench.edited());
        List<Look> looks = bench.kept().isEmpty() ? first : lookAgain(edited, first);
        SlotPlan plan = plan(looks);
        int edits = bench.kept().size();
        bench.tryAll(PrintedText.propose(edited, chart, plan.leftBehind(), looks));
        if (bench.kept().size() > edits) {
            edited = workbench.read(bench.edited());
            looks = lookAgain(edited, looks);
            plan = plan(looks);
        }
        bench.tryAll(missingInRoot(plan, edited, looks));
        SlotPlan reachable = withinReach(InsideValues.tellApart(plan, looks), workbench.read(bench.edited()));
        return prove(reachable, first, looks, bench);
    }

    private static SlotPlan plan(List<Look> looks) {
        return SlotPlanner.plan(
                looks.stream().flatMap(look -> look.traced().stream()).toList());
    }

    private List<Look> look(Chart chart) {
        try (ChartRenders renders = workbench.open(chart)) {
            return Looking.at(chart, renders, baselines);
        }
    }

    private List<Look> lookAgain(Chart edited, List<Look> before) {
        try (ChartRenders renders = workbench.open(edited)) {
            return Looking.again(edited, renders, before);
        }
    }

    /// OSC writes into the root's values.yaml only, at paths that it has (osc-spec §17, L39).
    private static List<Proposal> missingInRoot(SlotPlan plan, Chart chart, List<Look> looks) {
        Set<ValuesPath> paths = new LinkedHashSet<>();
        plan.slots().forEach(slot -> slot.address().values().forEach(paths::add));
        List<Proposal> edits = new ArrayList<>();
        for (ValuesPath path : paths) {
            if (!path.isIn(chart.values())) {
                Object value = looks.stream()
                        .map(look -> path.valueIn(look.defaults()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
                edits.add(Proposal.of(new SetValue(
                        path, value, "OSC writes addresses only into the values.yaml of the chart itself")));
            }
        }
        return edits;
    }

    private static SlotPlan withinReach(SlotPlan plan, Chart chart) {
        List<Slot> slots = new ArrayList<>();
        List<LeftBehind> left = new ArrayList<>(plan.leftBehind());
        for (Slot slot : plan.slots()) {
            if (slot.address().values().stream().allMatch(path -> path.isIn(chart.values()))) {
                slots.add(slot);
            } else {
                slot.uses()
                        .forEach(use -> left.add(new LeftBehind(
                                use,
                                Reason.OUT_OF_REACH,
                                slot.address().values().toString())));
            }
        }
        return new SlotPlan(slots, left);
    }

    private Relocated prove(SlotPlan plan, List<Look> before, List<Look> looks, EditBench bench) {
        Chart chart = workbench.read(bench.edited());
        boolean guarded;
        try (ChartRenders renders = workbench.open(chart)) {
            guarded = SlotProof.isGuarded(plan, renders, looks, profile);
            if (!guarded) {
                return relocated(chart, SlotProof.prove(plan, renders, looks, profile), before, looks, bench);
            }
        }
        bench.tryAll(List.of(Proposal.of(new SetValue(
                ImageGuard.VALUE, true, "the chart refuses images from another registry unless this is true"))));
        Chart opened = workbench.read(bench.edited());
        try (ChartRenders renders = workbench.open(opened)) {
            return relocated(opened, SlotProof.prove(plan, renders, looks, profile), before, looks, bench);
        }
    }

    private static Relocated relocated(
            Chart chart, SlotPlan plan, List<Look> before, List<Look> looks, EditBench bench) {
        return new Relocated(chart, plan, before, looks, bench.kept(), bench.rejected(), bench.unchanged());
    }
}
