package io.helm2osc.transformer.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.Outcome.Done;
import io.helm2osc.contract.Outcome.Refused;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.transformer.ChartFixture;
import io.helm2osc.transformer.RealEngine;
import io.helm2osc.transformer.Transformation;
import io.helm2osc.transformer.TransformedChart;
import io.helm2osc.transformer.profile.OscProfile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Packages for a registry, with the real engine.
class TwinningTest {

    private static final ChartFixture CHART =
            ChartFixture.named("shop", "1.0.0").values("""
                    # The web shop.
                    image:
                      registry: docker.io
                      repository: org/shop  # its path
                      tag: "2.4"
                    """).with("templates/shop.yaml", """
                    apiVersion: v1
                    kind: Pod
                    metadata: {name: shop}
                    spec:
                      initContainers: [{name: wait, image: "busybox:1.36"}]
                      containers:
                        - name: shop
                          image: "{{ .Values.image.registry }}/{{ .Values.image.repository }}:{{ .Values.image.tag }}"
                    """);

    @RegisterExtension
    private static final RealEngine ENGINE = new RealEngine();

    @Test
    void writesTheAddressesOfTheRegistryIntoValuesAndNothingElse() {
        TransformedChart chart = converted(CHART, "registry.example.org:5000/team/a");

        FileTree twin = chart.relocatedTree().orElseThrow();
        assertThat(twin.text("raw/values.yaml")).contains("""
                # The web shop.
                image:
                  registry: registry.example.org:5000
                  repository: team/a/shop  # its path
                  tag: "2.4"
                images:
                  busybox: registry.example.org:5000/team/a/busybox:1.36
                """);
        assertThat(twin.text("raw/templates/shop.yaml")).isEqualTo(chart.tree().text("raw/templates/shop.yaml"));
        assertThat(twin.paths()).isEqualTo(chart.tree().paths());
        assertThat(chart.tree().text("raw/values.yaml").orElseThrow()).doesNotContain("registry.example.org");
        assertThat(chart.report())
                .contains(
                        "\"target\": \"registry.example.org:5000/team/a/shop:2.4\"",
                        "\"source\": \"docker.io/org/shop:2.4\"");
    }

    @Test
    void needsNoOrganisation() {
        TransformedChart chart = converted(CHART, "registry.example.org");

        assertThat(chart.relocatedTree().orElseThrow().text("raw/values.yaml").orElseThrow())
                .contains("repository: shop  # its path", "busybox: registry.example.org/busybox:1.36");
    }

    @Test
    void isProvedUnderEveryScenarioEvenIfOneRepeatsADefault() {
        TransformedChart chart = converted(
                CHART.with("ci/some-values.yaml", "image:\n  tag: \"2.4\"\nother: 1\n"), "registry.example.org/team");

        assertThat(chart.twin()).containsInstanceOf(Twin.Made.class);
    }

    @Test
    void refusesTwoImagesAtOneAddress() {
        TransformedChart chart = converted(
                CHART.values("a: quay.io/one\nb: quay.io/two\n").with("templates/shop.yaml", """
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: shop}
                        spec:
                          containers:
                            - {name: a, image: "{{ .Values.a }}/app:1"}
                            - {name: b, image: "{{ .Values.b }}/app:1"}
                        """),
                "registry.example.org/team");

        assertThat(chart.relocatedTree()).isEmpty();
        assertThat(chart.twin())
                .hasValueSatisfying(twin -> assertThat(twin).isInstanceOfSatisfying(Twin.NotMade.class, not -> {
                    assertThat(not.reason()).isEqualTo(Twin.Reason.COLLISION);
                    assertThat(not.message()).contains("quay.io/one/app:1", "quay.io/two/app:1");
                }));
        assertThat(chart.report()).contains("\"rule\": \"relocated.collision\"");
    }

    @Test
    void isNotMadeWhenTheChartLooksAtItsRegistry() {
        TransformedChart chart = converted(CHART.with("templates/guard.yaml", """
                        {{ if contains "forbidden" .Values.image.registry }}{{ fail "not there" }}{{ end }}
                        """), "forbidden.example.org/team");

        assertThat(chart.twin())
                .hasValueSatisfying(twin -> assertThat(twin).isInstanceOfSatisfying(Twin.NotMade.class, not -> {
                    assertThat(not.reason()).isEqualTo(Twin.Reason.NOT_PROVED);
                    assertThat(not.message()).contains("default values", "not there");
                }));
    }

    @Test
    void refusesWhatIsNoRegistry() {
        assertThat(outcome(CHART, "https://x")).isInstanceOfSatisfying(Refused.class, refused -> {
            Refused<?> why = refused;
            assertThat(why.why().code()).isEqualTo(RefusalCode.REQUEST_MALFORMED);
            assertThat(why.why().where()).isEqualTo("targetRegistry");
        });
    }

    private static TransformedChart converted(ChartFixture chart, String registry) {
        Outcome<TransformedChart> outcome = outcome(chart, registry);
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done<TransformedChart>) outcome).value();
    }

    private static Outcome<TransformedChart> outcome(ChartFixture chart, String registry) {
        ConversionOptions options =
                new ConversionOptions(Optional.empty(), Optional.empty(), PackageFormat.ZIP, Optional.of(registry));
        return new Transformation(ENGINE.pool(), Limits.DEFAULT, OscProfile.DEFAULT, "test", System::nanoTime)
                .transform(ArchiveWriter.tgz(chart.files(), "shop"), options);
    }
}
