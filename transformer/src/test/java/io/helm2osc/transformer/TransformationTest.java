package io.helm2osc.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.contract.ConversionEvent.Completeness;
import io.helm2osc.contract.ConversionEvent.Images;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.Outcome.Deferred;
import io.helm2osc.contract.Outcome.Done;
import io.helm2osc.contract.Outcome.Refused;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.transformer.profile.OscProfile;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// With the real engine: each test is a way in which real charts name images.
class TransformationTest {

    private static final FileTree CHART =
            FileTree.EMPTY.with("Chart.yaml", "apiVersion: v2\nname: demo\nversion: 1.0.0\nappVersion: \"2.4.1\"\n");

    @RegisterExtension
    private static final RealEngine ENGINE = new RealEngine();

    @Test
    void mapsAnImageThatIsOneString() {
        TransformedChart chart =
                converted(pod("{{ .Values.image }}").with("values.yaml", "image: quay.io/org/app:1.2\n"));

        assertThat(chart.mapping()).contains("image: app", "fullAddress: image");
        assertThat(raw(chart, "values.yaml")).isEqualTo("image: quay.io/org/app:1.2\n");
    }

    @Test
    void writesTheVersionOfTheApplicationIntoAnEmptyTag() {
        TransformedChart chart =
                converted(pod("{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}")
                        .with(
                                "values.yaml",
                                "image:\n  repository: org/app\n  tag: \"\"  # the application's version\n"));

        assertThat(raw(chart, "values.yaml"))
                .isEqualTo("image:\n  repository: org/app\n  tag: \"2.4.1\"  # the application's version\n");
        assertThat(chart.mapping()).contains("repository: image.repository", "tag: image.tag");
    }

    @Test
    void movesALiteralIntoValues() {
        TransformedChart chart = converted(pod("busybox:1.36").with("values.yaml", "# nothing\n"));

        assertThat(raw(chart, "templates/pod.yaml")).contains("image: \"{{ .Values.images.busybox }}\"");
        assertThat(raw(chart, "values.yaml")).startsWith("# nothing\n").contains("busybox: busybox:1.36");
        assertThat(chart.mapping()).contains("fullAddress: images.busybox");
        assertThat(chart.images()).isEqualTo(new Images(1, 1, 0, Completeness.COMPLETE));
    }

    @Test
    void reachesTheRootFromWithinALoopAndANamedTemplate() {
        TransformedChart chart = converted(CHART.with("values.yaml", "names: [a]\n")
                .with("templates/_helpers.tpl", "{{ define \"demo.image\" }}alpine:3.19{{ end }}\n")
                .with("templates/pod.yaml", """
                        {{ range .Values.names }}
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: {{ . }}}
                        spec:
                          initContainers: [{name: i, image: {{ include "demo.image" (dict "ctx" $) }}}]
                          containers: [{name: c, image: busybox}]
                        {{ end }}
                        """));

        assertThat(raw(chart, "templates/_helpers.tpl")).contains("{{ .ctx.Values.images.alpine }}");
        assertThat(raw(chart, "templates/pod.yaml")).contains("{{ $.Values.images.busybox }}");
        assertThat(chart.images().completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void tellsAClosedSchemaOfTheNewKey() {
        TransformedChart chart = converted(
                pod("busybox:1.36")
                        .with("values.yaml", "a: 1\n")
                        .with(
                                "values.schema.json",
                                "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"a\":{\"type\":\"integer\"}}}"));

        assertThat(raw(chart, "values.schema.json")).contains("\"images\"");
        assertThat(chart.images().completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void takesADefaultOutOfATemplate() {
        TransformedChart chart =
                converted(pod("{{ .Values.image.repository | default \"docker.io/org/app\" }}:{{ .Values.image.tag }}")
                        .with("values.yaml", "image:\n  repository:\n  tag: \"1\"\n"));

        assertThat(raw(chart, "values.yaml")).contains("repository: docker.io/org/app");
        assertThat(chart.mapping()).contains("repository: image.repository");
    }

    @Test
    void answersTheGuardThatRefusesOtherRegistries() {
        TransformedChart chart = converted(
                pod("{{ if and (ne .Values.image \"docker.io/bitnami/app:1\") (not (dig \"security\" \"allowInsecureImages\" false (.Values.global | default dict))) }}{{ fail \"set global.security.allowInsecureImages\" }}{{ end }}{{ .Values.image }}")
                        .with("values.yaml", "image: docker.io/bitnami/app:1\n"));

        assertThat(raw(chart, "values.yaml")).contains("allowInsecureImages: true");
        assertThat(chart.images().completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void mapsTheImagesOfSubchartsThroughTheValuesOfTheRoot() {
        FileTree sub = pod("{{ .Values.image }}").with("values.yaml", "image: quay.io/org/sub:1\n");
        TransformedChart chart = converted(CHART.with("templates/none.yaml", "")
                .with("values.yaml", "# the root\n")
                .merge(sub.without("Chart.yaml")
                        .with("Chart.yaml", "apiVersion: v2\nname: sub\nversion: 1.0.0\n")
                        .under("charts/sub")));

        assertThat(raw(chart, "values.yaml")).contains("sub:").contains("image: quay.io/org/sub:1");
        assertThat(chart.mapping()).contains("fullAddress: sub.image");
    }

    @Test
    void findsImagesThatAreOffByDefault() {
        TransformedChart chart = converted(pod("quay.io/org/app:1")
                .with(
                        "templates/metrics.yaml",
                        "{{ if .Values.metrics.enabled }}\n"
                                + pod("{{ .Values.metrics.image }}")
                                        .text("templates/pod.yaml")
                                        .orElseThrow()
                                        .replace("name: p", "name: m")
                                + "{{ end }}\n")
                .with("values.yaml", "metrics:\n  enabled: false\n  image: quay.io/org/exporter:2\n"));

        assertThat(chart.mapping()).contains("fullAddress: metrics.image");
        assertThat(chart.images().found()).isEqualTo(2);
    }

    @Test
    void findsAnImageBehindASettingThatIsAWord() {
        TransformedChart chart = converted(
                pod("{{ if eq .Values.mode \"cluster\" }}{{ .Values.cluster.image }}{{ else }}{{ .Values.image }}{{ end }}")
                        .with("values.yaml", """
                        mode: single
                        image: quay.io/org/single:1
                        cluster:
                          image: quay.io/org/cluster:2
                        """));

        assertThat(chart.mapping()).contains("fullAddress: image", "fullAddress: cluster.image");
    }

    @Test
    void tellsApartTwoValuesThatFeedOnePlaceInTurn() {
        TransformedChart chart = converted(
                pod("{{ if .Values.debug.enabled }}{{ .Values.debug.image }}{{ else }}{{ .Values.image }}{{ end }}")
                        .with(
                                "values.yaml",
                                "image: quay.io/org/app:1\ndebug:\n  enabled: false\n  image: quay.io/org/app:1\n")
                        .with("templates/other.yaml", """
                        {{ if .Values.debug.enabled }}
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: other}
                        spec: {containers: [{name: c, image: "quay.io/org/other:2"}]}
                        {{ end }}
                        """));

        assertThat(chart.mapping()).contains("fullAddress: image", "fullAddress: debug.image");
        assertThat(chart.images().completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void findsImagesInHooksAndTests() {
        TransformedChart chart = converted(pod("{{ .Values.image }}")
                .with("templates/pod.yaml", """
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: t, annotations: {"helm.sh/hook": test}}
                        spec: {containers: [{name: c, image: "{{ .Values.image }}"}]}
                        """)
                .with("values.yaml", "image: quay.io/org/test:1\n"));

        assertThat(chart.mapping()).contains("fullAddress: image");
    }

    @Test
    void partsADigestFromTheValueThatHoldsItWithTheName() {
        String digest = "sha256:" + "a".repeat(64);
        TransformedChart chart =
                converted(pod("{{ .Values.image }}").with("values.yaml", "image: org/app@" + digest + "\n"));

        assertThat(raw(chart, "values.yaml")).contains("image: org/app\n", "imageDigest: " + digest);
        assertThat(raw(chart, "templates/pod.yaml")).contains("{{ .Values.image }}@{{ .Values.imageDigest }}");
        assertThat(chart.mapping()).contains("repository: image");
        assertThat(chart.images()).isEqualTo(new Images(1, 1, 0, Completeness.COMPLETE));
    }

    @Test
    void reportsWhatItCannotMoveAndPacksTheChartAllTheSame() {
        TransformedChart chart =
                converted(CHART.with("values.yaml", "image: org/app:1\n").with("templates/pod.yaml", """
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: pod}
                        spec:
                          hostNetwork: {{ eq .Values.image "org/app:1" }}
                          containers:
                            - {name: a, image: "{{ .Values.image }}"}
                        """));

        assertThat(chart.images()).isEqualTo(new Images(1, 0, 1, Completeness.PARTIAL));
        assertThat(chart.report()).contains("\"reason\": \"not-proved\"");
        assertThat(chart.tree().has("manifests/helmrelease_crd.yaml")).isTrue();
    }

    @Test
    void findsTheSlotThatChangesSomethingElse() {
        TransformedChart chart = converted(CHART.with("values.yaml", "a: org/a:1\nb: org/b:2\nc: org/c:3\n")
                .with("templates/pods.yaml", """
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: pods}
                        spec:
                          hostNetwork: {{ eq .Values.b "org/b:2" }}
                          containers:
                            - {name: a, image: "{{ .Values.a }}"}
                            - {name: b, image: "{{ .Values.b }}"}
                            - {name: c, image: "{{ .Values.c }}"}
                        """));

        assertThat(chart.mapping()).contains("fullAddress: a", "fullAddress: c").doesNotContain("fullAddress: b");
        assertThat(chart.report()).contains("\"reason\": \"not-proved\"", "hostNetwork");
    }

    @Test
    void rendersTwiceToFindNoiseOnlyWhereAFunctionMakesIt() {
        FileTree steady = pod("{{ .Values.image }}").with("values.yaml", "image: org/app:1.2\n");
        FileTree random = steady.with(
                "templates/secret.yaml",
                "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {p: \"{{ 9 | randAlphaNum }}\"}\n");

        assertThat(converted(steady).effort().renders())
                .as("as it is, with a marker, and moved")
                .isEqualTo(3);
        assertThat(converted(random).effort().renders()).isEqualTo(4);
    }

    @Test
    void costsNoMoreRendersForManyImagesThanForTwo() {
        assertThat(converted(manyImages(30)).effort().renders())
                .isEqualTo(converted(manyImages(2)).effort().renders());
    }

    private static FileTree manyImages(int count) {
        StringBuilder values = new StringBuilder("extra: {enabled: false}\n");
        StringBuilder pods = new StringBuilder();
        for (int i = 0; i < count; i++) {
            values.append("app%d: {image: org/app%d, tag: \"1.%d\"}\n".formatted(i, i, i));
            pods.append("""
                    {{ if or .Values.extra.enabled (lt %d 1) }}
                    ---
                    apiVersion: v1
                    kind: Pod
                    metadata: {name: app%d}
                    spec: {containers: [{name: app, image: "{{ .Values.app%d.image }}:{{ .Values.app%d.tag }}"}]}
                    {{ end }}
                    """.formatted(i, i, i, i));
        }
        return CHART.with("values.yaml", values.toString()).with("templates/pods.yaml", pods.toString());
    }

    @Test
    void doesNotTouchAChartThatAnEditWouldChange() {
        TransformedChart chart =
                converted(pod("busybox").with("templates/c.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: c}
                        data: {values: '{{ .Values | toJson }}'}
                        """).with("values.yaml", "a: 1\n"));

        assertThat(raw(chart, "values.yaml")).isEqualTo("a: 1\n");
        assertThat(chart.images().leftBehind()).isEqualTo(1);
        assertThat(chart.report()).contains("undone");
    }

    @Test
    void provesAChartThatLacksAValueWithAStandInAndSaysSo() {
        FileTree chart = pod("busybox{{ required \"say where\" .Values.place | trunc 0 }}")
                .with("values.yaml", "place: \"\"\n");

        TransformedChart converted = converted(chart);

        assertThat(raw(converted, "values.yaml")).startsWith("place: \"\"\n");
        assertThat(converted.images()).isEqualTo(new Images(1, 1, 0, Completeness.COMPLETE));
        assertThat(converted.report()).contains("values-required", "given: place.");
    }

    @Test
    void takesAnImageThatTheUserHasToNameForNoImageOfTheChart() {
        TransformedChart converted = converted(pod("{{ required \"say which image\" .Values.image }}"));

        assertThat(converted.images().found()).isZero();
    }

    @Test
    void refusesAChartThatLacksAValueBesideTheGivenOnesAndSaysWhich() {
        ConversionOptions options =
                new ConversionOptions(Optional.of("other: 1\n"), Optional.empty(), PackageFormat.ZIP, Optional.empty());

        assertThat(outcome(pod("{{ required \"say which image\" .Values.image }}"), options))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    Refused<?> why = refused;
                    assertThat(why.why().code()).isEqualTo(RefusalCode.RENDER_VALUES_REQUIRED);
                    assertThat(why.why().message()).contains("say which image");
                });
    }

    @Test
    void convertsAChartWithTheValuesThatItNeeds() {
        ConversionOptions options = new ConversionOptions(
                Optional.of("image: quay.io/org/app:1\n"), Optional.empty(), PackageFormat.ZIP, Optional.empty());

        assertThat(outcome(pod("{{ required \"say which image\" .Values.image }}"), options))
                .isInstanceOf(Done.class);
    }

    @Test
    void givesUpAChartThatHoldsTheEngineForTooLong() {
        AtomicLong clock = new AtomicLong();
        Transformation slow = new Transformation(
                ENGINE.pool(),
                Limits.DEFAULT,
                OscProfile.DEFAULT,
                "test",
                () -> clock.addAndGet(Duration.ofSeconds(15).toNanos()));

        assertThat(slow.transform(ArchiveWriter.tgz(pod("busybox:1.36"), "demo"), ConversionOptions.DEFAULT))
                .isInstanceOfSatisfying(Deferred.class, deferred -> {
                    Deferred<?> why = deferred;
                    assertThat(why.why().code()).isEqualTo("conversion.too-long");
                    assertThat(why.why().message()).contains("45 s");
                });
    }

    @Test
    void makesTheSamePackageEveryTime() {
        FileTree chart = pod("busybox:1.36").with("templates/test.yaml", """
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: "test-{{ randAlphaNum 8 | lower }}"}
                        spec: {containers: [{name: c, image: "quay.io/org/test:1"}]}
                        """).with("templates/secret.yaml", """
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: s}
                        stringData: {password: "{{ randAlphaNum 12 }}", time: "{{ now | unixEpoch }}"}
                        """);

        TransformedChart first = converted(chart);
        TransformedChart second = converted(chart);

        assertThat(second.tree()).isEqualTo(first.tree());
        assertThat(second.mapping()).isEqualTo(first.mapping());
        assertThat(second.report()).isEqualTo(first.report());
    }

    private static FileTree pod(String image) {
        return CHART.with("templates/pod.yaml", """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                    - name: c
                      image: "%s"
                """.formatted(image));
    }

    private static String raw(TransformedChart chart, String path) {
        return chart.tree().text("raw/" + path).orElseThrow();
    }

    private static TransformedChart converted(FileTree chart) {
        Outcome<TransformedChart> outcome = outcome(chart, ConversionOptions.DEFAULT);
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done<TransformedChart>) outcome).value();
    }

    private static Outcome<TransformedChart> outcome(FileTree chart, ConversionOptions options) {
        return new Transformation(ENGINE.pool(), Limits.DEFAULT, OscProfile.DEFAULT, "test", System::nanoTime)
                .transform(ArchiveWriter.tgz(chart, "demo"), options);
    }
}
