package io.helm2osc.transformer;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.contract.TargetRegistry;
import io.helm2osc.template.detective.Release;
import io.helm2osc.transformer.coverage.Coverage;
import io.helm2osc.transformer.exploration.Exploration;
import io.helm2osc.transformer.form.Requirements;
import io.helm2osc.transformer.form.VendorFiles;
import io.helm2osc.transformer.manifest.ManifestReader;
import io.helm2osc.transformer.mapping.MappingEntry;
import io.helm2osc.transformer.mapping.MappingYaml;
import io.helm2osc.transformer.metadata.PackageTree;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.refusal.RenderRefusal;
import io.helm2osc.transformer.relocation.Relocated;
import io.helm2osc.transformer.relocation.Relocation;
import io.helm2osc.transformer.relocation.Workbench;
import io.helm2osc.transformer.render.Engine;
import io.helm2osc.transformer.render.EngineFaultException;
import io.helm2osc.transformer.render.RenderOutcome.NotRendered;
import io.helm2osc.transformer.render.RenderRequest;
import io.helm2osc.transformer.report.ConversionReport;
import io.helm2osc.transformer.report.ImageStories;
import io.helm2osc.transformer.report.ImageStory;
import io.helm2osc.transformer.scenario.Baselines;
import io.helm2osc.transformer.scenario.ChartRenders;
import io.helm2osc.transformer.scenario.KnownRenderings;
import io.helm2osc.transformer.scenario.RenderCount;
import io.helm2osc.transformer.scenario.Scenario;
import io.helm2osc.transformer.scenario.Scenarios;
import io.helm2osc.transformer.schema.SchemaCosts;
import io.helm2osc.transformer.standin.StandIns;
import io.helm2osc.transformer.twin.Twin;
import io.helm2osc.transformer.twin.Twinning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Turns a packed chart into the files of an OSC package whose images follow values.yaml, with the proof of it.
public final class Transformation {

    /// Tried in this order where a chart refuses the one before.
    private static final List<String> KUBE_VERSIONS =
            List.of("1.33.0", "1.29.0", "1.25.0", "1.36.0", "1.21.0", "1.19.0");

    private static final int EXPLORING_RENDERS = 40;
    private static final String RELEASE = "release-name";
    private static final String NAMESPACE = "default";

    private final Engine engine;
    private final Limits limits;
    private final OscProfile profile;
    private final String converterVersion;
    private final LongSupplier nanos;
    private final VendorFiles vendor;

    /// @param nanos a monotonic clock, in nanoseconds
    public Transformation(
            Engine engine, Limits limits, OscProfile profile, String converterVersion, LongSupplier nanos) {
        this(engine, limits, profile, converterVersion, nanos, VendorFiles.NONE);
    }

    private Transformation(
            Engine engine,
            Limits limits,
            OscProfile profile,
            String converterVersion,
            LongSupplier nanos,
            VendorFiles vendor) {
        this.engine = engine;
        this.limits = limits;
        this.profile = profile;
        this.converterVersion = converterVersion;
        this.nanos = nanos;
        this.vendor = vendor;
    }

    /// The same, with these files for the platform in every package.
    public Transformation with(VendorFiles files) {
        return new Transformation(engine, limits, profile, converterVersion, nanos, files);
    }

    /// What becomes of this packed chart.
    public Outcome<TransformedChart> transform(Bytes archive, ConversionOptions options) {
        try {
            Chart original = ChartReader.read(ArchiveReader.readChart(archive, limits), limits);
            return transform(original, options);
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        } catch (EngineFaultException e) {
            return new Outcome.Deferred<>(e.fault());
        }
    }

    private Outcome<TransformedChart> transform(Chart original, ConversionOptions options) {
        SchemaCosts.check(original, limits);
        Chart chart = ChartReader.read(original.unpacked(), limits);
        List<Scenario> scenarios = Scenarios.of(chart, options.values(), limits);
        Optional<TargetRegistry> registry = options.targetRegistry().map(Transformation::registry);
        RenderCount count = new RenderCount(nanos, limits.conversion());
        ManifestReader reader = new ManifestReader(limits);
        String release = options.releaseName().orElse(RELEASE);
        for (String version : KUBE_VERSIONS) {
            Workbench workbench = new Workbench(
                    engine,
                    limits,
                    new RenderRequest(release, NAMESPACE, version, Map.of()),
                    reader,
                    count,
                    new KnownRenderings());
            try (ChartRenders renders = workbench.open(chart)) {
                Baselines baselines = completed(Baselines.of(renders, scenarios), chart, renders, workbench, options);
                if (!baselines.isForAnotherKubernetes()) {
                    return baselines.shown().isEmpty()
                            ? new Outcome.Refused<>(RenderRefusal.of(
                                    baselines.failures().getFirst().why()))
                            : new Outcome.Done<>(converted(
                                    original, chart, workbench, explored(chart, renders, baselines), registry));
                }
            }
        }
        throw new RefusedException(
                RefusalCode.RENDER_FAILED,
                "Chart.yaml",
                "No Kubernetes version suits the chart: it was tried with " + KUBE_VERSIONS);
    }

    /// A chart that renders under none of its own values is looked at with stand-ins for what it misses. Values that
    /// came with the request are not added to.
    private Baselines completed(
            Baselines own, Chart chart, ChartRenders renders, Workbench workbench, ConversionOptions options) {
        if (!own.shown().isEmpty()
                || options.values().isPresent()
                || own.isForAnotherKubernetes()
                || !(own.failures().getFirst().why().why() instanceof NotRendered)) {
            return own;
        }
        return StandIns.of(
                        chart,
                        renders,
                        workbench.release(),
                        own.failures().getFirst().why(),
                        limits)
                .map(scenario ->
                        own.with(Baselines.of(renders, List.of(scenario)).shown()))
                .orElse(own);
    }

    private static Baselines explored(Chart chart, ChartRenders renders, Baselines baselines) {
        return baselines.with(
                Exploration.of(chart, renders, CoalescedValues.of(chart), baselines.shown(), EXPLORING_RENDERS));
    }

    private static TargetRegistry registry(String text) {
        return TargetRegistry.parse(text)
                .orElseThrow(() -> new RefusedException(new Refusal(
                        RefusalCode.REQUEST_MALFORMED,
                        "targetRegistry",
                        TargetRegistry.FORM,
                        "another text",
                        "The text names no registry.")));
    }

    private TransformedChart converted(
            Chart original, Chart chart, Workbench workbench, Baselines baselines, Optional<TargetRegistry> registry) {
        Relocated relocated = new Relocation(workbench, profile, baselines.shown()).of(chart);
        List<MappingEntry> entries =
                relocated.plan().slots().stream().map(slot -> slot.entry()).toList();
        Optional<Twin> twin = registry.map(target -> new Twinning(workbench, profile, target).of(relocated));
        List<ImageStory> images = ImageStories.of(chart.files(), relocated);
        Requirements requirements = new Requirements(baselines.wanted(), vendor);
        PackageTree tree = PackageTree.of(original, relocated.chart().files(), entries, requirements, profile, limits);
        Coverage coverage = coverage(chart, workbench.release(), baselines);
        String report = new ConversionReport(
                        tree.identity(),
                        converterVersion,
                        workbench.release().kubeVersion(),
                        chart.files(),
                        images,
                        baselines,
                        relocated,
                        coverage,
                        tree.form(),
                        twin,
                        tree.findings())
                .json();
        return new TransformedChart(
                tree.identity(),
                tree.files(),
                MappingYaml.write(entries, tree.architectures(), profile),
                report,
                images,
                coverage,
                relocated.unchanged(),
                tree.form(),
                twin,
                twinTree(original, twin, entries, requirements),
                new TransformedChart.Effort(
                        workbench.count().renders(), workbench.count().nanoseconds()));
    }

    private static Coverage coverage(Chart chart, RenderRequest asked, Baselines baselines) {
        Release release = new Release(asked.releaseName(), asked.namespace(), asked.kubeVersion());
        return Coverage.of(chart, release, baselines.shown());
    }

    /// The package of the twin: what shows defaults, such as the CRD and the form, shows those of the twin.
    private Optional<FileTree> twinTree(
            Chart original, Optional<Twin> twin, List<MappingEntry> entries, Requirements requirements) {
        return twin.filter(Twin.Made.class::isInstance)
                .map(Twin.Made.class::cast)
                .map(made -> PackageTree.of(original, made.chart().files(), entries, requirements, profile, limits)
                        .files());
    }
}
