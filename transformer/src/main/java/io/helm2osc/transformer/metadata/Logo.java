package io.helm2osc.transformer.metadata;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The picture beside Chart.yaml; OSC does not look at the chart's icon URL (osc-spec §10).
record Logo(Bytes picture, String mediaType) {

    /// A console shows it next to a name: what is larger than this is no logo.
    private static final int MAX_BYTES = 512 * 1024;

    /// The first that there is counts.
    private static final SequencedMap<String, String> MEDIA_TYPES = new LinkedHashMap<>();

    static {
        MEDIA_TYPES.put("logo.png", "image/png");
        MEDIA_TYPES.put("logo.jpg", "image/jpeg");
        MEDIA_TYPES.put("logo.svg", "image/svg+xml");
    }

    /// The chart's logo, if it has one.
    static Optional<Logo> in(FileTree chart) {
        return MEDIA_TYPES.entrySet().stream()
                .flatMap(type -> chart
                        .find(type.getKey())
                        .filter(picture -> picture.size() > 0 && picture.size() <= MAX_BYTES)
                        .map(picture -> new Logo(picture, type.getValue()))
                        .stream())
                .findFirst();
    }

    Map<String, Object> toPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("base64data", Base64.getEncoder().encodeToString(picture.toArray()));
        plain.put("mediatype", mediaType);
        return plain;
    }
}
