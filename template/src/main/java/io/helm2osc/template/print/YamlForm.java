package io.helm2osc.template.print;

import io.helm2osc.chart.yaml.ScalarStyle;
import io.helm2osc.chart.yaml.Span;
import io.helm2osc.chart.yaml.YamlScalar;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What forms of a scalar a text allows, found in one look over its letters.
final class YamlForm {
    private static final String FIRST_INDICATORS = "#,[]{}&*!|>'\"%@`";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}"
            + "([Tt]\\d{1,2}:\\d{1,2}:\\d{1,2}(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)| \\d{1,2}:\\d{1,2}:\\d{1,2}(\\.\\d+)?)?");
    private static final Pattern BASE_60 = Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?");

    private final String text;
    private boolean indicators;
    private boolean special;
    private boolean breakThenSpace;
    private boolean spaceThenBreak;

    YamlForm(String text) {
        this.text = text;
        look();
    }

    boolean isMultiline() {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    boolean allowsPlain() {
        return !indicators && !special && !isMultiline() && !blankAtEnds();
    }

    boolean allowsSingleQuotes() {
        return !special && !breakThenSpace && !spaceThenBreak;
    }

    boolean allowsBlock() {
        return !special && !spaceThenBreak && !text.endsWith(" ");
    }

    /// Whether the text would be read back as something else than text, were it written without quotes.
    boolean readsAsOther() {
        return !(asPlainScalar() instanceof String)
                || DATE.matcher(text).matches()
                || BASE_60.matcher(text).matches();
    }

    private @Nullable Object asPlainScalar() {
        return new YamlScalar(text, ScalarStyle.PLAIN, new Span(0, text.length()), "", "").toPlain();
    }

    private boolean blankAtEnds() {
        return !text.isEmpty() && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)));
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || isBreak(letter);
    }

    static boolean isBreak(int letter) {
        return letter == '\n' || letter == '\r' || letter == 0x85 || letter == 0x2028 || letter == 0x2029;
    }

    private void look() {
        indicators = text.startsWith("---") || text.startsWith("...");
        int before = ' ';
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            int end = at + Character.charCount(letter);
            boolean blankFollows = end >= text.length() || isBlankOrTab(text.codePointAt(end));
            indicators |= at == 0 ? isFirstIndicator(letter, blankFollows) : isIndicator(letter, before, blankFollows);
            special |= !isPrintable(letter);
            breakThenSpace |= letter == ' ' && at > 0 && isBreak(before);
            spaceThenBreak |= isBreak(letter) && at > 0 && before == ' ';
            before = letter;
        }
    }

    private static boolean isFirstIndicator(int letter, boolean blankFollows) {
        return FIRST_INDICATORS.indexOf(letter) >= 0
                || ((letter == '?' || letter == ':' || letter == '-') && blankFollows);
    }

    private static boolean isIndicator(int letter, int before, boolean blankFollows) {
        return (letter == ':' && blankFollows) || (letter == '#' && isBlankOrTab(before));
    }

    private static boolean isBlankOrTab(int letter) {
        return letter == ' ' || letter == '\t' || isBreak(letter);
    }

    /// Letters that need no escape; those beyond the basic plane do for the engine.
    static boolean isPrintable(int letter) {
        return letter == '\n'
                || (letter >= 0x20 && letter <= 0x7e)
                || (letter >= 0xa0 && letter <= 0xd7ff)
                || (letter >= 0xe000 && letter <= 0xfffd && letter != 0xfeff);
    }
}
