package io.helm2osc.transformer.metadata;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionEvent.Finding;
import io.helm2osc.transformer.crd.CrdDocument;
import io.helm2osc.transformer.crd.ObservedValues;
import io.helm2osc.transformer.crd.Opened;
import io.helm2osc.transformer.form.AuthoredForm;
import io.helm2osc.transformer.form.ConsoleForm;
import io.helm2osc.transformer.form.CsdDocument;
import io.helm2osc.transformer.form.Requirements;
import io.helm2osc.transformer.form.VendorFiles;
import io.helm2osc.transformer.mapping.MappingEntry;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.usage.ValueUses;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The files of an OSC package, without the top folder that an archive puts around them (osc-spec §1.3).
///
/// @param identity the package's name and version
/// @param architectures that the package is for, as OSC names them
/// @param form that the console shows for it
/// @param findings what a person should know of how the package differs from the chart
public record PackageTree(
        FileTree files, ChartIdentity identity, List<String> architectures, ConsoleForm form, List<Finding> findings) {

    private static final String LIFECYCLE = "lifecycle.yaml";

    public PackageTree {
        architectures = List.copyOf(architectures);
        findings = List.copyOf(findings);
    }

    /// The package of a chart.
    ///
    /// @param edited the files that replace or join the chart's, in the coordinates of `Chart.unpacked`; a file
    /// that is not among them stays as it was
    /// @param images whose values paths the form hides
    /// @param requirements what the form asks for first, and files for the platform
    public static PackageTree of(
            Chart original,
            FileTree edited,
            List<MappingEntry> images,
            Requirements requirements,
            OscProfile profile,
            Limits limits) {
        FileTree changes = changes(original, edited);
        LegalChart legal = LegalChart.of(original, changes);
        FileTree raw = RawChart.of(original, changes.merge(legal.edits()));
        Chart packaged = ChartReader.read(raw, limits);
        ValueUses uses = ValueUses.of(packaged);
        ObservedValues observed = ObservedValues.of(packaged, uses, limits);
        Set<ValuesPath> addresses = new LinkedHashSet<>();
        images.forEach(image -> addresses.addAll(image.address().values()));
        CrdDocument crd = CrdDocument.of(legal.identity().name(), observed, addresses, profile);
        ConsoleForm form =
                ConsoleForm.of(crd, addresses, requirements.values(), uses, AuthoredForm.of(packaged, limits));
        CsdDocument csd = CsdDocument.of(original.metadata(), crd, observed, form, requirements.vendor(), profile);
        Annotations annotations = new Annotations(original.metadata().annotations());
        FileTree files = raw.under("raw")
                .with(MetadataYaml.PATH, new MetadataYaml(original.metadata(), legal.identity(), raw).text())
                .with(LIFECYCLE, profile.lifecycle())
                .with(CrdDocument.PATH, crd.yaml())
                .with(CsdDocument.PATH, csd.yaml())
                .merge(requirements.vendor().files().under(VendorFiles.FOLDER));
        return new PackageTree(
                Readme.in(raw).map(readme -> files.with(Readme.PATH, readme)).orElse(files),
                legal.identity(),
                annotations.architecture(),
                form,
                Stream.of(legal.findings(), annotations.findings(), Opened.findings(observed.opened()))
                        .flatMap(List::stream)
                        .toList());
    }

    private static FileTree changes(Chart original, FileTree edited) {
        FileTree before = original.unpacked();
        return edited.filter(path -> !edited.find(path).equals(before.find(path)));
    }
}
