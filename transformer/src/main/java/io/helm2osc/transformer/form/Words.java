package io.helm2osc.transformer.form;

import io.helm2osc.chart.values.ValuesPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names of values in plain words.
final class Words {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^\\p{L}\\p{N}]+");
    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9]+s?");

    private Words() {}

    /// `primary.persistence.storageClass` is "Primary persistence storage class", `ingress.ingressClass` "Ingress
    /// class".
    static String of(ValuesPath path) {
        List<String> words = new ArrayList<>();
        for (ValuesPath.Step step : path.steps()) {
            for (String part : BOUNDARY.split(text(step))) {
                String word = ACRONYM.matcher(part).matches() ? part : part.toLowerCase(Locale.ROOT);
                if (!word.isEmpty() && (words.isEmpty() || !words.getLast().equals(word))) {
                    words.add(word);
                }
            }
        }
        String text = words.isEmpty() ? path.toString() : String.join(" ", words);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String text(ValuesPath.Step step) {
        return switch (step) {
            case ValuesPath.Key(String name) -> name;
            // People count from one.
            case ValuesPath.Index(int number) -> String.valueOf(number + 1);
        };
    }
}
