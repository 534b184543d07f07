package io.helm2osc.transformer.report;

import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.manifest.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a chart shows of metrics and logs that the platform could collect, had the package a file that says so
/// (osc-spec §6). Offered to the reader and not written: what to show of it the chart does not tell.
final class CapabilityHints {

    private static final Set<String> MONITORS = Set.of("ServiceMonitor", "PodMonitor");
    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "DaemonSet");
    private static final Pattern METRICS = Pattern.compile("(?:\\w+-)*metrics|(?:\\w+-)*prometheus|exporter");
    private static final Pattern LOGS = Pattern.compile("/var/log(?:/.*)?|.*/logs?");
    private static final int MOST = 20;

    private final Map<String, Map<String, Object>> found = new TreeMap<>();

    private CapabilityHints() {}

    /// One row for each place that shows it.
    static List<Map<String, Object>> of(Stream<Document> documents) {
        CapabilityHints hints = new CapabilityHints();
        documents.forEach(hints::look);
        return hints.found.values().stream().limit(MOST).toList();
    }

    private void look(Document document) {
        String kind = Plain.string(Plain.at(document.tree(), "kind")).orElse("");
        String name = kind + " "
                + Plain.text(Plain.at(document.tree(), "metadata", "name")).orElse("-");
        if (MONITORS.contains(kind)) {
            add(
                    "MonitorConfig",
                    name,
                    "is a %s".formatted(kind),
                    Plain.at(document.tree(), "spec", "selector", "matchLabels"));
        } else if (WORKLOADS.contains(kind)) {
            Object pod = Plain.at(document.tree(), "spec", "template");
            pod(name, pod, Plain.at(pod, "metadata", "labels"));
        }
    }

    private void pod(String name, @Nullable Object pod, @Nullable Object labels) {
        Plain.text(Plain.at(pod, "metadata", "annotations", "prometheus.io/port"))
                .ifPresent(port -> add("MonitorConfig", name, "is annotated with metrics on port " + port, labels));
        for (Object container : Plain.list(Plain.at(pod, "spec", "containers"))) {
            for (Object port : Plain.list(Plain.at(container, "ports"))) {
                if (METRICS.matcher(Plain.text(Plain.at(port, "name")).orElse(""))
                        .matches()) {
                    String number = Plain.text(Plain.at(port, "containerPort")).orElse("-");
                    add("MonitorConfig", name, "has metrics on port " + number, labels);
                }
            }
            for (Object mount : Plain.list(Plain.at(container, "volumeMounts"))) {
                String path = Plain.text(Plain.at(mount, "mountPath")).orElse("");
                if (LOGS.matcher(path).matches()) {
                    add("LogConfig", name, "keeps logs in " + path, labels);
                }
            }
        }
    }

    private void add(String capability, String where, String why, @Nullable Object labels) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("capability", capability);
        row.put("where", where);
        row.put("why", why);
        if (!Plain.map(labels).isEmpty()) {
            row.put("labelSelector", Plain.copy(labels));
        }
        found.putIfAbsent(capability + where + why, row);
    }
}
