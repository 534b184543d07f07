package io.helm2osc.transformer.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes markers in the shape of the values that they stand for, so that version comparisons, guards and schemas accept
/// them.
/// A marker's number shows in each of its parts: `zq17h.example.com`, `zq17p0`, `7.2.9017`.
final class MarkerShape {

    /// How many markers one render can tell apart.
    static final int MOST = 999;

    private static final Pattern VERSION = Pattern.compile("(v?(?:\\d+\\.)*)(\\d+)([-+_a-z].*)?", Pattern.DOTALL);
    private static final Pattern DIGEST = Pattern.compile("(sha256:)?[0-9a-f]{64}");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?::\\d+)?|[A-Za-z0-9.-]+:\\d{4,5}");
    private static final Pattern ACTION = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

    private final int number;

    MarkerShape(int number) {
        this.number = number;
    }

    Object like(Object original) {
        return switch (original) {
            case Long l -> Long.valueOf(9000L + number);
            case Double d -> Double.valueOf("1.9%03d".formatted(number));
            default ->
                text(ACTION.matcher(String.valueOf(original)).replaceAll("x").strip());
        };
    }

    private String text(String original) {
        if (DIGEST.matcher(original).matches()) {
            return (original.startsWith("sha256:") ? "sha256:" : "") + "9%03d".formatted(number) + "a".repeat(60);
        }
        int slash = original.lastIndexOf('/');
        int colon = original.indexOf(':', slash + 1);
        if (slash < 0 && (colon < 0 || HOST.matcher(original).matches())) {
            return single(original);
        }
        String name = colon < 0 ? original : original.substring(0, colon);
        return path(name) + (colon < 0 ? "" : suffix(original.substring(colon + 1)));
    }

    /// Tag, or tag and digest, or a digest that a `name@sha256` was split from.
    private String suffix(String original) {
        int at = original.indexOf('@');
        return ":"
                + (at < 0
                        ? single(original)
                        : single(original.substring(0, at)) + "@" + text(original.substring(at + 1)));
    }

    private String single(String original) {
        Matcher version = VERSION.matcher(original);
        if (version.matches()) {
            String rest = version.group(3) == null ? "" : version.group(3);
            return version.group(1) + "9%03d".formatted(number) + rest;
        }
        return HOST.matcher(original).matches() ? host() : name(0);
    }

    private String path(String original) {
        String[] segments = original.split("/", -1);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < segments.length; i++) {
            boolean host =
                    i == 0 && segments.length > 1 && HOST.matcher(segments[0]).matches();
            path.append(i == 0 ? "" : "/").append(segments[i].isEmpty() ? "" : host ? host() : name(i));
        }
        return path.toString();
    }

    private String host() {
        return "zq" + number + "h.example.com";
    }

    private String name(int index) {
        return "zq" + number + "p" + index;
    }
}
