package io.helm2osc.testkit;

import static io.helm2osc.contract.RefusalCode.CHART_API_VERSION_UNSUPPORTED;
import static io.helm2osc.contract.RefusalCode.CHART_DEPENDENCY_ALIAS_INVALID;
import static io.helm2osc.contract.RefusalCode.CHART_DEPENDENCY_CYCLE;
import static io.helm2osc.contract.RefusalCode.CHART_METADATA_INVALID;
import static io.helm2osc.contract.RefusalCode.CHART_NAME_INVALID;
import static io.helm2osc.contract.RefusalCode.CHART_VERSION_INVALID;

import io.helm2osc.contract.RefusalCode;
import java.util.stream.Stream;

/// Charts whose `Chart.yaml` says what must not be believed.
final class MaliciousMetadata {

    private static final String BASE = "apiVersion: v2\nname: demo\nversion: 1.0.0\n";

    private MaliciousMetadata() {}

    static Stream<MaliciousChart> all() {
        return Stream.of(names(), versions(), shapes(), dependencies()).flatMap(charts -> charts);
    }

    private static MaliciousChart yaml(String id, RefusalCode code, String chartYaml) {
        String attack =
                "Chart.yaml: " + chartYaml.replace(BASE, "").lines().findFirst().orElse("") + " ...";
        return new MaliciousChart(
                id,
                attack.length() > 60 ? attack.substring(0, 60) : attack,
                code,
                () -> ChartBuilder.ofChartYaml(chartYaml).tgz());
    }

    private static Stream<MaliciousChart> names() {
        return Stream.of("'.'", "'..'", "a/b", "../other", "''", "x".repeat(300), "\"a\\nb\"", "\"\\e[31m\"", "a\\b")
                .map(name -> yaml("M28", CHART_NAME_INVALID, "name: " + name + "\nversion: 1.0.0\n"));
    }

    private static Stream<MaliciousChart> versions() {
        return Stream.of("1.0.0/../x", "latest", "\"1.0.0\\e[31m\"", "''", "1.0.0 ", "1..0", "-1", "1.2.3.4")
                .map(version -> yaml(
                        "M29", CHART_VERSION_INVALID, "version: '" + version.replace("'", "") + "'\nname: demo\n"));
    }

    private static Stream<MaliciousChart> shapes() {
        return Stream.of(
                        BASE + "description: \"\\e[31mred\"",
                        BASE + "description: " + "x".repeat(900_000),
                        BASE + "maintainers: [null]",
                        BASE + "dependencies: 5",
                        BASE + "dependencies: [null]",
                        BASE + "keywords: text",
                        BASE + "annotations: [a]",
                        BASE + "deprecated: maybe",
                        BASE + "type: plugin",
                        BASE + "dependencies: [{name: x, import-values: [{child: 1, parent: [x]}]}]",
                        "[]",
                        "null",
                        "")
                .map(chartYaml -> yaml("M32", CHART_METADATA_INVALID, chartYaml));
    }

    private static Stream<MaliciousChart> dependencies() {
        return Stream.of(
                yaml("M31", CHART_DEPENDENCY_ALIAS_INVALID, BASE + "dependencies: [{name: x, alias: \"a\\nb\"}]"),
                yaml("M31", CHART_DEPENDENCY_ALIAS_INVALID, BASE + "dependencies: [{name: x, alias: ../y}]"),
                yaml("M34", CHART_DEPENDENCY_CYCLE, BASE + "dependencies: [{name: demo, version: 1.0.0}]"),
                new MaliciousChart(
                        "M34",
                        "three charts in a circle",
                        CHART_DEPENDENCY_CYCLE,
                        () -> needs("demo", "b")
                                .subchart(needs("b", "c").subchart(needs("c", "demo")))
                                .tgz()),
                yaml("M30", CHART_API_VERSION_UNSUPPORTED, "apiVersion: v3\nname: demo\nversion: 1.0.0\n"));
    }

    private static ChartBuilder needs(String name, String dependency) {
        return ChartBuilder.chart(name, "1.0.0").metadata("dependencies: [{name: " + dependency + ", version: 1.0.0}]");
    }
}
