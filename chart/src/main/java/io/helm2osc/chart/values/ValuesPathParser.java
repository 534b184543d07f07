package io.helm2osc.chart.values;

import io.helm2osc.chart.values.ValuesPath.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text form of a values path, read and printed.
final class ValuesPathParser {

    private static final int MOST_STEPS = 150;
    private static final int MOST_ITEMS = 65_536;
    private static final String EMPTY_KEY = "\"\"";
    private static final Pattern ITEM = Pattern.compile("\\[([0-9]++)](?=[.\\[]|\\z)");

    private final String text;
    private final List<Step> steps = new ArrayList<>();
    private int here;

    ValuesPathParser(String text) {
        this.text = text;
    }

    ValuesPath path() {
        if (text.isEmpty()) {
            return ValuesPath.ROOT;
        }
        if (!item()) {
            key();
        }
        while (here < text.length()) {
            if (text.charAt(here) == '.') {
                here++;
                key();
            } else if (!item()) {
                throw ValuesPath.invalid(text, "A dot is missing in the path.");
            }
        }
        return new ValuesPath(steps);
    }

    private boolean item() {
        Matcher matcher = ITEM.matcher(text).region(here, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        String digits = matcher.group(1);
        if (digits.length() > 5 || Integer.parseInt(digits) >= MOST_ITEMS) {
            throw ValuesPath.invalid(text, "A list item in the path lies beyond " + MOST_ITEMS + ".");
        }
        add(new ValuesPath.Index(Integer.parseInt(digits)));
        here = matcher.end();
        return true;
    }

    private void key() {
        int start = here;
        StringBuilder name = new StringBuilder();
        while (here < text.length() && text.charAt(here) != '.' && !atItem()) {
            here += text.charAt(here) == '\\' ? 1 : 0;
            if (here == text.length()) {
                throw ValuesPath.invalid(text, "The path ends with a backslash.");
            }
            name.append(text.charAt(here));
            here++;
        }
        if (here == start) {
            throw ValuesPath.invalid(text, "A key in the path is empty.");
        }
        add(new ValuesPath.Key(text.substring(start, here).equals(EMPTY_KEY) ? "" : name.toString()));
    }

    private boolean atItem() {
        return text.charAt(here) == '['
                && ITEM.matcher(text).region(here, text.length()).lookingAt();
    }

    private void add(Step step) {
        if (steps.size() == MOST_STEPS) {
            throw ValuesPath.invalid(text, "The path has more than " + MOST_STEPS + " steps.");
        }
        steps.add(step);
    }

    static String print(ValuesPath path) {
        StringBuilder text = new StringBuilder();
        String separator = "";
        for (Step step : path.steps()) {
            switch (step) {
                case ValuesPath.Index index ->
                    text.append('[').append(index.number()).append(']');
                case ValuesPath.Key key -> print(key.name(), text.append(separator));
            }
            separator = ".";
        }
        return text.toString();
    }

    private static void print(String key, StringBuilder text) {
        if (key.isEmpty()) {
            text.append(EMPTY_KEY);
        } else if (key.equals(EMPTY_KEY)) {
            text.append('\\').append(key);
        } else {
            printLetters(key, text);
        }
    }

    private static void printLetters(String key, StringBuilder text) {
        Matcher item = ITEM.matcher(key);
        for (int i = 0; i < key.length(); i++) {
            char letter = key.charAt(i);
            if (letter == '.'
                    || letter == '\\'
                    || (letter == '[' && item.region(i, key.length()).lookingAt())) {
                text.append('\\');
            }
            text.append(letter);
        }
    }
}
