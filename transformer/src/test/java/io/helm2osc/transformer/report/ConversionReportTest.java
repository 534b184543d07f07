package io.helm2osc.transformer.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Outcome.Done;
import io.helm2osc.transformer.ChartFixture;
import io.helm2osc.transformer.RealEngine;
import io.helm2osc.transformer.Transformation;
import io.helm2osc.transformer.TransformedChart;
import io.helm2osc.transformer.profile.OscProfile;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a report tells of each image, with the real engine.
class ConversionReportTest {

    private static final ChartFixture CHART = ChartFixture.named("shop", "1.0.0")
            .chartYaml("appVersion: \"2.4.1\"\n")
            .values("""
                    image:
                      repository: quay.io/org/shop
                      tag: ""
                    """)
            .with("templates/shop.yaml", """
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: shop}
                    spec:
                      template:
                        spec:
                          initContainers:
                            - name: wait
                              image: busybox:1.36
                          containers:
                            - name: shop
                              image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
                    """);

    @RegisterExtension
    private static final RealEngine ENGINE = new RealEngine();

    @Test
    void tellsWhereAnImageAppearsAndWhatFedIt() {
        JsonNode shop = image(report(CHART), "quay.io/org/shop:2.4.1");

        assertThat(shop.at("/places")).singleElement().satisfies(place -> {
            assertThat(place.path("kind").asText()).isEqualTo("Deployment");
            assertThat(place.path("name").asText()).isEqualTo("shop");
            assertThat(place.path("field").asText()).isEqualTo("spec.template.spec.containers[0].image");
            assertThat(place.at("/scenarios/0").asText()).isEqualTo("default");
        });
        assertThat(shop.at("/fedBefore"))
                .extracting(feed -> feed.path("part").asText() + " "
                        + feed.path("text").asText() + " " + feed.path("from").asText() + " "
                        + feed.path("value").asText())
                .containsExactly(
                        "registry quay.io value image.repository",
                        "path org/shop value image.repository",
                        "tag 2.4.1 default-of-empty-value image.tag");
    }

    @Test
    void tellsEachEditWithItsOwnImageOnly() {
        JsonNode report = report(CHART);

        assertThat(image(report, "quay.io/org/shop:2.4.1").at("/edits"))
                .singleElement()
                .satisfies(edit -> {
                    assertThat(edit.at("/files/0/file").asText()).isEqualTo("raw/values.yaml");
                    assertThat(edit.at("/files/0/line").asInt()).isEqualTo(3);
                    assertThat(edit.at("/files/0/diff").asText()).contains("\n-  tag: \"\"\n+  tag: \"2.4.1\"\n");
                });
        assertThat(image(report, "busybox:1.36").at("/edits"))
                .singleElement()
                .satisfies(edit -> assertThat(edit.at("/files"))
                        .extracting(file -> file.path("file").asText())
                        .containsExactly("raw/templates/shop.yaml", "raw/values.yaml"));
    }

    @Test
    void givesWhatWasRenderedAsEvidence() {
        JsonNode report = report(CHART.with("templates/secret.yaml", """
                apiVersion: v1
                kind: Secret
                metadata: {name: s}
                stringData: {password: "{{ 20 | randAlphaNum }}"}
                """));

        assertThat(report.at("/proof/unchanged/equal")).singleElement().satisfies(equal -> {
            assertThat(equal.path("scenario").asText()).isEqualTo("default");
            assertThat(equal.path("documents").asInt()).isEqualTo(2);
            assertThat(equal.path("fieldsMasked").asInt()).isEqualTo(1);
        });
        assertThat(image(report, "busybox:1.36").at("/proof"))
                .isNotEmpty()
                .allSatisfy(
                        attempt -> assertThat(attempt.path("holds").asBoolean()).isTrue());
    }

    @Test
    void tellsWhatWasTriedForAnImageThatStaysBehind() {
        JsonNode report = report(CHART.with("templates/c.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: c}
                data: {values: '{{ .Values | toJson }}'}
                """));
        JsonNode busybox = image(report, "busybox:1.36");

        assertThat(busybox.path("status").asText()).isEqualTo("left-behind");
        assertThat(busybox.at("/leftBehind/0/reason").asText()).isEqualTo("literal");
        assertThat(busybox.at("/undone")).isNotEmpty().allSatisfy(undone -> {
            assertThat(undone.path("why").asText()).contains("ConfigMap");
            assertThat(undone.at("/files/0/diff").asText()).contains("-", "images.busybox");
        });
    }

    @Test
    void showsTheFormAndWhatCouldBeMonitored() {
        JsonNode report = report(ChartFixture.named("shop", "1.0.0")
                .values("ingress: {enabled: false, hostname: a.example}\n")
                .with("templates/x.yaml", """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: web}
                        spec:
                          template:
                            spec:
                              containers: [{name: c, image: "busybox:1", ports: [{name: metrics, containerPort: 9100}]}]
                        ---
                        {{- if .Values.ingress.enabled }}
                        host: {{ .Values.ingress.hostname }}
                        {{- end }}
                        """));

        assertThat(report.at("/form/1/path").asText()).isEqualTo("ingress.hostname");
        assertThat(report.at("/form/1/onlyIf").asText()).isEqualTo("ingress.enabled = true");
        assertThat(report.at("/capabilities/0/why").asText()).isEqualTo("has metrics on port 9100");
    }

    private static JsonNode image(JsonNode report, String reference) {
        return StreamSupport.stream(report.path("images").spliterator(), false)
                .filter(image -> image.path("reference").asText().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode report(ChartFixture chart) {
        var outcome = new Transformation(ENGINE.pool(), Limits.DEFAULT, OscProfile.DEFAULT, "test", System::nanoTime)
                .transform(ArchiveWriter.tgz(chart.files(), "shop"), ConversionOptions.DEFAULT);
        assertThat(outcome).isInstanceOf(Done.class);
        try {
            return new ObjectMapper()
                    .readTree(((Done<TransformedChart>) outcome).value().report());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
