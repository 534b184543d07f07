package io.helm2osc.chart.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mapping, with its entries as written: a key that stands twice is there twice.
///
/// @param flow whether it is written in braces
public record YamlMapping(List<Entry> entries, boolean flow, Span span, String anchor) implements YamlNode {

    /// One key and what it stands for.
    public record Entry(YamlScalar key, YamlNode value) {

        /// Whether the entry takes in the entries of other mappings (`<<`).
        public boolean isMerge() {
            return key.style() == ScalarStyle.PLAIN && key.text().equals("<<");
        }
    }

    public YamlMapping {
        entries = List.copyOf(entries);
    }

    /// The entry that counts for a key, which is the last one; entries that are merged in are not
    /// looked at.
    public Optional<Entry> find(String key) {
        return entries.reversed().stream()
                .filter(entry -> !entry.isMerge() && entry.key().asKey().equals(key))
                .findFirst();
    }

    @Override
    public Map<String, @Nullable Object> toPlain() {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        addTo(plain);
        return plain;
    }

    // Helm's reader takes entries in the order in which they are written, merged ones too: a
    // later one wins.
    private void addTo(Map<String, @Nullable Object> plain) {
        for (Entry entry : entries) {
            if (entry.isMerge()) {
                merge(entry.value(), plain);
            } else {
                plain.put(entry.key().asKey(), entry.value().toPlain());
            }
        }
    }

    private static void merge(YamlNode from, Map<String, @Nullable Object> plain) {
        switch (from) {
            case YamlMapping mapping -> mapping.addTo(plain);
            case YamlAlias alias -> merge(alias.target(), plain);
            case YamlSequence sequence -> sequence.items().reversed().forEach(item -> merge(item, plain));
            case YamlScalar scalar ->
                throw new IllegalStateException("the reader lets only mappings be merged: " + scalar);
        }
    }
}
