package io.helm2osc.transformer.scenario;

import io.helm2osc.chart.values.ValuesPath;

/// The check of Bitnami's charts that refuses to render images of another registry unless a value says that this is
/// meant.
public final class ImageGuard {

    /// The value that says so.
    public static final ValuesPath VALUE = ValuesPath.of("global", "security", "allowInsecureImages");

    private ImageGuard() {}

    /// Whether a chart did not render because of the check.
    public static boolean stopped(Rendering.NotShown failure) {
        return failure.message().contains("allowInsecureImages");
    }
}
