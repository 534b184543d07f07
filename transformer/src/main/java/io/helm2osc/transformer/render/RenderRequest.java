package io.helm2osc.transformer.render;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One question to the engine: what does the chart render to for this release, with these values laid over its
/// own?
///
/// @param releaseName what templates see as `.Release.Name`
/// @param namespace what templates see as `.Release.Namespace`
/// @param kubeVersion what templates see as `.Capabilities.KubeVersion`, such as `1.35.0`
/// @param values a plain tree (maps, lists, strings, numbers, booleans, null) laid over the chart's values as
///     `helm -f` does
public record RenderRequest(
        String releaseName, String namespace, String kubeVersion, Map<String, @Nullable Object> values) {

    /// The Kubernetes version that Helm 3.21 assumes by itself; the engine as a library would assume 1.20.
    public static final String KUBE_VERSION = "1.35.0";

    public RenderRequest {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// The same question with other values.
    public RenderRequest withValues(Map<String, @Nullable Object> otherValues) {
        return new RenderRequest(releaseName, namespace, kubeVersion, otherValues);
    }
}
