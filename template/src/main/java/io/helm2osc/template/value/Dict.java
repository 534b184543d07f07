package io.helm2osc.template.value;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A map from text to values, in the order of its keys. Templates may change it.
public final class Dict implements Value {
    private final SortedMap<String, Value> entries = new TreeMap<>();
    private final Origin origin;

    public Dict(Origin origin) {
        this.origin = origin;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    public Optional<Value> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /// The value of a key, or nothing at the place where it would be.
    public Value get(String key) {
        Value value = entries.get(key);
        return value == null ? new Nothing(origin.child(key)) : value;
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public Dict put(String key, Value value) {
        entries.put(key, value);
        return this;
    }

    public void remove(String key) {
        entries.remove(key);
    }

    public Map<String, Value> entries() {
        return Collections.unmodifiableMap(entries);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public int size() {
        return entries.size();
    }

    /// The dict of the same entries at another place.
    public Dict at(Origin place) {
        Dict moved = new Dict(place);
        moved.entries.putAll(entries);
        return moved;
    }
}
