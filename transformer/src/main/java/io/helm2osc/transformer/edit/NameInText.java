package io.helm2osc.transformer.edit;

import java.util.LinkedHashSet;
import java.util.Set;

/// The name of an image in text, with the letters around it that tell it from other words.
///
/// @param before the letter in front, empty at the start of the text
/// @param name registry and path
/// @param after the letter behind, empty at the end of the text
record NameInText(String before, String name, String after) {

    private static final String IN_NAMES = "._-/@";

    /// The ways in which a name stands in a text as a word of its own.
    static Set<NameInText> in(String text, String name) {
        Set<NameInText> found = new LinkedHashSet<>();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            if (startsWord(text, at) && endsWord(text, end)) {
                found.add(new NameInText(
                        text.substring(Math.max(0, at - 1), at),
                        name,
                        text.substring(end, Math.min(text.length(), end + 1))));
            }
        }
        return found;
    }

    /// A slash in front may belong to a scheme, as in `docker://`.
    private static boolean startsWord(String text, int at) {
        return at == 0 || !isInName(text.charAt(at - 1)) || text.startsWith("://", at - 3);
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length() || text.charAt(end) == '@' || !isInName(text.charAt(end));
    }

    private static boolean isInName(char letter) {
        return Character.isLetterOrDigit(letter) || IN_NAMES.indexOf(letter) >= 0;
    }

    /// The words of a pipeline that put a value in the place of the name.
    String replacedBy(String field) {
        boolean bare = before.isEmpty() && after.isEmpty();
        String value = bare
                ? field
                : "(printf " + quoted(before.replace("%", "%%") + "%s" + after.replace("%", "%%")) + " " + field + ")";
        return " | replace " + quoted(before + name + after) + " " + value;
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }
}
