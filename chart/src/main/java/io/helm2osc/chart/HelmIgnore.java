package io.helm2osc.chart;

/// The rules of a `.helmignore` file, as Helm reads them.
public final class HelmIgnore {

    private HelmIgnore() {}

    /// Reads the rules.
    public static HelmIgnore parse(String text) {
        return new HelmIgnore();
    }

    /// Whether the file or folder at this path, relative to the chart, is left out.
    public boolean ignores(String path, boolean isDirectory) {
        return false;
    }
}
