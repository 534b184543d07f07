package io.helm2osc.chart.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.helm2osc.chart.ChartMetadata;
import io.helm2osc.chart.ChartMetadata.Dependency;
import io.helm2osc.chart.ChartMetadata.Maintainer;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataReaderTest {

    private static ChartMetadata read(String chartYaml) {
        return MetadataReader.read(FileTree.EMPTY.with("Chart.yaml", chartYaml), "", Limits.DEFAULT);
    }

    private static ChartMetadata readWith(String lines) {
        return read("name: demo\nversion: 1.0.0\n" + lines);
    }

    private static RefusalCode refusal(String chartYaml) {
        return catchThrowableOfType(RefusedException.class, () -> read(chartYaml))
                .refusal()
                .code();
    }

    @Test
    void readsAllFields() {
        ChartMetadata metadata = read("""
                apiVersion: v2
                name: demo
                version: 1.2.3
                appVersion: "4.5"
                description: A demo
                type: library
                kubeVersion: ">=1.20"
                deprecated: true
                home: https://example.com
                icon: https://example.com/icon.svg
                sources: [https://example.com/source]
                keywords: [a, b]
                maintainers:
                  - name: Someone
                    email: someone@example.com
                  - name: Other
                    url: https://example.com
                annotations:
                  category: Demo
                  truth: true
                dependencies:
                  - name: dep
                    version: ^1.0.0
                    repository: https://charts.example.com
                    alias: other
                    condition: dep.enabled
                    tags: [t]
                    import-values: [data, {child: a, parent: b}]
                """);

        assertThat(metadata)
                .isEqualTo(new ChartMetadata(
                        "v2",
                        "demo",
                        "1.2.3",
                        Optional.of("4.5"),
                        Optional.of("A demo"),
                        Optional.of("library"),
                        Optional.of(">=1.20"),
                        true,
                        Optional.of("https://example.com"),
                        Optional.of("https://example.com/icon.svg"),
                        List.of("https://example.com/source"),
                        List.of("a", "b"),
                        List.of(
                                new Maintainer("Someone", Optional.of("someone@example.com"), Optional.empty()),
                                new Maintainer("Other", Optional.empty(), Optional.of("https://example.com"))),
                        Map.of("category", "Demo", "truth", "true"),
                        List.of(new Dependency(
                                "dep",
                                "^1.0.0",
                                "https://charts.example.com",
                                Optional.of("other"),
                                Optional.of("dep.enabled"),
                                List.of("t"),
                                List.of("data", Map.of("child", "a", "parent", "b"))))));
        assertThat(metadata.isLibrary()).isTrue();
        assertThat(metadata.dependencies().getFirst().key()).isEqualTo("other");
    }

    @Test
    void readsACharThatSaysLittle() {
        ChartMetadata metadata = read("name: demo\nversion: 1.0.0\n");

        assertThat(metadata.apiVersion()).isEqualTo("v1");
        assertThat(metadata.appVersion()).isEmpty();
        assertThat(metadata.dependencies()).isEmpty();
        assertThat(metadata.isLibrary()).isFalse();
    }

    @Test
    void makesTextOfNumbersAndTruthAsHelmDoes() {
        assertThat(readWith("appVersion: 1.10").appVersion()).contains("1.1");
        assertThat(readWith("appVersion: 2.0").appVersion()).contains("2");
        assertThat(readWith("appVersion: 0010").appVersion()).contains("8");
        assertThat(readWith("appVersion: on").appVersion()).contains("true");
        assertThat(readWith("appVersion: 1000000").appVersion()).contains("1000000");
        assertThat(readWith("appVersion: ~").appVersion()).isEmpty();
    }

    @Test
    void readsFieldsThatDifferInCaseAsHelmDoes() {
        assertThat(readWith("appversion: '1'").appVersion()).contains("1");
        assertThat(readWith("appversion: '1'\nappVersion: '2'").appVersion()).contains("2");
    }

    @Test
    void readsRequirementsOverTheChart() {
        FileTree files = FileTree.EMPTY
                .with("Chart.yaml", "apiVersion: v1\nname: demo\nversion: 1.0.0\n")
                .with("requirements.yaml", "dependencies:\n- name: dep\n  version: 1.x\n");

        assertThat(MetadataReader.read(files, "", Limits.DEFAULT).dependencies())
                .extracting(Dependency::name)
                .containsExactly("dep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# none\n", "{}", "other: 1\n"})
    void readsRequirementsThatSayNothing(String requirements) {
        FileTree files = FileTree.EMPTY
                .with("Chart.yaml", "name: demo\nversion: 1.0.0\ndependencies: [{name: dep}]\n")
                .with("requirements.yaml", requirements);

        assertThat(MetadataReader.read(files, "", Limits.DEFAULT).dependencies())
                .hasSize(1);
    }

    // Names and versions that others dislike and Helm takes

    @ParameterizedTest
    @ValueSource(strings = {"crd.projectcalico.org.v1", "${CHARTNAME}", "__CHARTNAME__", "UPPER", "a b", "naïve", "1"})
    void takesNamesThatCanBeFolders(String name) {
        assertThat(read("name: " + name + "\nversion: 1.0.0\n").name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a/b", "a\\b", "../x", "", "\"a\\nb\"", "\"\\u202Ea\"", "\"\\0\""})
    void refusesNamesThatCannot(String name) {
        assertThat(refusal("name: " + (name.isEmpty() ? "''" : name) + "\nversion: 1.0.0\n"))
                .isEqualTo(RefusalCode.CHART_NAME_INVALID);
    }

    @Test
    void boundsNames() {
        assertThat(read("name: " + "a".repeat(250) + "\nversion: 1.0.0\n").name())
                .hasSize(250);
        assertThat(refusal("name: " + "a".repeat(251) + "\nversion: 1.0.0\n"))
                .isEqualTo(RefusalCode.CHART_NAME_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.16-SNAPSHOT", "v0.0.0", "1.0.0+build", "0.0.0-undefined", "1", "v1.2", "1.2"})
    void takesVersionsThatAreLooselySemantic(String version) {
        assertThat(read("name: demo\nversion: " + version + "\n").version()).isEqualTo(version);
    }

    @Test
    void refusesAVersionThatIsMissing() {
        assertThat(refusal("name: demo\n")).isEqualTo(RefusalCode.CHART_VERSION_INVALID);
    }

    @Test
    void takesApiVersionsThatHelmPassesOver() {
        assertThat(readWith("apiVersion: v1Beta").apiVersion()).isEqualTo("v1Beta");
    }

    @Test
    void namesTheFieldAtFault() {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> readWith("keywords: text"));

        assertThat(refused.refusal().where()).isEqualTo("Chart.yaml: keywords");
    }
}
