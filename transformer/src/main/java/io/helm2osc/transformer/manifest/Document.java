package io.helm2osc.transformer.manifest;

import io.helm2osc.chart.yaml.Plain;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One rendered Kubernetes document.
///
/// @param key apiVersion, kind, namespace and name, made unique within its render
/// @param template the file that made it, as Helm's `# Source:` line names it (`chart/templates/x.yaml`); empty when
/// unknown
/// @param tree plain maps, lists and scalars; the text itself when it is no YAML
public record Document(
        String key, String template, @Nullable Object tree) {

    /// `apiVersion kind`, with a dash for what is missing.
    public String kind() {
        return orDash(Plain.at(tree, "apiVersion")) + " " + orDash(Plain.at(tree, "kind"));
    }

    /// Whether the document defines custom resources rather than being one.
    public boolean isCustomResourceDefinition() {
        return "CustomResourceDefinition".equals(Plain.at(tree, "kind"));
    }

    /// Whether the two have one tree, as they do when one reader read them from one text.
    boolean isSameAs(@Nullable Document other) {
        return other != null && Objects.equals(tree, other.tree);
    }

    Document withKey(String other) {
        return new Document(other, template, tree);
    }

    /// What identifies the document among those of its release.
    static String identity(@Nullable Object tree) {
        if (!(tree instanceof Map)) {
            return "unreadable";
        }
        return orDash(Plain.at(tree, "apiVersion"))
                + " "
                + orDash(Plain.at(tree, "kind"))
                + " "
                + orDash(Plain.at(tree, "metadata", "namespace"))
                + "/"
                + orDash(Plain.at(tree, "metadata", "name"));
    }

    private static String orDash(@Nullable Object node) {
        return node == null ? "-" : node.toString();
    }
}
