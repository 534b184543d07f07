package io.helm2osc.transformer.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.transformer.ChartFixture;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.usage.ValueUses;
import io.helm2osc.transformer.yaml.JsonWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrdDocumentTest {

    @Test
    void definesACustomResourceNamedAfterTheChart() {
        Object crd = read(crd(ChartFixture.guestbook()));

        assertThat(Plain.at(crd, "metadata", "name")).isEqualTo("guestbooks.helm.osc.huawei.com");
        assertThat(Plain.at(crd, "spec", "group")).isEqualTo("helm.osc.huawei.com");
        assertThat(Plain.at(crd, "spec", "names"))
                .isEqualTo(Map.of(
                        "kind", "Guestbook",
                        "listKind", "GuestbookList",
                        "plural", "guestbooks",
                        "singular", "guestbook"));
        Object version = Plain.list(Plain.at(crd, "spec", "versions")).getFirst();
        assertThat(Plain.at(version, "name")).isEqualTo("v1");
        assertThat(Plain.at(version, "storage")).isEqualTo(true);
        assertThat(Plain.at(version, "schema", "openAPIV3Schema", "properties", "spec", "type"))
                .isEqualTo("object");
    }

    @Test
    void typesWhatTheDefaultsShow() {
        assertThat(schemas("""
                text: a
                number: 3
                share: 0.5
                truth: no
                list: [a, b]
                map: {inner: 1}
                """))
                .isEqualTo(Map.of(
                        "text", "string",
                        "number", "integer",
                        "share", "number",
                        "truth", "boolean",
                        "list", "array of string",
                        "map", "object",
                        "map.inner", "integer"));
    }

    @Test
    void leavesOpenWhatTheDefaultsDoNotTell() {
        assertThat(schemas("nothing:\nmap: {}\nlist: []\nmixed: [1, {a: b}]\ninfinite: .inf\n"))
                .isEqualTo(Map.of(
                        "nothing", "any",
                        "map", "object",
                        "list", "array of any",
                        "mixed", "array of any",
                        "infinite", "any"));
    }

    @Test
    void takesBothNumberAndTextWhereKubernetesDoes() {
        assertThat(schemas("cpu: 100m\ntargetPort: http\nnodePort: ''\ntag: 7\nchartVersion: 1.16\nboth: [1, a]\n"))
                .isEqualTo(Map.of(
                        "cpu", "int or string",
                        "targetPort", "int or string",
                        "nodePort", "int or string",
                        "tag", "int or string",
                        "chartVersion", "any",
                        "both", "array of int or string"));
    }

    @Test
    void joinsTheItemsOfAListAndWhatTheTestValuesShow() {
        var chart = ChartFixture.guestbook()
                .values("hosts:\n- name: a\n- port: 80\nsize: 1\nsecret: null\n")
                .with("ci/other-values.yaml", "size: 1Gi\nsecret: s\nadded: true\n")
                .with("ci/broken-values.yaml", "a: [")
                .with("ci/values.txt", "ignored: true");

        CrdDocument crd = crd(chart);

        assertThat(type(crd, "hosts[0].name")).isEqualTo("string");
        assertThat(type(crd, "hosts[0].port")).isEqualTo("integer");
        assertThat(type(crd, "size")).isEqualTo("int or string");
        assertThat(type(crd, "added")).isEqualTo("boolean");
        assertThat(type(crd, "secret")).isEqualTo("string");
        assertThat(crd.schema(ValuesPath.of("secret")).orElseThrow()).containsEntry("nullable", true);
        assertThat(crd.schema(ValuesPath.of("ignored"))).isEmpty();
    }

    @Test
    void declaresTheValuesOfSubchartsUnderTheirAlias() {
        var redis = ChartFixture.named("redis", "1.0.0").values("# -- How many replicas\nreplicas: 1\n");
        var chart = ChartFixture.guestbook()
                .chartYaml("dependencies:\n- {name: redis, version: 1.0.0, alias: cache}\n")
                .packed("redis-1.0.0.tgz", redis);

        CrdDocument crd = crd(chart);

        assertThat(crd.schema(ValuesPath.of("cache", "replicas")).orElseThrow())
                .containsEntry("type", "integer")
                .containsEntry("default", 1L)
                .containsEntry("description", "How many replicas");
    }

    @Test
    void keepsUnknownFieldsOfEveryMap() {
        Map<String, Object> spec =
                crd(ChartFixture.guestbook().values("a: {b: {c: [{d: 1}]}}")).values();

        assertThat(objects(spec))
                .hasSize(4)
                .allSatisfy(map -> assertThat(map.get("x-kubernetes-preserve-unknown-fields"))
                        .isEqualTo(true));
    }

    @Test
    void givesNoDefaultToImageAddressesNorToListsThatHoldOne() {
        var chart = ChartFixture.guestbook()
                .values("image: {repository: a, tag: '1'}\nsidecars: [{image: b}]\nplain: [a]\n");
        Set<ValuesPath> images = Set.of(ValuesPath.of("image", "repository"), ValuesPath.parse("sidecars[0].image"));

        CrdDocument crd = CrdDocument.of("guestbook", observed(chart), images, OscProfile.DEFAULT);

        assertThat(crd.schema(ValuesPath.of("image", "repository")).orElseThrow())
                .doesNotContainKey("default");
        assertThat(crd.schema(ValuesPath.of("sidecars")).orElseThrow()).doesNotContainKey("default");
        assertThat(crd.schema(ValuesPath.of("image", "tag")).orElseThrow()).containsEntry("default", "1");
        assertThat(crd.schema(ValuesPath.of("plain")).orElseThrow()).containsKey("default");
    }

    @Test
    void givesNoDefaultThatASchemaCannotSay() {
        CrdDocument crd = crd(ChartFixture.guestbook().values("a: [x, null]\nb: [.nan]\nc: {}\nd: []\n"));

        assertThat(crd.yaml()).doesNotContain("default:");
    }

    @Test
    void tellsWhatIsKnownOfEachValue() {
        var chart = ChartFixture.guestbook().values("# How many\nreplicas: 2\nimage: {tag: '1'}\n");
        Set<ValuesPath> images = Set.of(ValuesPath.of("image", "tag"));

        CrdDocument crd = CrdDocument.of("guestbook", observed(chart), images, OscProfile.DEFAULT);

        assertThat(crd.known())
                .extracting(
                        value -> value.path().toString(),
                        KnownValue::type,
                        value -> value.description().orElse(""),
                        value -> value.defaultValue().orElse(""),
                        KnownValue::imageSlot)
                .containsExactly(
                        tuple("replicas", SchemaType.INTEGER, "How many", 2L, false),
                        tuple("image", SchemaType.OBJECT, "", Map.of("tag", "1"), false),
                        tuple("image.tag", SchemaType.STRING, "", "1", true));
    }

    @Test
    void leavesOutKeysThatYamlReadersDifferOn() {
        CrdDocument crd = crd(ChartFixture.guestbook().values("\"a\\u2028\": 1\nb: [{\"c\\u2028\": 1}]\n"));

        assertThat(crd.values().get("properties"))
                .asString()
                .doesNotContain("\u2028")
                .contains("b=");
    }

    @Test
    void staysBelowWhatKubectlCanApply() {
        String wide = IntStream.range(0, 3_000)
                .mapToObj(i ->
                        "  # -- A description of field number %d\n  field%d: {inner: {most: %d}}\n".formatted(i, i, i))
                .collect(Collectors.joining());

        CrdDocument crd = crd(ChartFixture.guestbook().values("replicas: 1\nwide:\n" + wide));

        assertThat(JsonWriter.size(read(crd))).isLessThan(256 * 1024).isGreaterThan(100 * 1024);
        assertThat(type(crd, "replicas")).isEqualTo("integer");
        assertThat(type(crd, "wide.field7")).isEqualTo("object");
    }

    @Test
    void takesEveryValueOfAMapThatIsTooWideToName() {
        String wide = IntStream.range(0, 20_000)
                .mapToObj(i -> "  field-with-a-long-name-%d: %d\n".formatted(i, i))
                .collect(Collectors.joining());

        CrdDocument crd = crd(ChartFixture.guestbook().values("replicas: 1\nwide:\n" + wide));

        assertThat(type(crd, "replicas")).isEqualTo("integer");
        assertThat(crd.schema(ValuesPath.of("wide")).orElseThrow())
                .isEqualTo(Map.of("type", "object", "x-kubernetes-preserve-unknown-fields", true));
    }

    @Test
    void hasTheSameBytesEveryTimeInTheOrderOfTheValues() {
        var chart = ChartFixture.guestbook().values("z: 1\na: {c: 1, b: [1, 2]}\n");
        assertThat(crd(chart).yaml()).isEqualTo(crd(chart).yaml());
        assertThat(Plain.map(crd(chart).values().get("properties")).keySet()).containsExactly("z", "a");
    }

    @Test
    void putsTheValuesWhereTheProfileWantsThem() {
        OscProfile usual = OscProfile.DEFAULT;
        var below = new OscProfile(
                OscProfile.Kind.CAMEL_CASE,
                OscProfile.Values.SPEC_VALUES,
                usual.crdReference(),
                usual.repo(),
                usual.origin(),
                usual.lifecycle(),
                usual.resourcesUrn());

        CrdDocument crd =
                CrdDocument.of("guest-book", observed(ChartFixture.guestbook().values("a: 1")), Set.of(), below);

        Object version = Plain.list(Plain.at(read(crd), "spec", "versions")).getFirst();
        Object spec = Plain.at(version, "schema", "openAPIV3Schema", "properties", "spec");
        assertThat(Plain.at(spec, "properties", "values", "properties", "a", "type"))
                .isEqualTo("integer");
        assertThat(crd.names().kind()).isEqualTo("GuestBook");
        assertThat(type(crd, "a")).isEqualTo("integer");
    }

    private static CrdDocument crd(ChartFixture chart) {
        return CrdDocument.of("guestbook", observed(chart), Set.of(), OscProfile.DEFAULT);
    }

    private static ObservedValues observed(ChartFixture chart) {
        return ObservedValues.of(chart.chart(), ValueUses.of(chart.chart()), Limits.DEFAULT);
    }

    private static Object read(CrdDocument crd) {
        return Plain.map(YamlReader.plain(crd.yaml(), "crd", Limits.DEFAULT));
    }

    /// The types of all fields by path.
    private static Map<String, String> schemas(String values) {
        Map<String, String> types = new HashMap<>();
        collect("", crd(ChartFixture.guestbook().values(values)).values(), types);
        return types;
    }

    private static void collect(String prefix, Map<String, ?> schema, Map<String, String> types) {
        Plain.map(schema.get("properties")).forEach((key, field) -> {
            types.put(prefix + key, type(Plain.map(field)));
            collect(prefix + key + ".", Plain.map(field), types);
        });
    }

    private static String type(CrdDocument crd, String path) {
        return type(crd.schema(ValuesPath.parse(path)).orElseThrow());
    }

    private static String type(Map<String, ?> schema) {
        if (schema.containsKey("x-kubernetes-int-or-string")) {
            return "int or string";
        }
        Object type = schema.get("type");
        if ("array".equals(type)) {
            return "array of " + type(Plain.map(schema.get("items")));
        }
        return type == null ? "any" : type.toString();
    }

    private static List<Map<?, ?>> objects(Object schema) {
        List<Map<?, ?>> found = new ArrayList<>();
        if (schema instanceof Map<?, ?> map) {
            if ("object".equals(map.get("type"))) {
                found.add(map);
            }
            map.values().forEach(below -> found.addAll(objects(below)));
        }
        return found;
    }
}
