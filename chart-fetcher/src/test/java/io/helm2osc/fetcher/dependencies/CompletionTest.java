package io.helm2osc.fetcher.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.SemVer;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.fetcher.version.VersionWish;
import io.helm2osc.pipeline.RetryLater;
import io.helm2osc.testkit.ChartBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {

    private static final String REPOSITORY = "https://charts.example.org";

    private final Remote remote = new Remote();

    @Test
    void leavesACompleteChartAlone() {
        FileTree chart = ChartBuilder.chart("app", "1.0.0")
                .metadata("dependencies: [{name: redis, version: 1.x, repository: '" + REPOSITORY + "'}]")
                .subchart(ChartBuilder.chart("redis", "1.1.0"))
                .tree();

        assertThat(complete(chart)).isEqualTo(chart);
        assertThat(remote.asked).isEmpty();
    }

    @Test
    void bringsTheNewestOfTheRange() {
        FileTree complete = complete(dependingOn("{name: redis, version: ^1.0, repository: '" + REPOSITORY + "'}"));

        assertThat(complete.paths()).contains("charts/redis-1.3.0.tgz");
        assertThat(remote.asked).containsExactly(REPOSITORY + " redis ^1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chart.lock", "requirements.lock"})
    void bringsTheVersionOfTheLock(String lock) {
        FileTree chart = dependingOn("{name: redis, version: ^1.0, repository: '" + REPOSITORY + "'}")
                .with(lock, "dependencies:\n- name: redis\n  version: 1.1.0\ndigest: sha256:whatever\n");

        assertThat(complete(chart).paths()).contains("charts/redis-1.1.0.tgz");
    }

    @Test
    void passesOverALockThatTheChartHasLeftBehind() {
        FileTree chart = dependingOn("{name: redis, version: ^1.2, repository: '" + REPOSITORY + "'}")
                .with("Chart.lock", "dependencies:\n- name: redis\n  version: 1.1.0\n");

        assertThat(complete(chart).paths()).contains("charts/redis-1.3.0.tgz");
    }

    @Test
    void readsTheRequirementsOfOldCharts() {
        FileTree chart = ChartBuilder.chart("app", "1.0.0")
                .file(
                        "requirements.yaml",
                        "dependencies:\n- {name: redis, version: 1.1.0, repository: " + REPOSITORY + "}\n")
                .tree();

        assertThat(complete(chart).paths()).contains("charts/redis-1.1.0.tgz");
    }

    @Test
    void bringsAChartOfTwoAliasesInBothVersions() {
        FileTree complete = complete(
                dependingOn("{name: redis, version: 1.1.0, alias: a, condition: a.on, repository: '" + REPOSITORY
                        + "'}, {name: redis, version: 1.3.0, alias: b, repository: '" + REPOSITORY + "'}"));

        assertThat(complete.paths()).contains("charts/redis-1.1.0.tgz", "charts/redis-1.3.0.tgz");
    }

    @Test
    void bringsFromARegistry() {
        complete(dependingOn("{name: redis, version: 1.x.x, repository: 'oci://r.example.org/charts/'}"));

        assertThat(remote.asked).containsExactly("oci://r.example.org/charts/redis 1.x.x");
    }

    @Test
    void bringsNeighboursWithTheirOwnDependencies() {
        FileTree files = dependingOn("{name: inner, version: '*', repository: 'file://parts/inner'}")
                .merge(ChartBuilder.chart("inner", "0.2.0")
                        .metadata("dependencies: [{name: leaf, version: '', repository: 'file://../leaf'}]")
                        .tree()
                        .under("parts/inner"))
                .merge(ChartBuilder.chart("leaf", "0.1.0").tree().under("parts/leaf"));

        FileTree complete = complete(files);

        assertThat(complete.paths()).contains("charts/inner-0.2.0.tgz");
        assertThat(complete(files)).isEqualTo(complete);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file://../other",
                "file:///etc",
                "file://../../../../../etc",
                "file://none",
                "file://.",
                "file://",
                "",
                "@stable",
                "alias:stable",
                "git+https://example.org/x"
            })
    void refusesADependencyThatCannotBeHadAndNamesIt(String repository) {
        FileTree chart = dependingOn("{name: redis, version: 1.x, repository: '" + repository + "'}");

        assertThatThrownBy(() -> complete(chart)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.refusal().code()).isEqualTo(RefusalCode.CHART_DEPENDENCY_MISSING);
            assertThat(e.refusal().where()).contains("redis");
        });
    }

    @Test
    void refusesAVersionThatThereIsNot() {
        assertThatThrownBy(() -> complete(dependingOn("{name: redis, version: ^9, repository: '" + REPOSITORY + "'}")))
                .hasMessageContaining("chart.dependency-missing")
                .hasMessageContaining("redis");
    }

    @Test
    void keepsWhatElseIsWrong() {
        remote.trouble = RefusalCode.FETCH_EGRESS_DENIED;

        assertThatThrownBy(() -> complete(dependingOn("{name: redis, version: 1.x, repository: '" + REPOSITORY + "'}")))
                .hasMessageContaining("fetch.egress-denied")
                .hasMessageContaining("redis");
    }

    @Test
    void refusesAnotherChartThanWasAskedFor() {
        remote.name = "evil";

        assertThatThrownBy(() -> complete(dependingOn("{name: redis, version: 1.x, repository: '" + REPOSITORY + "'}")))
                .hasMessageContaining("evil");
    }

    @Test
    void refusesNeighboursThatNeedEachOther() {
        FileTree files = dependingOn("{name: a, version: '*', repository: 'file://a'}")
                .merge(ChartBuilder.chart("a", "1.0.0")
                        .metadata("dependencies: [{name: b, version: '*', repository: 'file://../b'}]")
                        .tree()
                        .under("a"))
                .merge(ChartBuilder.chart("b", "1.0.0")
                        .metadata("dependencies: [{name: a, version: '*', repository: 'file://../a'}]")
                        .tree()
                        .under("b"));

        assertThatThrownBy(() -> complete(files)).hasMessageContaining("chart.too-deep");
    }

    @Test
    void refusesAChartWhoseDependencyLaySomewhereThatIsGone() {
        remote.fault = Optional.of(new Fault("fetch.host-unknown", "The host name is not known."));

        assertThatThrownBy(
                        () -> complete(dependingOn("{name: redis, version: ^1.0, repository: '" + REPOSITORY + "'}")))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.refusal().code()).isEqualTo(RefusalCode.CHART_DEPENDENCY_MISSING);
                    assertThat(e.refusal().where()).contains("redis");
                });
    }

    @Test
    void triesAgainWhereAServerDoesNotAnswer() {
        remote.fault = Optional.of(new Fault("fetch.timeout", "No answer."));

        assertThatThrownBy(
                        () -> complete(dependingOn("{name: redis, version: ^1.0, repository: '" + REPOSITORY + "'}")))
                .isInstanceOf(RetryLater.class);
    }

    private FileTree complete(FileTree chart) {
        return Completion.complete(chart, new InTree(chart, ""), remote, Limits.DEFAULT);
    }

    private static FileTree dependingOn(String dependencies) {
        return ChartBuilder.chart("app", "1.0.0")
                .metadata("dependencies: [" + dependencies + "]")
                .tree();
    }

    private static final class Remote implements RemoteCharts {
        private static final List<String> VERSIONS = List.of("1.1.0", "1.3.0", "2.0.0");

        private final List<String> asked = new ArrayList<>();
        private String name = "redis";
        private RefusalCode trouble = RefusalCode.FETCH_NOT_FOUND;
        private Optional<Fault> fault = Optional.empty();

        @Override
        public Bytes fromRepository(String repository, String wanted, VersionWish wish) {
            return answer(repository + " " + wanted, wish);
        }

        @Override
        public Bytes fromRegistry(String repository, VersionWish wish) {
            return answer(repository, wish);
        }

        private Bytes answer(String what, VersionWish wish) {
            asked.add(what + " " + wish);
            if (fault.isPresent()) {
                throw new RetryLater(fault.get());
            }
            if (trouble != RefusalCode.FETCH_NOT_FOUND) {
                throw new RefusedException(trouble, what, "No.");
            }
            return wish.choose(
                            VERSIONS,
                            version -> version,
                            version -> SemVer.parse(version).orElseThrow())
                    .map(version -> ChartBuilder.chart(name, version).tgz())
                    .orElseThrow(() ->
                            new RefusedException(Refusal.of(RefusalCode.FETCH_NOT_FOUND, what, "No such version.")));
        }
    }
}
