package io.helm2osc.chart.yaml;

import static io.helm2osc.contract.RefusalCode.YAML_NUMBER_TOO_LONG;
import static io.helm2osc.contract.RefusalCode.YAML_TOO_DEEP;
import static io.helm2osc.contract.RefusalCode.YAML_TOO_LARGE;
import static io.helm2osc.contract.RefusalCode.YAML_TOO_MANY_ALIASES;
import static io.helm2osc.contract.RefusalCode.YAML_TOO_MANY_DOCUMENTS;

import io.helm2osc.chart.Limits.YamlLimits;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;

/// Counts what a text costs to read, and refuses one that costs too much.
final class Costs {

    private final String where;
    private final YamlLimits limits;
    private int nodes;
    private int aliases;
    private int documents;

    Costs(String where, YamlLimits limits) {
        this.where = where;
        this.limits = limits;
    }

    /// How many nodes there are so far, those that aliases stand for among them.
    int nodes() {
        return nodes;
    }

    void text(String text) {
        check(YAML_TOO_LARGE, text.length(), limits.letters(), "The file is longer than YAML may be.");
    }

    void document() {
        documents++;
        check(YAML_TOO_MANY_DOCUMENTS, documents, limits.documents(), "The file has too many documents.");
    }

    void node(int depth) {
        nodes++;
        check(YAML_TOO_DEEP, depth, limits.depth(), "The file nests too deeply.");
        check(
                aliases > 0 ? YAML_TOO_MANY_ALIASES : YAML_TOO_LARGE,
                nodes,
                limits.nodes(),
                "The file has too many nodes.");
    }

    /// An alias that stands for so many nodes.
    void alias(int weight) {
        aliases++;
        nodes += weight - 1;
        check(YAML_TOO_MANY_ALIASES, aliases, limits.aliases(), "The file has too many aliases.");
        check(YAML_TOO_MANY_ALIASES, nodes, limits.nodes(), "The file's aliases stand for too many nodes.");
    }

    void scalar(String value, ScalarStyle style) {
        check(YAML_TOO_LARGE, value.length(), limits.scalarLetters(), "A text in the file is too long.");
        if (value.length() > limits.digits() && style == ScalarStyle.PLAIN && isNumeric(value)) {
            check(YAML_NUMBER_TOO_LONG, value.length(), limits.digits(), "A number in the file is too long.");
        }
    }

    private static boolean isNumeric(String value) {
        return value.chars().allMatch(letter -> ScalarTypes.isDigit((char) letter) || "+-._eE".indexOf(letter) >= 0);
    }

    private void check(RefusalCode code, int seen, int limit, String message) {
        if (seen > limit) {
            throw new RefusedException(new Refusal(code, where, String.valueOf(limit), String.valueOf(seen), message));
        }
    }
}
