package io.helm2osc.transformer.metadata;

import java.util.regex.Pattern;

/// Text cut to what a field takes, never within a letter.
final class ShortText {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s|(?<=[。！？])");

    private ShortText() {}

    /// The first sentence on one line, cut at a word where it is too long.
    static String sentence(String text, int letters) {
        String line = text.strip().replaceAll("\\s+", " ");
        String first = SENTENCE_END.split(line, 2)[0].strip();
        if (first.length() <= letters) {
            return first;
        }
        String cut = cut(first, letters - 1);
        int word = cut.lastIndexOf(' ');
        return (word > letters / 2 ? cut.substring(0, word) : cut).strip() + "…";
    }

    /// The text's beginning.
    static String cut(String text, int letters) {
        if (text.length() <= letters) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(letters - 1)) ? letters - 1 : letters);
    }
}
