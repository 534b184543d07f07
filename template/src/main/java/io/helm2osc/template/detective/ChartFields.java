package io.helm2osc.template.detective;

import io.helm2osc.chart.ChartMetadata;
import io.helm2osc.chart.ChartMetadata.Dependency;
import io.helm2osc.chart.ChartMetadata.Maintainer;
import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Items;
import io.helm2osc.template.value.Value.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `.Chart` of one chart.
final class ChartFields {
    private final ChartNode chart;

    private ChartFields(ChartNode chart) {
        this.chart = chart;
    }

    static Value of(ChartNode chart) {
        return new ChartFields(chart).value();
    }

    private Value value() {
        ChartMetadata metadata = chart.chart().metadata();
        Map<String, Value> fields = new HashMap<>();
        fields.put("Name", text("name", chart.name()));
        fields.put("Version", text("version", metadata.version()));
        fields.put("AppVersion", text("appVersion", metadata.appVersion()));
        fields.put("APIVersion", text("apiVersion", metadata.apiVersion()));
        fields.put("Description", text("description", metadata.description()));
        fields.put("KubeVersion", text("kubeVersion", metadata.kubeVersion()));
        fields.put("Home", text("home", metadata.home()));
        fields.put("Icon", text("icon", metadata.icon()));
        fields.put("Type", text("type", metadata.type()));
        fields.put("Condition", text("condition", ""));
        fields.put("Tags", text("tags", ""));
        fields.put("Deprecated", new Truth(metadata.deprecated(), origin("deprecated")));
        fields.put("Sources", texts("sources", metadata.sources()));
        fields.put("Keywords", texts("keywords", metadata.keywords()));
        fields.put("Annotations", annotations(metadata.annotations()));
        fields.put(
                "Maintainers",
                items(
                        "maintainers",
                        metadata.maintainers().stream().map(this::maintainer).toList()));
        fields.put(
                "Dependencies",
                items(
                        "dependencies",
                        metadata.dependencies().stream().map(this::dependency).toList()));
        fields.put("IsRoot", new Truth(chart.isRoot(), Origin.NONE));
        return new Fields("chart.Metadata", fields, Rope.of(metadata.name(), origin("name")), origin(""));
    }

    private Value annotations(Map<String, String> annotations) {
        Dict dict = new Dict(origin("annotations"));
        annotations.forEach((key, value) -> dict.put(key, text("annotations." + key, value)));
        return dict;
    }

    private Value maintainer(Maintainer maintainer) {
        Map<String, Value> fields = Map.of(
                "Name", text("maintainers", maintainer.name()),
                "Email", text("maintainers", maintainer.email()),
                "URL", text("maintainers", maintainer.url()));
        return new Fields("*chart.Maintainer", fields, Rope.of(maintainer.name()), origin("maintainers"));
    }

    private Value dependency(Dependency dependency) {
        Map<String, Value> fields = Map.of(
                "Name", text("dependencies", dependency.key()),
                "Version", text("dependencies", dependency.version()),
                "Repository", text("dependencies", dependency.repository()),
                "Condition", text("dependencies", dependency.condition()),
                "Alias", text("dependencies", dependency.alias()),
                "Tags", texts("dependencies", dependency.tags()),
                "Enabled", new Truth(isPresent(dependency), origin("dependencies")));
        return new Fields("*chart.Dependency", fields, Rope.of(dependency.name()), origin("dependencies"));
    }

    private boolean isPresent(Dependency dependency) {
        return chart.children().stream().anyMatch(child -> child.name().equals(dependency.key()));
    }

    private Value items(String field, List<Value> items) {
        return new Items(items, origin(field));
    }

    private Value texts(String field, List<String> texts) {
        return items(field, texts.stream().map(text -> text(field, text)).toList());
    }

    private Value text(String field, Optional<String> text) {
        return text(field, text.orElse(""));
    }

    private Value text(String field, String text) {
        return Value.text(text, origin(field));
    }

    private Origin origin(String field) {
        return new Origin.FromChart(chart.folder(), field, 0);
    }
}
