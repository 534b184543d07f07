package io.helm2osc.transformer.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.transformer.ChartFixture;
import io.helm2osc.transformer.crd.CrdDocument;
import io.helm2osc.transformer.crd.ObservedValues;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.usage.ValueUses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsdDocumentTest {

    private static final String UI = "urn:alm:descriptor:com.tectonic.ui:";

    @Test
    void pointsAtTheCrdOfTheOneServiceEntity() {
        Object csd = csd(ChartFixture.guestbook().chartYaml("description: A guest book\n"));

        assertThat(Plain.at(csd, "kind")).isEqualTo("CustomServiceDefinition");
        assertThat(Plain.at(csd, "spec", "role")).isEqualTo("serviceEntity");
        assertThat(Plain.at(csd, "spec", "description")).isEqualTo("A guest book");
        assertThat(Plain.at(csd, "spec", "CRDRef"))
                .isEqualTo(Map.of(
                        "apiVersion", "apiextensions.k8s.io/v1",
                        "kind", "CustomResourceDefinition",
                        "name", "guestbooks.helm.osc.huawei.com"));
    }

    @Test
    void givesKnownValuesTheirWidget() {
        var chart = ChartFixture.guestbook().values("""
                replicaCount: 1
                auth: {password: "", existingSecret: ""}
                image: {pullPolicy: Always, repository: a}
                service: {type: ClusterIP}
                ingress: {enabled: false}
                resources: {limits: {cpu: 1}}
                greeting: hello
                """);

        Map<String, List<Object>> widgets = widgets(csd(chart));

        assertThat(widgets)
                .containsEntry("replicaCount", List.of(UI + "podCount"))
                .containsEntry("auth.password", List.of(UI + "password"))
                .containsEntry("auth.existingSecret", List.of("urn:alm:descriptor:io.kubernetes:Secret"))
                .containsEntry("image.pullPolicy", List.of(UI + "imagePullPolicy"))
                .containsEntry(
                        "service.type",
                        List.of(UI + "select:ClusterIP", UI + "select:NodePort", UI + "select:LoadBalancer"))
                .containsEntry("ingress.enabled", List.of())
                .containsEntry("resources", List.of(UI + "resourceRequirements"))
                .containsEntry("greeting", List.of(UI + "text"))
                .doesNotContainKeys("image.repository", "resources.limits.cpu");
    }

    @Test
    void asksForTwoScreensOfTheLikeliestValues() {
        String many =
                IntStream.range(0, 60).mapToObj(i -> "z%d: a\n".formatted(i)).collect(Collectors.joining());

        Map<String, List<Object>> widgets = widgets(csd(ChartFixture.guestbook().values(many + "adminPassword: x\n")));

        assertThat(widgets).hasSize(50);
        assertThat(widgets.keySet()).first().isEqualTo("adminPassword");
    }

    @Test
    void tellsWhatAFieldDependsOn() {
        var chart = ChartFixture.guestbook()
                .values("ingress: {enabled: false, hostname: a.example}\n")
                .with("templates/ingress.yaml", """
                        {{- if .Values.ingress.enabled }}
                        host: {{ .Values.ingress.hostname }}
                        {{- end }}
                        """);

        assertThat(widgets(csdOf(chart, Set.of(), OscProfile.DEFAULT)))
                .containsEntry("ingress.hostname", List.of(UI + "text", UI + "fieldDependency:ingress.enabled:true"));
    }

    @Test
    void hidesTheAddressesOfImages() {
        var chart = ChartFixture.guestbook().values("image: {repository: a, tag: b}\nsidecars: [{image: c}]\n");
        Set<ValuesPath> images = Set.of(ValuesPath.of("image", "repository"), ValuesPath.parse("sidecars[0].image"));

        assertThat(widgets(csd(chart, images, OscProfile.DEFAULT)))
                .containsEntry("image.repository", List.of("urn:alm:descriptor:com.huawei.ui:hidden"))
                .containsEntry("sidecars[0].image", List.of("urn:alm:descriptor:com.huawei.ui:hidden"));
    }

    @Test
    void describesEveryPathOnceWithNameAndHelp() {
        var chart =
                ChartFixture.guestbook().values("# -- Pods to run\nreplicas: 1\nmail: {smtpHost: a, useTLS: true}\n");

        List<Object> fields = fields(csd(chart));

        assertThat(fields).extracting(field -> Plain.at(field, "path")).doesNotHaveDuplicates();
        assertThat(fields)
                .extracting(field -> Plain.at(field, "displayName"))
                .contains("Pods to run", "Mail SMTP host", "Mail use TLS");
        assertThat(fields)
                .extracting(field -> Plain.at(field, "description"))
                .contains("Pods to run", "The chart's value mail.useTLS.");
    }

    @Test
    void offersAResourceThatInstallsTheChartAsItsValuesDo() {
        Object csd = csd(
                ChartFixture.guestbook()
                        .values("a: 1\nb: [null, {}]\nc: null\nimage: {tag: x, pullPolicy: Always}\nd: [{image: x}]\n"),
                Set.of(ValuesPath.of("image", "tag"), ValuesPath.parse("d[0].image")),
                OscProfile.DEFAULT);

        String text =
                Plain.string(Plain.at(csd, "spec", "defaultConfiguration")).orElseThrow();
        assertThat(text).isEqualTo("""
                {
                  "apiVersion": "helm.osc.huawei.com/v1",
                  "kind": "Guestbook",
                  "metadata": {
                    "name": "guestbook"
                  },
                  "spec": {
                    "a": 1,
                    "b": [
                      null,
                      {}
                    ],
                    "image": {
                      "pullPolicy": "Always"
                    }
                  }
                }""");
    }

    @Test
    void followsTheProfile() {
        OscProfile usual = OscProfile.DEFAULT;
        var other = new OscProfile(
                usual.kind(),
                OscProfile.Values.SPEC_VALUES,
                OscProfile.CrdReference.METADATA_NAME,
                usual.repo(),
                usual.origin(),
                usual.lifecycle(),
                "urn:other");

        Object csd = csd(ChartFixture.guestbook().values("resources: {}\n"), Set.of(), other);

        assertThat(widgets(csd)).containsEntry("values.resources", List.of("urn:other"));
        assertThat(Plain.at(csd, "spec", "CRDRef", "metadata", "name")).isEqualTo("guestbooks.helm.osc.huawei.com");
        assertThat(Plain.string(Plain.at(csd, "spec", "defaultConfiguration")).orElseThrow())
                .contains("\"values\": {");
    }

    private static Object csd(ChartFixture fixture) {
        return csd(fixture, Set.of(), OscProfile.DEFAULT);
    }

    private static Object csd(ChartFixture fixture, Set<ValuesPath> images, OscProfile profile) {
        return csdOf(fixture.with("templates/all.yaml", "all: {{ toYaml .Values }}"), images, profile);
    }

    private static Object csdOf(ChartFixture fixture, Set<ValuesPath> images, OscProfile profile) {
        Chart chart = fixture.chart();
        ObservedValues values = ObservedValues.of(chart, ValueUses.of(chart), Limits.DEFAULT);
        CrdDocument crd = CrdDocument.of("guestbook", values, images, profile);
        ConsoleForm form = ConsoleForm.of(crd, images, List.of(), ValueUses.of(chart), AuthoredForm.NONE);
        CsdDocument csd = CsdDocument.of(chart.metadata(), crd, values, form, VendorFiles.NONE, profile);
        return Plain.map(YamlReader.plain(csd.yaml(), "csd", Limits.DEFAULT));
    }

    private static List<Object> fields(Object csd) {
        return List.copyOf(Plain.list(Plain.at(csd, "spec", "descriptors", "spec")));
    }

    private static Map<String, List<Object>> widgets(Object csd) {
        Map<String, List<Object>> widgets = new LinkedHashMap<>();
        fields(csd)
                .forEach(field -> widgets.put(
                        Plain.string(Plain.at(field, "path")).orElseThrow(),
                        List.copyOf(Plain.list(Plain.at(field, "x-descriptors")))));
        return widgets;
    }
}
