package io.helm2osc.template.detective;

import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Truth;
import io.helm2osc.template.value.Value.Whole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What each template of a tree of charts sees as its dot.
final class Scopes {
    private final Value capabilities;
    private final Dict release;
    private final List<Template> templates = new ArrayList<>();

    private Scopes(Release release) {
        this.capabilities = Cluster.of(release.kubeVersion());
        this.release = releaseDict(release);
    }

    /// A template file with what it sees.
    ///
    /// @param path as the engine names it
    /// @param file in the root's unpacked tree
    record Template(String path, String folder, String file, Rope text, Dict dot, List<Condition> conditions) {

        boolean isPartial() {
            return path.substring(path.lastIndexOf('/') + 1).startsWith("_");
        }

        /// What the dot is while this template runs.
        Dict named() {
            Dict template = new Dict(Origin.NONE)
                    .put("Name", Value.text(path, Origin.NONE))
                    .put("BasePath", Value.text(folder, Origin.NONE));
            return dot.put("Template", template);
        }
    }

    /// All templates in the order in which the engine reads and renders them: deepest first, and backwards by name.
    static List<Template> templates(ChartNode root, Dict values, Release release) {
        Scopes scopes = new Scopes(release);
        scopes.add(root, root.name(), values);
        scopes.templates.sort(Comparator.comparingInt(Scopes::depth)
                .thenComparing(Template::path)
                .reversed());
        return scopes.templates;
    }

    private static int depth(Template template) {
        return (int) template.path().chars().filter(letter -> letter == '/').count();
    }

    private Dict add(ChartNode chart, String path, Value values) {
        Dict dot = new Dict(Origin.NONE)
                .put("Chart", ChartFields.of(chart))
                .put("Files", ChartFiles.of(chart))
                .put("Release", release)
                .put("Capabilities", capabilities)
                .put("Values", values);
        Dict subcharts = new Dict(Origin.NONE);
        for (ChartNode child : chart.children()) {
            Value inner = values instanceof Dict dict ? dict.get(child.name()) : values;
            subcharts.put(child.name(), add(child, path + "/charts/" + child.name(), inner));
        }
        dot.put("Subcharts", subcharts);
        addTemplates(chart, path, dot);
        return dot;
    }

    private void addTemplates(ChartNode chart, String path, Dict dot) {
        boolean library = chart.chart().metadata().isLibrary();
        chart.chart().files().forEach((name, content) -> {
            if (name.startsWith("templates/")) {
                String file = chart.path(name);
                Rope text = Rope.of(content.asUtf8(), new Origin.FromTemplate(file, 0));
                Template template =
                        new Template(path + "/" + name, path + "/templates", file, text, dot, chart.conditions());
                if (!library || template.isPartial()) {
                    templates.add(template);
                }
            }
        });
    }

    private static Dict releaseDict(Release release) {
        return new Dict(Origin.NONE)
                .put("Name", text("Name", release.name()))
                .put("Namespace", text("Namespace", release.namespace()))
                .put("Service", text("Service", "Helm"))
                .put("IsInstall", new Truth(true, new Origin.FromRelease("Release.IsInstall", 0)))
                .put("IsUpgrade", new Truth(false, new Origin.FromRelease("Release.IsUpgrade", 0)))
                .put("Revision", new Whole(1, false, new Origin.FromRelease("Release.Revision", 0)));
    }

    private static Value text(String field, String text) {
        return Value.text(text, new Origin.FromRelease("Release." + field, 0));
    }
}
