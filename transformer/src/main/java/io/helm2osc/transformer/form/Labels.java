package io.helm2osc.transformer.form;

import io.helm2osc.chart.values.ValuesPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of values in plain words.
final class Labels {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^\\p{L}\\p{N}]+");
    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9]+s?");
    private static final Pattern KNOWN_ACRONYM =
            Pattern.compile("(?:tls|ssl|url|uri|api|cpu|ip|dns|id|tcp|udp|http|https"
                    + "|ui|db|smtp|ldap|rbac|sql|ssh|vpa|hpa|pvc|aws|gcp|ttl|jwt|oidc|saml|csi|crd)s?");
    private static final Pattern SHORT_NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{N} /'-]{2,47}");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(?:enables?|disables?|sets?|if|whether|when|the|this|an?|specif\\w+"
                    + "|uses?|allows?|defines?|configures?|creates?|number|deploys?|adds?|only|example|optional|default\\w*|override\\w*|see"
                    + "|uncomment|leave|comment|required|choose|select|provide|change|please|must|should|can|true|false|for|it|to|in|on|by)\\b.*");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}][\\p{IsHan}\\p{IsAlphabetic}\\p{N}、/（）() -]*");
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_HAN = 20;

    private Labels() {}

    /// What a field is called: what the chart's comment calls it when that is but a few words, else its path in words.
    /// A Chinese name that the comment has stands beside it.
    static String of(ValuesPath path, Optional<String> comment) {
        String words = comment.map(String::strip)
                .map(text -> text.replaceFirst("\\.$", ""))
                .filter(Labels::isName)
                .orElseGet(() -> of(path));
        return comment.flatMap(Labels::han).map(han -> words + " (" + han + ")").orElse(words);
    }

    private static boolean isName(String text) {
        return SHORT_NAME.matcher(text).matches()
                && text.split("\\s+").length <= MOST_WORDS
                && text.split("\\s+").length > 1
                && Character.isUpperCase(text.codePointAt(0))
                && !HAN.matcher(text).find()
                && !NO_NAME.matcher(text).matches();
    }

    private static Optional<String> han(String comment) {
        Matcher matcher = HAN.matcher(comment);
        return matcher.find()
                ? Optional.of(matcher.group().strip()).filter(name -> name.length() <= LONGEST_HAN)
                : Optional.empty();
    }

    /// `primary.persistence.storageClass` is "Primary persistence storage class", `ingress.enabled` "Enable ingress".
    static String of(ValuesPath path) {
        List<String> words = new ArrayList<>();
        for (ValuesPath.Step step : path.steps()) {
            for (String part : BOUNDARY.split(text(step))) {
                String word = word(part);
                if (!word.isEmpty() && (words.isEmpty() || !words.getLast().equals(word))) {
                    words.add(word);
                }
            }
        }
        if (words.size() > 1 && words.getLast().equals("enabled")) {
            words.removeLast();
            words.addFirst("enable");
        }
        String text = words.isEmpty() ? path.toString() : String.join(" ", words);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String word(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        if (KNOWN_ACRONYM.matcher(lower).matches()) {
            String upper = part.toUpperCase(Locale.ROOT);
            return lower.endsWith("s") && !lower.matches("tls|dns|https|aws")
                    ? upper.substring(0, upper.length() - 1) + "s"
                    : upper;
        }
        return ACRONYM.matcher(part).matches() ? part : lower;
    }

    private static String text(ValuesPath.Step step) {
        return switch (step) {
            case ValuesPath.Key(String name) -> name;
            // People count from one.
            case ValuesPath.Index(int number) -> String.valueOf(number + 1);
        };
    }
}
