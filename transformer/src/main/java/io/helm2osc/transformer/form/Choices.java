package io.helm2osc.transformer.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads from a comment which values there are to choose from: `Allowed values: a, b`, `one of "a" or "b"`,
/// `(a|b|c)`.
final class Choices {

    private static final int MOST = 20;

    /// One choice as comments write it, in quotes of any kind or without.
    private static final String WORD = "[\"'`]?[A-Za-z0-9][\\w.+/-]{0,39}[\"'`]?";

    private static final String SEPARATOR = "(?:\\s*,\\s*(?:or|and)?\\s*|\\s*[|/]\\s*|\\s+(?:or|and)\\s+)";

    /// The words before a list that say that it is all there is.
    private static final String LEAD = "(?:(?:allowed|valid|possible|supported|available|accepted|acceptable)"
            + "(?:\\s+\\w+){0,3}?(?:\\s+(?:are|is|include))?|(?:must|can|may|should|could)\\s+be(?:\\s+(?:either|one\\s+of))?"
            + "|(?:one|any)\\s+of|either|options(?:\\s+are)?|choices(?:\\s+are)?|values(?:\\s+are)?)\\s*[:=]?\\s*[\\[({]?\\s*";

    private static final Pattern LISTED =
            Pattern.compile("(?i)\\b" + LEAD + "(" + WORD + "(?:" + SEPARATOR + WORD + ")+)");
    private static final Pattern BARRED = Pattern.compile("[(\\[<]?(" + WORD + "(?:\\s*\\|\\s*" + WORD + ")+)[)\\]>]?");
    private static final String QUOTED = "[\"'`][A-Za-z0-9][\\w.+/-]{0,39}[\"'`]";
    private static final Pattern QUOTES = Pattern.compile("(" + QUOTED + "(?:" + SEPARATOR + QUOTED + ")+)");
    private static final Pattern ENCLOSED =
            Pattern.compile("[(\\[{]\\s*(" + WORD + "(?:" + SEPARATOR + WORD + ")+)\\s*[)\\]}]");
    private static final Pattern WHOLE = Pattern.compile("^(" + WORD + "(?:" + SEPARATOR + WORD + ")+)\\.?$");

    /// What says that a list is one of examples.
    private static final Pattern EXAMPLES =
            Pattern.compile("(?i)\\b(?:e\\.g\\.?|examples?|such as|like|formats?|i\\.e)\\b");

    /// What says that there is more than the list.
    private static final Pattern MORE = Pattern.compile("(?i)\\bor (?:an?|any|other|another)\\s+\\p{L}{3,}|\\betc\\b");

    private static final Set<String> OPEN =
            Set.of("a", "an", "any", "other", "others", "more", "etc", "set", "as", "the", "used");
    private static final Set<String> END = Set.of("default", "defaults", "Default");
    private static final Pattern ONE = Pattern.compile(WORD);

    private Choices() {}

    /// The choices that a comment lists, none if it lists none. A list that leaves out what the chart sets is not
    /// meant to be all there is; one that nothing introduces has to have it.
    static List<String> in(String comment, String preset) {
        if (MORE.matcher(comment).find()) {
            return List.of();
        }
        List<String> found = first(LISTED, comment, preset, preset.isEmpty());
        for (Pattern pattern :
                EXAMPLES.matcher(comment).find() ? List.of(BARRED) : List.of(BARRED, WHOLE, ENCLOSED, QUOTES)) {
            found = found.isEmpty() ? first(pattern, comment, preset, false) : found;
        }
        return found;
    }

    private static List<String> first(Pattern pattern, String comment, String preset, boolean any) {
        Matcher matcher = pattern.matcher(comment);
        while (matcher.find()) {
            List<String> found = words(matcher.group(1), preset);
            if (found.size() >= 2 && found.size() <= MOST && (any || found.contains(preset))) {
                return found;
            }
        }
        return List.of();
    }

    /// The words of a list up to where its prose goes on; none where that says that there are more.
    private static List<String> words(String list, String preset) {
        Set<String> words = new LinkedHashSet<>();
        for (String part : list.split(SEPARATOR)) {
            String word = part.strip().replaceAll("[\"'`]", "").replaceAll("\\.$", "");
            if (OPEN.contains(part.strip())) {
                return List.of();
            }
            if (END.contains(part.strip())) {
                break;
            }
            if (ONE.matcher(part.strip()).matches()) {
                words.add(word.equalsIgnoreCase(preset) ? preset : word);
            }
        }
        return new ArrayList<>(words);
    }
}
