package io.helm2osc.transformer.manifest;

import io.helm2osc.chart.yaml.Plain;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The documents of one render.
public record Manifest(List<Document> documents) {

    public Manifest {
        documents = List.copyOf(documents);
    }

    /// Every scalar and every empty container by its position: the document's key and the keys and indexes to it,
    /// joined by `/`.
    public SequencedMap<String, Object> leaves() {
        SequencedMap<String, Object> leaves = new LinkedHashMap<>();
        documents.forEach(document -> collect(document.key(), document.tree(), leaves));
        return leaves;
    }

    private static void collect(String position, @Nullable Object node, Map<String, Object> leaves) {
        switch (node) {
            case Map<?, ?> map
            when !map.isEmpty() -> Plain.map(map).forEach((key, value) -> collect(position + "/" + key, value, leaves));
            case List<?> list
            when !list.isEmpty() -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(position + "/" + i, list.get(i), leaves);
                }
            }
            case null -> leaves.put(position, Absent.NULL);
            default -> leaves.put(position, node);
        }
    }

    /// These documents with names of ours in place of those that another render of the same does not repeat: a random
    /// name would be
    /// another one in every report.
    public Manifest withStableKeys(Manifest again) {
        Set<String> repeated = new HashSet<>();
        again.documents.forEach(document -> repeated.add(document.key()));
        Map<String, Integer> numbers = new HashMap<>();
        return new Manifest(documents.stream()
                .map(document -> repeated.contains(document.key())
                        ? document
                        : document.withKey(
                                document.kind() + " (random name) " + numbers.merge(document.kind(), 1, Integer::sum)))
                .toList());
    }

    /// These documents under the keys of another render: equal keys first, the rest in order among those of the same
    /// kind,
    /// because a name may hold what differs between the two.
    public Manifest alignedTo(Manifest base) {
        Set<String> own = new HashSet<>();
        documents.forEach(document -> own.add(document.key()));
        Set<String> others = new HashSet<>();
        Map<String, Deque<String>> free = new HashMap<>();
        for (Document document : base.documents) {
            others.add(document.key());
            if (!own.contains(document.key())) {
                free.computeIfAbsent(document.kind(), kind -> new ArrayDeque<>())
                        .add(document.key());
            }
        }
        return new Manifest(documents.stream()
                .map(document -> others.contains(document.key()) ? document : renamed(document, free))
                .toList());
    }

    private static Document renamed(Document document, Map<String, Deque<String>> free) {
        Deque<String> candidates = free.get(document.kind());
        return candidates == null || candidates.isEmpty() ? document : document.withKey(candidates.removeFirst());
    }

    /// The documents that another render does not have just so, under the same key.
    public Manifest without(Manifest other) {
        Map<String, Document> theirs = new HashMap<>();
        other.documents.forEach(document -> theirs.put(document.key(), document));
        return new Manifest(documents.stream()
                .filter(document -> !document.isSameAs(theirs.get(document.key())))
                .toList());
    }

    /// What stands at a position that has no value of its own.
    public enum Absent {
        /// A YAML null.
        NULL,
        /// Nothing: the position exists in the other render only.
        NOTHING
    }
}
