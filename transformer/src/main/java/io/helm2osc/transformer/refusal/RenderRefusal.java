package io.helm2osc.transformer.refusal;

import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.transformer.render.RenderOutcome.Stopped;
import io.helm2osc.transformer.scenario.Rendering.NotShown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Turns the engine's words into a refusal that says what to do.
public final class RenderRefusal {

    private static final Pattern TEMPLATE = Pattern.compile("([\\w./-]+/templates/[\\w./-]+)");
    private static final Pattern VALUE = Pattern.compile("\\.Values\\.([\\w.-]*\\w)");
    private static final Pattern NIL = Pattern.compile("nil pointer evaluating interface \\{}\\.(\\w+)");
    private static final Pattern MISSING = Pattern.compile("missing in charts/ directory: (.*)");
    private static final int LONGEST = 300;

    private static final String REJECTED = "don't meet the specifications of the schema";

    private record Sign(String word, RefusalCode code, String advice) {}

    /// The engine says of a schema that it cannot use what it says of values that a schema refuses.
    private static final List<Sign> SCHEMA_SIGNS = List.of(
            new Sign("causing reference cycle", RefusalCode.SCHEMA_TOO_COMPLEX, "the schema leads back to itself"),
            new Sign("is not valid against metaschema", RefusalCode.SCHEMA_MALFORMED, "correct values.schema.json"),
            new Sign("unexpected EOF", RefusalCode.SCHEMA_MALFORMED, "correct values.schema.json"));

    private static final List<Sign> SIGNS = List.of(
            new Sign(
                    "missing in charts/ directory",
                    RefusalCode.CHART_DEPENDENCY_MISSING,
                    "pack the chart with its dependencies (helm dependency build)"),
            new Sign(
                    "library charts are not installable",
                    RefusalCode.CHART_NOT_INSTALLABLE,
                    "a library chart has nothing to deploy"),
            new Sign(REJECTED, RefusalCode.SCHEMA_VALUES_REJECTED, "give values that the chart's schema accepts"),
            new Sign("nil pointer evaluating", RefusalCode.RENDER_VALUES_REQUIRED, "give the values that it needs"),
            new Sign("execution error at", RefusalCode.RENDER_VALUES_REQUIRED, "give the values that it asks for"));

    private RenderRefusal() {}

    /// The refusal of a chart that does not render, by what the engine said under its default values.
    public static Refusal of(NotShown failure) {
        String message = failure.message();
        if (failure.why() instanceof Stopped(var reason, var text)) {
            return new Refusal(reason.code(), template(message), "", "", "Rendering was stopped: " + brief(text));
        }
        return signs(message)
                .filter(sign -> message.contains(sign.word()))
                .findFirst()
                .map(sign -> refusal(sign, message))
                .orElseGet(() -> new Refusal(
                        RefusalCode.RENDER_FAILED,
                        template(message),
                        "",
                        "",
                        "The chart does not render: " + brief(message)));
    }

    private static Stream<Sign> signs(String message) {
        return message.contains(REJECTED) ? Stream.concat(SCHEMA_SIGNS.stream(), SIGNS.stream()) : SIGNS.stream();
    }

    private static Refusal refusal(Sign sign, String message) {
        String seen = sign.code() == RefusalCode.RENDER_VALUES_REQUIRED ? keys(message) : missing(message);
        return new Refusal(
                sign.code(),
                template(message),
                "",
                seen,
                "The chart does not render: " + brief(message) + "; " + sign.advice());
    }

    private static String keys(String message) {
        Set<String> keys = new LinkedHashSet<>();
        Matcher value = VALUE.matcher(message);
        while (value.find()) {
            keys.add(value.group(1));
        }
        Matcher nil = NIL.matcher(message);
        while (nil.find()) {
            keys.add(nil.group(1));
        }
        return String.join(", ", keys);
    }

    private static String missing(String message) {
        Matcher missing = MISSING.matcher(message);
        return missing.find() ? missing.group(1) : "";
    }

    private static String template(String message) {
        Matcher template = TEMPLATE.matcher(message);
        return template.find() ? template.group(1) : "";
    }

    private static String brief(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
