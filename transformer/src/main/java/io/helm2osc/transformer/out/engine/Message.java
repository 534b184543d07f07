package io.helm2osc.transformer.out.engine;

import java.util.regex.Pattern;

/// The engine's error messages, fit for a report.
final class Message {

    private static final int LIMIT = 2048;
    private static final String GAP = " [...] ";

    /// Advice for somebody who sits at Helm's command line.
    private static final String ADVICE = "Use --debug flag to render out invalid YAML";

    // Helm's own bound on include, and that of Go's text/template on template.
    private static final Pattern RECURSION = Pattern.compile("nested reference name: |exceeded maximum template depth");

    private Message() {}

    static boolean tellsOfRecursion(String message) {
        return RECURSION.matcher(message).find();
    }

    /// A long message keeps its beginning, which names the template, and its end, which names the cause.
    static String shortened(String message) {
        String text = message.replace(ADVICE, "").strip();
        int half = (LIMIT - GAP.length()) / 2;
        return text.length() <= LIMIT ? text : text.substring(0, half) + GAP + text.substring(text.length() - half);
    }
}
