package io.helm2osc.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The names of the Kafka topics.
public final class Topics {

    /// Records that nobody can read, or whose work kept failing, with the reason in their headers.
    public static final String PARKED = "osc.parked";

    /// What happened to catalogs and their conversions, in one order: the topic has one partition.
    public static final String CATALOG_JOURNAL = "osc.catalog-journal";

    private Topics() {}

    /// Every topic, to be created before anything is sent.
    public static List<String> all() {
        return Stream.concat(Arrays.stream(EventType.values()).map(EventType::topic), Stream.of(PARKED))
                .distinct()
                .toList();
    }
}
