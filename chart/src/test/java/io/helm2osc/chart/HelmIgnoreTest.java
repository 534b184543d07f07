package io.helm2osc.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.helm2osc.contract.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelmIgnoreTest {

    /// A path that ends in a slash is a folder's.
    private static boolean ignores(String rules, String path) {
        boolean folder = path.endsWith("/");
        return HelmIgnore.parse(rules).ignores(folder ? path.substring(0, path.length() - 1) : path, folder);
    }

    // The cases of Helm's own test of its rules

    @ParameterizedTest
    @CsvSource({
        "helm.txt, helm.txt, true",
        "helm.*, helm.txt, true",
        "helm.*, rudder.txt, false",
        "*.txt, tiller.txt, true",
        "*.txt, cargo/a.txt, true",
        "cargo/*.txt, cargo/a.txt, true",
        "cargo/*.*, cargo/a.txt, true",
        "cargo/*.txt, mast/a.txt, false",
        "ru[c-e]?er.txt, rudder.txt, true",
        "templates/.?*, templates/.dotfile, true",
        "cargo/, cargo/, true",
        "cargo/, cargo/a.txt, false",
        "cargo/, mast/, false",
        "helm.txt/, helm.txt, false",
        "!helm.txt, helm.txt, false",
        "!helm.txt, tiller.txt, true",
        "!*.txt, cargo/, true",
        "!cargo/, mast/, true",
        "/a.txt, a.txt, true",
        "/a.txt, cargo/a.txt, false",
        "/cargo/a.txt, cargo/a.txt, true",
        "'', helm.txt, false"
    })
    void leavesOutWhatHelmLeavesOut(String rules, String path, boolean ignored) {
        assertThat(ignores(rules, path)).isEqualTo(ignored);
    }

    @ParameterizedTest
    @CsvSource({
        "a*b*c, aXbYbZc, true",
        "a*b*c, aXbYbZ, false",
        "'[^a-c]', d, true",
        "'[^a-c]', b, false",
        "'[abx-z]', y, true",
        "'[a\\]]', ], true",
        "\\*, *, true",
        "\\*, a, false",
        "*, a/b, true",
        "a/*, a/b/c, false",
        "'?', é, true",
        "*****, abc, false"
    })
    void matchesPatternsAsGoDoes(String rule, String path, boolean ignored) {
        if (rule.contains("**")) {
            assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> ignores(rule, path));
        } else {
            assertThat(ignores(rule, path)).isEqualTo(ignored);
        }
    }

    @Test
    void passesOverCommentsAndBlankLinesAndAByteOrderMark() {
        HelmIgnore rules = HelmIgnore.parse("\ufeff# comment\n\n  *.bak  \r\n.git/\n");

        assertThat(rules.ignores("a.bak", false)).isTrue();
        assertThat(rules.ignores(".git", true)).isTrue();
        assertThat(rules.ignores("# comment", false)).isFalse();
    }

    @Test
    void alwaysLeavesOutHiddenFilesAmongTheTemplates() {
        assertThat(ignores("", "templates/.swp")).isTrue();
        assertThat(ignores("", "templates/a.yaml")).isFalse();
    }

    @Test
    void neverLeavesOutTheChartItself() {
        assertThat(ignores("*", ".")).isFalse();
        assertThat(ignores("*", "")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"**/x", "[", "[a", "[]", "[a-]", "[-a]", "a\\", "[^]"})
    void refusesRulesThatHelmRefuses(String rule) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> HelmIgnore.parse(rule))
                .matches(refused -> refused.refusal().where().equals(".helmignore"));
    }

    @Test
    void takesNoLongerForHostilePatterns() {
        assertThat(ignores("*a".repeat(200) + "b", "a".repeat(500))).isFalse();
    }
}
