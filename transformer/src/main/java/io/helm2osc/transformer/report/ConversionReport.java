package io.helm2osc.transformer.report;

import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionEvent.Finding;
import io.helm2osc.contract.ConversionEvent.Images;
import io.helm2osc.contract.ConversionEvent.Severity;
import io.helm2osc.transformer.coverage.Coverage;
import io.helm2osc.transformer.coverage.CoverageJson;
import io.helm2osc.transformer.edit.ChartEdit;
import io.helm2osc.transformer.form.ConsoleForm;
import io.helm2osc.transformer.proof.Comparison;
import io.helm2osc.transformer.relocation.RejectedEdit;
import io.helm2osc.transformer.relocation.Relocated;
import io.helm2osc.transformer.scenario.Baselines;
import io.helm2osc.transformer.slot.Look;
import io.helm2osc.transformer.twin.Twin;
import io.helm2osc.transformer.yaml.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The report of one conversion, the same for the same chart whenever it is made: no times, no names of machines.
///
/// @param chart the package's name and version
/// @param original the chart's files with packed subcharts unpacked
/// @param images the story of each
/// @param baselines what the original rendered to
/// @param coverage of the original's image lines by what was rendered
/// @param form that the console shows
/// @param twin what became of the wish for a relocated twin, if there was one
/// @param findings what a person should know of how the package differs from the chart
public record ConversionReport(
        ChartIdentity chart,
        String converterVersion,
        String kubeVersion,
        FileTree original,
        List<ImageStory> images,
        Baselines baselines,
        Relocated relocated,
        Coverage coverage,
        ConsoleForm form,
        Optional<Twin> twin,
        List<Finding> findings) {

    public ConversionReport {
        images = List.copyOf(images);
        findings = List.copyOf(findings);
    }

    /// As JSON text.
    public String json() {
        Images totals = ImageStories.totals(images);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("reportVersion", 2);
        report.put("chart", identity());
        report.put("converterVersion", converterVersion);
        report.put("completeness", totals.completeness().name().toLowerCase(Locale.ROOT));
        report.put("found", totals.found());
        report.put("movable", totals.movable());
        report.put("leftBehind", totals.leftBehind());
        report.put("images", images.stream().map(ImageStory::toPlain).toList());
        report.put(
                "edits",
                relocated.edits().stream().map(ChartEdit::reason).distinct().toList());
        report.put("diffs", diffs());
        report.put(
                "undone",
                relocated.rejected().stream().map(ConversionReport::undone).toList());
        report.put("proof", proof());
        report.put("coverage", CoverageJson.of(coverage));
        report.put("form", form.json());
        report.put(
                "capabilities",
                CapabilityHints.of(
                        baselines.shown().stream().flatMap(baseline -> baseline.manifest().documents().stream())));
        twin.ifPresent(made -> report.put("relocated", TwinJson.of(made)));
        report.put(
                "findings",
                allFindings().stream().map(ConversionReport::finding).toList());
        return JsonWriter.pretty(report) + "\n";
    }

    private List<Finding> allFindings() {
        List<Finding> all = new ArrayList<>(findings);
        twin.flatMap(Twin::finding).ifPresent(all::add);
        if (!baselines.wanted().isEmpty()) {
            all.add(
                    new Finding(
                            "values-required",
                            Severity.WARNING,
                            "raw/values.yaml",
                            "The chart does not render before these values are given: "
                                    + String.join(
                                            ", ",
                                            baselines.wanted().stream()
                                                    .map(ValuesPath::toString)
                                                    .toList())
                                    + ". What is proved here was proved with stand-ins for them; the package leaves them as they are."));
        }
        return all;
    }

    // Map.of has another order in every process.
    private Map<String, Object> identity() {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("name", chart.name());
        identity.put("version", chart.version());
        return identity;
    }

    private List<Map<String, Object>> diffs() {
        List<Map<String, Object>> diffs = new ArrayList<>();
        for (FileChange change : FileChange.between(original, relocated.chart().files())) {
            Map<String, Object> diff = new LinkedHashMap<>();
            diff.put("file", change.file());
            diff.put("diff", change.diff());
            diffs.add(diff);
        }
        return diffs;
    }

    private static Map<String, Object> undone(RejectedEdit rejected) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("edit", rejected.edit().reason());
        row.put("why", rejected.why());
        return row;
    }

    /// What was rendered to prove the claims: an edit that changes anything is undone, and so is not in the package.
    private Map<String, Object> proof() {
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("kubeVersion", kubeVersion);
        proof.put(
                "scenarios",
                relocated.looks().stream().map(ConversionReport::scenario).toList());
        proof.put(
                "notRendered",
                baselines.failures().stream()
                        .map(failure -> {
                            Map<String, Object> row = new LinkedHashMap<>();
                            row.put("scenario", failure.scenario().name());
                            row.put("why", failure.why().message());
                            return row;
                        })
                        .toList());
        proof.put("unchanged", unchanged());
        proof.put("movable", relocated.plan().slots().size());
        proof.put("alone", relocated.plan().slots().size());
        return proof;
    }

    private Map<String, Object> unchanged() {
        Map<String, Object> unchanged = new LinkedHashMap<>();
        unchanged.put("editsKept", relocated.edits().size());
        unchanged.put("editsUndone", relocated.rejected().size());
        unchanged.put(
                "equal",
                relocated.unchanged().equal().stream()
                        .map(ConversionReport::equal)
                        .toList());
        return unchanged;
    }

    private static Map<String, Object> equal(Comparison.Equal equal) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("scenario", equal.scenario());
        row.put("documents", equal.documents());
        row.put("fieldsCompared", equal.fields());
        row.put("fieldsMasked", equal.masked());
        return row;
    }

    private static Map<String, Object> scenario(Look look) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("scenario", look.baseline().scenario().name());
        row.put("documents", look.baseline().manifest().documents().size());
        row.put("images", look.uses().size());
        return row;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("rule", finding.rule());
        row.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        row.put("where", finding.where());
        row.put("message", finding.message());
        return row;
    }
}
