package io.helm2osc.chart.reading;

import static io.helm2osc.contract.RefusalCode.CHART_API_VERSION_UNSUPPORTED;
import static io.helm2osc.contract.RefusalCode.CHART_DEPENDENCY_ALIAS_INVALID;
import static io.helm2osc.contract.RefusalCode.CHART_METADATA_INVALID;
import static io.helm2osc.contract.RefusalCode.CHART_METADATA_MISSING;
import static io.helm2osc.contract.RefusalCode.CHART_NAME_INVALID;
import static io.helm2osc.contract.RefusalCode.CHART_VERSION_INVALID;

import io.helm2osc.chart.ChartMetadata;
import io.helm2osc.chart.ChartMetadata.Dependency;
import io.helm2osc.chart.ChartMetadata.Maintainer;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Letters;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.SemVer;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.RefusedException;
import java.util.List;
import java.util.regex.Pattern;

/// Reads `Chart.yaml`, and `requirements.yaml` where there is one, and refuses what Helm would
/// refuse or what could do harm.
final class MetadataReader {

    private static final String CHART_YAML = "Chart.yaml";
    private static final String REQUIREMENTS_YAML = "requirements.yaml";
    private static final int LONGEST_NAME = 250;
    private static final Pattern ALIAS = Pattern.compile("[a-zA-Z0-9_-]+");

    private MetadataReader() {}

    static ChartMetadata read(FileTree files, String where, Limits limits) {
        Fields fields = chartFields(files, where, limits);
        ChartMetadata metadata = new ChartMetadata(
                fields.text("apiVersion").orElse("v1"),
                name(fields.raw("name").orElse(""), where),
                version(fields.raw("version").orElse(""), where),
                fields.text("appVersion"),
                fields.text("description"),
                fields.text("type"),
                fields.text("kubeVersion"),
                fields.truth("deprecated"),
                fields.text("home"),
                fields.text("icon"),
                fields.texts("sources"),
                fields.texts("keywords"),
                fields.items("maintainers").stream()
                        .map(MetadataReader::maintainer)
                        .toList(),
                fields.textMap("annotations"),
                dependencies(fields, files, where, limits));
        check(metadata, where);
        return metadata;
    }

    private static Fields chartFields(FileTree files, String where, Limits limits) {
        String text = files.text(CHART_YAML)
                .orElseThrow(() -> new RefusedException(
                        CHART_METADATA_MISSING, where + CHART_YAML, "The chart has no Chart.yaml."));
        return Fields.of(YamlReader.plain(text, where + CHART_YAML, limits), where + CHART_YAML);
    }

    private static String name(String name, String where) {
        boolean harmful = name.isEmpty() || name.length() > LONGEST_NAME || name.equals(".") || name.equals("..");
        if (harmful || !name.codePoints().allMatch(MetadataReader::isNameLetter)) {
            throw new RefusedException(
                    CHART_NAME_INVALID, where + CHART_YAML, "The chart's name cannot be the name of a folder.");
        }
        return name;
    }

    private static boolean isNameLetter(int letter) {
        return letter != '/' && letter != '\\' && Letters.isVisible(letter);
    }

    private static String version(String version, String where) {
        if (SemVer.parseLoose(version).isEmpty()) {
            throw new RefusedException(
                    CHART_VERSION_INVALID, where + CHART_YAML, "The chart's version is no semantic version.");
        }
        return version;
    }

    private static void check(ChartMetadata metadata, String where) {
        if (metadata.apiVersion().equals("v3")) {
            throw new RefusedException(
                    CHART_API_VERSION_UNSUPPORTED, where + CHART_YAML, "Charts of apiVersion v3 cannot be read.");
        }
        if (!List.of("", "application", "library").contains(metadata.type().orElse(""))) {
            throw new RefusedException(
                    CHART_METADATA_INVALID, where + CHART_YAML, "The chart's type is neither application nor library.");
        }
    }

    private static Maintainer maintainer(Fields fields) {
        return new Maintainer(fields.text("name").orElse(""), fields.text("email"), fields.text("url"));
    }

    // Helm reads requirements.yaml over what Chart.yaml says, whatever the apiVersion.
    private static List<Dependency> dependencies(Fields chart, FileTree files, String where, Limits limits) {
        String place = where + REQUIREMENTS_YAML;
        Fields fields = files.text(REQUIREMENTS_YAML)
                .map(text -> YamlReader.plain(text, place, limits))
                .map(plain -> Fields.of(plain, place))
                .filter(requirements -> requirements.has("dependencies"))
                .orElse(chart);
        return fields.items("dependencies").stream()
                .map(dependency -> dependency(dependency, where))
                .toList();
    }

    private static Dependency dependency(Fields fields, String where) {
        Dependency dependency = new Dependency(
                fields.text("name").orElse(""),
                fields.text("version").orElse(""),
                fields.text("repository").orElse(""),
                fields.raw("alias").filter(alias -> !alias.isEmpty()),
                fields.text("condition").filter(condition -> !condition.isEmpty()),
                fields.texts("tags"),
                fields.importValues());
        if (dependency.alias().filter(alias -> !ALIAS.matcher(alias).matches()).isPresent()) {
            throw new RefusedException(
                    CHART_DEPENDENCY_ALIAS_INVALID,
                    where + CHART_YAML,
                    "A dependency's alias may only have letters, digits, hyphens and underscores.");
        }
        return dependency;
    }
}
