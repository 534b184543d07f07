package io.helm2osc.api.docs;

import io.helm2osc.contract.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The JSON Schemas of the events, by file name.
public final class Schemas {

    private static final String COMMON = "common.v1.json";

    private Schemas() {}

    /// The names of all of them.
    public static List<String> names() {
        return Stream.concat(Arrays.stream(EventType.values()).map(Schemas::name), Stream.of(COMMON))
                .toList();
    }

    /// The schema of this name, if there is one.
    public static Optional<byte[]> find(String name) {
        return Optional.of(name).filter(names()::contains).map(Schemas::read);
    }

    static String name(EventType type) {
        return type.schemaResource().substring(folder().length());
    }

    private static byte[] read(String name) {
        try (InputStream schema = EventType.class.getResourceAsStream(folder() + name)) {
            if (schema == null) {
                throw new IllegalStateException("the contract has no schema " + name);
            }
            return schema.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder() {
        String any = EventType.CONVERSION_REQUESTED.schemaResource();
        return any.substring(0, any.lastIndexOf('/') + 1);
    }
}
