package io.helm2osc.packager.rules;

import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Limits.YamlLimits;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.ConversionEvent.Images;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A package as the rules look at it: its files, and what those say that are YAML.
///
/// @param files without the top folder
/// @param metadata metadata.yaml
/// @param crds the custom resource definitions by path
/// @param csds the custom service definitions by path
/// @param vendor the platform's capability files by path
/// @param chart raw/Chart.yaml
/// @param mapping mapping.yaml, which goes beside the package
/// @param images how many of the chart's images follow values.yaml
public record PackageContents(
        FileTree files,
        Map<String, @Nullable Object> metadata,
        SequencedMap<String, Map<String, @Nullable Object>> crds,
        SequencedMap<String, Map<String, @Nullable Object>> csds,
        SequencedMap<String, Map<String, @Nullable Object>> vendor,
        Map<String, @Nullable Object> chart,
        Map<String, @Nullable Object> mapping,
        Images images,
        Limits limits) {

    static final String METADATA = "metadata.yaml";
    static final String LIFECYCLE = "lifecycle.yaml";
    static final String MANIFESTS = "manifests/";
    static final String VENDOR = MANIFESTS + "vendor/";
    static final String CRD = MANIFESTS + "helmrelease_crd.yaml";
    static final String CHART = "raw/Chart.yaml";
    static final String MAPPING = "mapping.yaml";

    /// Reads what the rules look at. Files that are missing say nothing; a file that is no YAML is refused.
    public static PackageContents read(FileTree files, String mapping, Images images, Limits most) {
        Limits limits = withLongScalars(most);
        return new PackageContents(
                files,
                yaml(files, METADATA, limits),
                manifests(files, MANIFESTS, "_crd.yaml", limits),
                manifests(files, MANIFESTS, "_csd.yaml", limits),
                manifests(files, VENDOR, ".yaml", limits),
                yaml(files, CHART, limits),
                Plain.map(YamlReader.plain(mapping, MAPPING, limits)),
                images,
                limits);
    }

    /// A CSD holds the chart's values as one text, and a logo is another.
    private static Limits withLongScalars(Limits limits) {
        YamlLimits yaml = limits.yaml();
        return limits.withYaml(new YamlLimits(
                yaml.letters(),
                yaml.letters(),
                yaml.depth(),
                yaml.aliases(),
                yaml.nodes(),
                yaml.documents(),
                yaml.digits()));
    }

    private static Map<String, @Nullable Object> yaml(FileTree files, String path, Limits limits) {
        return Plain.map(YamlReader.plain(files.text(path).orElse(""), path, limits));
    }

    private static SequencedMap<String, Map<String, @Nullable Object>> manifests(
            FileTree files, String folder, String ending, Limits limits) {
        SequencedMap<String, Map<String, @Nullable Object>> found = new LinkedHashMap<>();
        for (String path : files.paths()) {
            boolean inFolder = path.startsWith(folder) && path.indexOf('/', folder.length()) < 0;
            if (inFolder && path.endsWith(ending)) {
                found.put(path, yaml(files, path, limits));
            }
        }
        return found;
    }

    /// The name and version of the package, as its archive and top folder have them.
    public String title() {
        return text("name") + "-" + text("version");
    }

    /// A field of metadata.yaml as text; empty if it is none.
    String text(String field) {
        return Plain.string(metadata.get(field)).orElse("");
    }

    /// The values of the chart and its subcharts.
    Map<String, @Nullable Object> values() {
        return CoalescedValues.of(ChartReader.read(files.below("raw"), limits));
    }

    /// What a lifecycle.yaml says; null when it is empty.
    @Nullable
    Object lifecycle() {
        return YamlReader.plain(files.text(LIFECYCLE).orElse(""), LIFECYCLE, limits);
    }
}
