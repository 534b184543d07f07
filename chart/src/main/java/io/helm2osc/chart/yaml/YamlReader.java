package io.helm2osc.chart.yaml;

import io.helm2osc.chart.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one reader of YAML. It reads what Helm's reader reads, as Helm's reader understands it,
/// within limits.
public final class YamlReader {

    private YamlReader() {}

    /// The documents of a text, each with the part of the text that is its own.
    public static List<YamlDocument> documents(String text, String where, Limits limits) {
        return new NodeBuilder(text, where, limits.yaml()).documents(Integer.MAX_VALUE);
    }

    /// The root nodes of a text's documents.
    public static List<YamlNode> read(String text, String where, Limits limits) {
        return documents(text, where, limits).stream().map(YamlDocument::root).toList();
    }

    /// A text's first document. Nothing after it is looked at.
    public static Optional<YamlDocument> firstDocument(String text, String where, Limits limits) {
        return new NodeBuilder(text, where, limits.yaml()).documents(1).stream().findFirst();
    }

    /// The root node of a text's first document. Nothing after it is looked at.
    public static Optional<YamlNode> readOne(String text, String where, Limits limits) {
        return firstDocument(text, where, limits).map(YamlDocument::root);
    }

    /// The first document as a plain tree; null if there is none.
    public static @Nullable Object plain(String text, String where, Limits limits) {
        return readOne(text, where, limits).map(YamlNode::toPlain).orElse(null);
    }

    /// All documents as plain trees.
    public static List<@Nullable Object> plainAll(String text, String where, Limits limits) {
        List<@Nullable Object> documents = new ArrayList<>();
        read(text, where, limits).forEach(node -> documents.add(node.toPlain()));
        return documents;
    }
}
