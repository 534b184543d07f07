package io.helm2osc.transformer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Limits;
import io.helm2osc.transformer.manifest.ManifestReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapabilityHintsTest {

    @Test
    void tellsOfMetricsAndLogsWithTheLabelsThatSelectThem() {
        List<Map<String, Object>> hints = hints("""
                kind: Deployment
                metadata: {name: web}
                spec:
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers:
                        - name: c
                          ports: [{name: http-metrics, containerPort: 9100}, {name: http, containerPort: 80}]
                          volumeMounts: [{name: l, mountPath: /var/log/web}, {name: d, mountPath: /data}]
                """);

        assertThat(hints)
                .containsExactly(
                        Map.of(
                                "capability", "LogConfig",
                                "where", "Deployment web",
                                "why", "keeps logs in /var/log/web",
                                "labelSelector", Map.of("app", "web")),
                        Map.of(
                                "capability", "MonitorConfig",
                                "where", "Deployment web",
                                "why", "has metrics on port 9100",
                                "labelSelector", Map.of("app", "web")));
    }

    @Test
    void tellsOfServiceMonitors() {
        assertThat(hints("kind: ServiceMonitor\nmetadata: {name: m}\n"))
                .singleElement()
                .satisfies(hint -> assertThat(hint).containsEntry("where", "ServiceMonitor m"));
    }

    private static List<Map<String, Object>> hints(String manifest) {
        return CapabilityHints.of(new ManifestReader(Limits.DEFAULT).read(manifest).documents().stream());
    }
}
