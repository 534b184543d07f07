package io.helm2osc.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `Chart.yaml` says.
///
/// @param apiVersion `v1` where the chart names none
/// @param type `application` or `library`, where the chart names one
public record ChartMetadata(
        String apiVersion,
        String name,
        String version,
        Optional<String> appVersion,
        Optional<String> description,
        Optional<String> type,
        Optional<String> kubeVersion,
        boolean deprecated,
        Optional<String> home,
        Optional<String> icon,
        List<String> sources,
        List<String> keywords,
        List<Maintainer> maintainers,
        Map<String, String> annotations,
        List<Dependency> dependencies) {

    public ChartMetadata {
        sources = List.copyOf(sources);
        keywords = List.copyOf(keywords);
        maintainers = List.copyOf(maintainers);
        annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
        dependencies = List.copyOf(dependencies);
    }

    /// Who looks after the chart.
    public record Maintainer(String name, Optional<String> email, Optional<String> url) {}

    /// A chart that this one needs.
    ///
    /// @param version a range of versions; empty for any
    /// @param importValues as written: names, or maps from `child` to `parent`
    public record Dependency(
            String name,
            String version,
            String repository,
            Optional<String> alias,
            Optional<String> condition,
            List<String> tags,
            List<Object> importValues) {

        public Dependency {
            tags = List.copyOf(tags);
            importValues = List.copyOf(importValues);
        }

        /// The key in the chart's values under which the dependency finds its own: its alias or
        /// else its name.
        public String key() {
            return alias.orElse(name);
        }
    }

    /// Whether the chart only holds templates for others and installs nothing.
    public boolean isLibrary() {
        return type.filter("library"::equals).isPresent();
    }
}
