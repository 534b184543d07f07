package io.helm2osc.template.detective;

/// What a chart is told about the release it is rendered for.
public record Release(String name, String namespace, String kubeVersion) {

    /// What the engine is asked with when nobody says otherwise.
    public static final Release DEFAULT = new Release("release-name", "default", "1.35.0");
}
