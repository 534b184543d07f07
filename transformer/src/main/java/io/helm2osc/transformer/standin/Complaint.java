package io.helm2osc.transformer.standin;

import io.helm2osc.chart.values.ValuesPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words that a chart, or the engine for it, complains in: which values they name, and which words they ask for.
record Complaint(String message) {

    private static final Pattern PATH = Pattern.compile("(?<![\\w/-])\\.?(?:Values\\.)?([A-Za-z_]\\w*(?:\\.\\w+)*)");
    private static final Pattern QUOTED = Pattern.compile("[\"'`]([^\"'`\\s]{1,60})[\"'`]");
    private static final Pattern CHOICES = Pattern.compile(
            "(?i)(?:one of|either|valid \\w+ are|supported \\w+ are|must be|set to)\\W+([\\w, |/'\"-]{1,80})");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");
    private static final int MOST = 12;

    /// The values that the message names: places that the chart has, or whose map it has.
    Set<ValuesPath> named(Map<String, @Nullable Object> values) {
        Set<ValuesPath> named = new LinkedHashSet<>();
        Matcher path = PATH.matcher(message);
        while (path.find()) {
            String[] keys = path.group(1).split("\\.");
            ValuesPath place = ValuesPath.of(keys);
            boolean known = place.isIn(values)
                    || (keys.length > 1 && ValuesPath.of(keys[0]).isIn(values));
            if (known && !(place.valueIn(values) instanceof Map)) {
                named.add(place);
            }
        }
        return named;
    }

    /// The words that it may be asking for.
    Set<String> words() {
        List<String> words = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(message);
        while (quoted.find()) {
            words.add(quoted.group(1));
        }
        Matcher choices = CHOICES.matcher(message);
        while (choices.find()) {
            Matcher word = WORD.matcher(choices.group(1));
            while (word.find()) {
                words.add(word.group());
            }
        }
        return new LinkedHashSet<>(words.subList(0, Math.min(words.size(), MOST)));
    }
}
