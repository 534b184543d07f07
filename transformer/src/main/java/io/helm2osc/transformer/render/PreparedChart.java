package io.helm2osc.transformer.render;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A chart made ready for the engine, which as a library is not quite what `helm template` is: it keeps hooks
/// and tests back, asks a cluster for `lookup`, and fetches what a values schema refers to. In the prepared
/// chart hooks have another name that means nothing to the engine, `lookup` finds nothing, and a schema refers
/// to itself at most. Functions that make keys and certificates, which takes seconds, give the same ones at
/// once.
public final class PreparedChart {

    private static final String HOOK = "helm.sh/hook";

    // Names that sort where the right one does, so that the order of annotations stays; none means anything to
    // anybody.
    private static final List<String> STAND_INS =
            List.of("helm.sh/hooK", "helm.sh/hoOk", "helm.sh/hoOK", "helm.sh/hOok", "helm.sh/hOoK", "helm.sh/hOOk");

    private static final Pattern TEMPLATE = Pattern.compile("(?:charts/[^/]+/)*templates/.+");
    private static final Pattern SCHEMA = Pattern.compile("(?:charts/[^/]+/)*values\\.schema\\.json");

    private final FileTree files;
    private final String standIn;

    private PreparedChart(FileTree files, String standIn) {
        this.files = files;
        this.standIn = standIn;
    }

    /// Prepares a chart, with the charts inside it.
    public static PreparedChart of(Chart chart) {
        FileTree files = chart.unpacked();
        String standIn = STAND_INS.stream()
                .filter(name -> files.asMap().values().stream()
                        .noneMatch(content -> latin(content).contains(name)))
                .findFirst()
                .orElse(HOOK); // a chart that has them all wants to be seen through; its hooks stay hidden
        Map<String, Bytes> prepared = new HashMap<>();
        files.forEach((path, content) -> prepared.put(path, prepared(path, content, standIn)));
        return new PreparedChart(FileTree.of(prepared), standIn);
    }

    private static Bytes prepared(String path, Bytes content, String standIn) {
        Bytes renamed = content;
        String text = latin(content);
        if (text.contains(HOOK)) {
            renamed = Bytes.of(text.replace(HOOK, standIn).getBytes(StandardCharsets.ISO_8859_1));
        }
        if (SCHEMA.matcher(path).matches()) {
            return SelfContainedSchema.of(renamed);
        }
        return TEMPLATE.matcher(path).matches() ? StandInFunctions.replaceIn(renamed) : renamed;
    }

    // Every byte is a letter, so that content which is no UTF-8 survives.
    private static String latin(Bytes content) {
        return new String(content.toArray(), StandardCharsets.ISO_8859_1);
    }

    /// What the engine is to be given.
    public FileTree files() {
        return files;
    }

    /// The values as the prepared chart would have them, for an overlay that may name hooks, too.
    public Map<String, @Nullable Object> values(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> renamed = new LinkedHashMap<>();
        values.forEach((key, value) -> renamed.put(key.replace(HOOK, standIn), value(value)));
        return renamed;
    }

    private @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> renamed = new LinkedHashMap<>();
                map.forEach((key, item) -> renamed.put(String.valueOf(key).replace(HOOK, standIn), value(item)));
                yield renamed;
            }
            case List<?> list -> list.stream().map(this::value).toList();
            case String text -> text.replace(HOOK, standIn);
            case null -> null;
            case Object scalar -> scalar;
        };
    }

    /// What the engine answered, with hooks under their own name again.
    public String restore(String manifest) {
        return manifest.replace(standIn, HOOK);
    }
}
