package io.helm2osc.transformer.exploration;

import io.helm2osc.chart.values.ValuesPath;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Guesses which switches a chart means that refuses to render: those whose words its message says most of. Charts
/// name the value
/// (`listenerSet.parentRef.name is required`), the template (`templates/servicemonitor.yaml`) or the thing (`accessMode
/// is required
/// for PVC cache`).
final class Blame {

    private static final Pattern WORD_END = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern KEY_END = Pattern.compile("[^A-Za-z0-9]+");
    private static final Set<String> SAY_NOTHING = Set.of(
            "template",
            "templates",
            "yaml",
            "helpers",
            "error",
            "values",
            "enabled",
            "enable",
            "true",
            "false",
            "required");

    private final Set<String> said = new HashSet<>();

    private Blame(String message) {
        for (Pattern end : List.of(WORD_END, KEY_END)) {
            for (String word : end.split(message)) {
                said.add(word.toLowerCase(Locale.ROOT));
            }
        }
        said.removeAll(SAY_NOTHING);
    }

    /// Those of the switches that are to blame; none when the message speaks of none more than of others.
    static Set<ValuesPath> of(String message, List<ValuesPath> switches) {
        Blame blame = new Blame(message);
        int most = switches.stream().mapToInt(blame::weight).max().orElse(0);
        return most == 0
                ? Set.of()
                : switches.stream().filter(path -> blame.weight(path) == most).collect(Collectors.toSet());
    }

    /// How many letters of the switch's words are said.
    private int weight(ValuesPath path) {
        Set<String> words = new HashSet<>();
        for (Pattern end : List.of(WORD_END, KEY_END)) {
            for (String word : end.split(path.toString())) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        words.retainAll(said);
        return words.stream().mapToInt(String::length).sum();
    }
}
