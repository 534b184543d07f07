package io.helm2osc.transformer.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.ChartFixture;
import io.helm2osc.transformer.crd.KnownValue.Source;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.usage.ValueUses;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Values that the chart does not set: commented out in values.yaml, or known to templates alone.
class UnsetValuesTest {

    @Test
    void declaresCommentedKeysBesideTheirNeighboursAndBelowEmptyMaps() {
        Map<String, SchemaType> types = types(
                """
                persistence:
                  size: 1Gi
                  # storageClass: "-"
                  #   existingClaim: claim
                java: {}
                #  heap: 1g
                # port: 80
                # s3:
                #  bucket: mine
                #  secure: true
                secrets:
                  user: ""
                # Of Azure
                #   azure:
                #     account: ""
                """,
                "persistence.storageClass",
                "persistence.existingClaim",
                "java.heap",
                "port",
                "s3.bucket",
                "s3.secure",
                "secrets.azure.account");

        assertThat(types)
                .containsEntry("persistence.storageClass", SchemaType.STRING)
                .containsEntry("persistence.existingClaim", SchemaType.STRING)
                .containsEntry("java.heap", SchemaType.STRING)
                .containsEntry("port", SchemaType.INTEGER)
                .containsEntry("s3", SchemaType.OBJECT)
                .containsEntry("s3.bucket", SchemaType.STRING)
                .containsEntry("s3.secure", SchemaType.BOOLEAN)
                .containsEntry("secrets.azure.account", SchemaType.STRING);
    }

    @Test
    void findsThePlaceThatTemplatesNameWhereTheIndentationIsTheAuthorsOwn() {
        assertThat(types("""
                server:
                  ingress:
                    enabled: false
                #   host: a.example.org
                """, "server.ingress.host")).containsEntry("server.ingress.host", SchemaType.STRING);
    }

    @Test
    void takesNoProseNoExampleAndNoItemForAKey() {
        assertThat(types("""
                # Note: this is prose
                ## name: of two hashes
                hosts: []
                #  - name: a
                #    port: 80
                text: |
                  # name: inside a text
                # other: unknown to all templates
                """, "text", "hosts").keySet()).containsExactlyInAnyOrder("hosts", "text");
    }

    @Test
    void typesListsBlocksAndWhatTheCommentSays() {
        assertThat(types("""
                # hosts:
                # - a
                # policy: |
                #   many lines
                # -- (int) How long
                # timeout:
                # anything:
                """, "hosts", "policy", "timeout", "anything"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "hosts", SchemaType.ARRAY,
                        "policy", SchemaType.STRING,
                        "timeout", SchemaType.INTEGER,
                        "anything", SchemaType.ANY));
    }

    @Test
    void tellsTheProseOfACommentedKeyFromThatOfTheNextOne() {
        Stream<KnownValue> known = known("""
                # The claim to use
                # claim: mine
                # How large
                size: 1Gi
                # zone: a # Where it is
                """, "claim", "size", "zone").values().stream();

        assertThat(known)
                .extracting(value -> value.description().orElse(""))
                .containsExactly("The claim to use", "How large", "Where it is");
    }

    @Test
    void declaresWhatOnlyTemplatesKnowAndTypesSwitches() {
        Chart chart = ChartFixture.guestbook()
                .values("a: {b: 1}\n")
                .with("templates/x.yaml", """
                        {{ if and .Values.debug (not .Values.a.quiet) }}x: {{ .Values.a.name }}{{ end }}
                        {{ if .Values.host }}y: {{ .Values.host }}{{ end }}
                        {{ if eq .Values.mode "x" }}{{ else if .Values.deep }}{{ .Values.deep.er }}{{ end }}
                        """)
                .chart();
        Map<String, KnownValue> known = known(chart);

        assertThat(known.get("debug").type()).isEqualTo(SchemaType.BOOLEAN);
        assertThat(known.get("debug").source()).isEqualTo(Source.NAME);
        assertThat(known.get("a.quiet").type()).isEqualTo(SchemaType.BOOLEAN);
        assertThat(known.get("a.name").type()).isEqualTo(SchemaType.ANY);
        assertThat(known.get("host").type()).isEqualTo(SchemaType.ANY);
        assertThat(known.get("mode").type()).isEqualTo(SchemaType.ANY);
        assertThat(known.get("deep").type()).isEqualTo(SchemaType.OBJECT);
        assertThat(known.get("a.b").source()).isEqualTo(Source.VALUE);
    }

    @Test
    void declaresCommentedKeysOfSubchartsWhereTheChartHasThem() {
        var store = ChartFixture.named("db", "1.0.0")
                .values("# size: 1Gi\n")
                .with("templates/x.yaml", "{{ .Values.size }}");
        Chart chart = ChartFixture.guestbook()
                .chartYaml("dependencies: [{name: db, version: 1.0.0, alias: store}]\n")
                .folder("db", store)
                .chart();

        assertThat(known(chart).get("store.size").type()).isEqualTo(SchemaType.STRING);
    }

    @Test
    void setsNothingThatTheChartDoesNotSet() {
        Chart chart = chart("# size: 1Gi\n", "size");

        assertThat(crd(chart).schema(ValuesPath.of("size")).orElseThrow()).doesNotContainKey("default");
    }

    private static Map<String, SchemaType> types(String values, String... used) {
        Map<String, SchemaType> types = new TreeMap<>();
        known(values, used).forEach((path, value) -> types.put(path, value.type()));
        return types;
    }

    private static Map<String, KnownValue> known(String values, String... used) {
        return known(chart(values, used));
    }

    private static Map<String, KnownValue> known(Chart chart) {
        Map<String, KnownValue> known = new TreeMap<>();
        crd(chart).known().forEach(value -> known.put(value.path().toString(), value));
        return known;
    }

    /// Every value is printed, so that nothing but the comments tells its type.
    private static Chart chart(String values, String... used) {
        StringBuilder template = new StringBuilder();
        Stream.of(used).forEach(path -> template.append("# {{ .Values." + path + " }}\n"));
        return ChartFixture.guestbook()
                .values(values)
                .with("templates/x.yaml", template.toString())
                .chart();
    }

    private static CrdDocument crd(Chart chart) {
        ObservedValues values = ObservedValues.of(chart, ValueUses.of(chart), Limits.DEFAULT);
        return CrdDocument.of("guestbook", values, Set.of(), OscProfile.DEFAULT);
    }
}
