package io.helm2osc.packager.rules;

import static io.helm2osc.packager.PackageFixture.CRD;
import static io.helm2osc.packager.PackageFixture.CSD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.helm2osc.chart.Limits;
import io.helm2osc.contract.ConversionEvent.Completeness;
import io.helm2osc.contract.ConversionEvent.Finding;
import io.helm2osc.contract.ConversionEvent.Images;
import io.helm2osc.contract.ConversionEvent.Severity;
import io.helm2osc.packager.PackageFixture;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PackageRulesTest {

    private static final PackageFixture VALID = PackageFixture.valid();

    @Test
    void haveNothingToSayOfAValidPackage() {
        assertThat(check(VALID)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("broken")
    void sayWhatIsBrokenAndNothingElse(String rule, PackageFixture broken, String message) {
        assertThat(check(broken)).extracting(Finding::rule).containsOnly(rule);
        assertThat(check(broken))
                .extracting(Finding::message)
                .anySatisfy(said -> assertThat(said).contains(message));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("brokenInSeveralWays")
    void sayWhatIsBrokenAmongOtherThings(String rule, PackageFixture broken, String message) {
        assertThat(check(broken))
                .filteredOn(finding -> finding.rule().equals(rule))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains(message));
    }

    @Test
    void areEachShownBroken() {
        assertThat(Stream.concat(broken(), brokenInSeveralWays()).map(broken -> broken.get()[0]))
                .containsAll(PackageRules.ALL.stream()
                        .map(rule -> rule.origin().id())
                        .toList());
    }

    @Test
    void standInTheOrderOfTheirIds() {
        assertThat(PackageRules.ALL)
                .extracting(rule -> rule.origin().id())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(PackageRules.ALL)
                .allSatisfy(rule -> assertThat(rule.origin().source()).isNotEmpty());
    }

    @Test
    void tellErrorsFromWarnings() {
        assertThat(check(VALID.metadata("deployScenes: {CCE: [self]}\n")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(check(VALID.without("lifecycle.yaml")))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    static Stream<Arguments> broken() {
        return Stream.of(layout(), metadata(), crd(), csd(), vendor(), beside()).flatMap(cases -> cases);
    }

    /// Where one rule cannot be broken without another.
    static Stream<Arguments> brokenInSeveralWays() {
        return Stream.of(
                arguments("L02", VALID.without(CRD), "_crd.yaml"),
                arguments("L03", name("Guest_Book"), "'Guest_Book'"),
                arguments("L04", name("a".repeat(65)), "65 letters"),
                arguments("L05", version("1.4.2+a"), "without '+'"),
                arguments("L17", version("1.4.2+a"), "guestbook-1.4.2+a"),
                arguments("L17", version("1.4.2-").mapping(""), "guestbook-1.4.2-"),
                arguments("L19", VALID.without(CRD), "missing"),
                arguments("L29", VALID.with("manifests/vendor/logs_config.yaml", "a: b"), "log_config.yaml"),
                arguments("L33", versionDefinition("{mode: all, path: spec.image.tag, tags: ['7']}"), "all"),
                arguments("L33", versionDefinition("{mode: tag, path: spec.image.tag}"), "tags"),
                arguments("L33", versionDefinition("{mode: tag, path: spec.tag, tags: ['7']}"), "spec.tag"),
                arguments("L34", versionDefinition("{mode: tag, path: spec.image.tag, tags: ['7']}"), "no effect"),
                arguments("L34", VALID.with("lifecycle.yaml", "upgrade: {replaces: 1.0.0}"), "no effect"),
                arguments("L35", VALID.with("lifecycle.yaml", "install: {strategy: pod}"), "pod"));
    }

    private static Stream<Arguments> layout() {
        return Stream.of(
                arguments("L01", VALID.without("lifecycle.yaml"), "missing"),
                arguments("L22", VALID.without("raw/values.yaml").mapping(""), "missing"),
                arguments(
                        "L22",
                        VALID.without("raw/templates/pod.yaml")
                                .with("raw/charts/a/templates/a", "imagePullSecrets")
                                .with("raw/charts/a/Chart.yaml", "apiVersion: v2\nname: a\nversion: 1.0.0\n"),
                        "missing"),
                arguments("L36", VALID.with("lifecycle.yaml", "operations: {logpath: /a}\n"), "content"),
                arguments("L38", VALID.with("raw/templates/pod.yaml", "spec: {}"), "imagePullSecrets"),
                arguments("L43", VALID.with("raw/logo.png", ""), "left out"),
                arguments("L43", VALID.replacing("raw/Chart.yaml", "name:", "icon: a\nname:"), "logo.png"),
                arguments(
                        "L44",
                        VALID.replacing("raw/Chart.yaml", "name:", "annotations: {category: a}\nname:"),
                        "categories"),
                arguments("L47", VALID.with("README.md", "# 介绍\n## 功能\n"), "功能"));
    }

    private static Stream<Arguments> metadata() {
        return Stream.of(
                arguments("L05", version("1.4.2-01").mapping(""), "'1.4.2-01'"),
                arguments("L06", VALID.replacing("metadata.yaml", "\"2.0\"", "2.0"), "appVersion 2.0 must be quoted"),
                arguments("L07", VALID.replacing("metadata.yaml", "A guest book", "a".repeat(64)), "less than 64"),
                arguments("L08", VALID.replacing("metadata.yaml", "ISV", "isv"), "isv"),
                arguments("L09", VALID.replacing("metadata.yaml", "type: helm\n", ""), "helm"),
                arguments("L10", VALID.replacing("metadata.yaml", "aarch64", "arm64"), "arm64"),
                arguments("L10", VALID.replacing("metadata.yaml", "[CPU]", "CPU"), "must be a list"),
                arguments("L11", VALID.replacing("metadata.yaml", "CCE", "cce"), "cce"),
                arguments("L12", scenes("deployScenes: {CCE: [multicloud]}"), "multicloud"),
                arguments("L12", scenes("deployScenes: {AWS: [self]}"), "AWS"),
                arguments("L13", VALID.metadata("deployScenes: {CCE: [self]}\n"), "no effect"),
                arguments("L14", VALID.replacing("metadata.yaml", "Database", "Databases"), "Others"),
                arguments("L15", VALID.replacing("metadata.yaml", "maintainers: [{name: ops}]\n", ""), "maintainers"),
                arguments("L23", VALID.replacing("raw/Chart.yaml", "1.4.2", "1.4.3"), "1.4.3"));
    }

    private static Stream<Arguments> crd() {
        return Stream.of(
                arguments("L20", VALID.replacing(CRD, "- name: v1\n", "- name: v2\n"), "v1"),
                arguments("L20", VALID.replacing(CRD, "group: helm", "group: osc"), "spec.group"),
                arguments("L21", VALID.replacing(CRD, "kind: Guestbook,", "kind: Book,"), "Book"));
    }

    private static Stream<Arguments> csd() {
        return Stream.of(
                arguments("L24", VALID.replacing(CSD, "osc.io/v1beta1", "osc.io/v1"), "osc.io/v1beta1"),
                arguments("L24", VALID.replacing(CSD, "{name: guestbooks", "{name: other"), "other"),
                arguments("L25", VALID.replacing(CSD, "serviceEntity", "operation"), "operation"),
                arguments(
                        "L25",
                        VALID.with(
                                "manifests/second_csd.yaml",
                                VALID.files().text(CSD).orElseThrow()),
                        "one"),
                arguments("L30", VALID.replacing(CSD, "path: replicas", "path: pods"), "pods"),
                arguments("L30", VALID.replacing(CSD, "path: replicas", "path: replicas..x"), "replicas..x"),
                arguments("L31", VALID.replacing(CSD, "Number of pods", "''"), "description"),
                arguments("L31", VALID.replacing(CSD, "scenes: [CCE]", "scenes: [Cloud]"), "Cloud"),
                arguments("L32", VALID.replacing(CSD, "podCount", "slider"), "slider"));
    }

    private static Stream<Arguments> vendor() {
        String file = "manifests/vendor/log_config.yaml";
        return Stream.of(
                arguments("L26", VALID.without(file), "log_config.yaml"),
                arguments("L26", VALID.replacing(CSD, "kind: LogConfig", "kind: Logs"), "Logs"),
                arguments("L27", VALID.with("manifests/vendor/x_config.yaml", "a: b"), "no effect"),
                arguments("L28", VALID.replacing(file, "/var/log/ab", "/var/log/a/b"), "contains"),
                arguments("L28", VALID.replacing(file, "osc.io/v1", "osc.io/v2"), "osc.io/v2"));
    }

    private static Stream<Arguments> beside() {
        return Stream.of(
                arguments("L37", VALID.images(new Images(3, 1, 2, Completeness.PARTIAL)), "2 of 3"),
                arguments("L39", mapping("image: Redis"), "Redis"),
                arguments("L39", mapping("address: {tag: image.label}"), "image.label"),
                arguments("L39", mapping("address: {label: image.tag}"), "label"),
                arguments("L39", mapping("address: {}"), "no address"),
                arguments("L39", mapping("address: {tag: image.tag, repository: image.tag}"), "would receive"));
    }

    private static PackageFixture version(String version) {
        return VALID.replacing("metadata.yaml", "1.4.2", version).replacing("raw/Chart.yaml", "1.4.2", version);
    }

    private static PackageFixture name(String name) {
        return VALID.replacing("metadata.yaml", "name: guestbook", "name: " + name)
                .replacing("raw/Chart.yaml", "name: guestbook", "name: " + name);
    }

    private static PackageFixture versionDefinition(String definition) {
        return VALID.replacing(CSD, "  role:", "  versionDefinition: " + definition + "\n  role:");
    }

    private static PackageFixture scenes(String instead) {
        return VALID.replacing("metadata.yaml", "scenes: [CCE]", instead);
    }

    private static PackageFixture mapping(String changed) {
        String key = changed.substring(0, changed.indexOf(':'));
        return VALID.mapping(VALID.mapping().replaceAll(key + ": .*", changed));
    }

    private static List<Finding> check(PackageFixture fixture) {
        return PackageRules.check(
                PackageContents.read(fixture.files(), fixture.mapping(), fixture.images(), Limits.DEFAULT));
    }
}
