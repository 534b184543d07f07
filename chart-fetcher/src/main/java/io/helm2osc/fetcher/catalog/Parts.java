package io.helm2osc.fetcher.catalog;

import io.helm2osc.contract.CatalogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Cuts long lists into parts that each fit into one event.
final class Parts {

    /// Letters of the entries of one part: with all that stands around them well under what Kafka takes.
    private static final int LETTERS = 200_000;
    /// Of which each entry costs some, however short its address is.
    private static final int AROUND = 200;

    private Parts() {}

    /// At least one part; only one if there is nothing.
    static <T> List<List<T>> of(List<T> all, Function<T, CatalogEntry> entry) {
        List<List<T>> parts = new ArrayList<>();
        List<T> part = new ArrayList<>();
        int letters = 0;
        for (T each : all) {
            int more = AROUND + entry.apply(each).source().toString().length();
            if (letters + more > LETTERS && !part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
                letters = 0;
            }
            part.add(each);
            letters += more;
        }
        parts.add(part);
        return parts;
    }
}
