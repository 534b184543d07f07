package io.helm2osc.template;

import java.util.Optional;
import java.util.function.Supplier;

/// What came of reading a template: what it says, or why it is none.
public sealed interface Parsed<T> {

    record Readable<T>(T value) implements Parsed<T> {}

    record Unreadable<T>(TemplateError error) implements Parsed<T> {}

    default Optional<T> readable() {
        return switch (this) {
            case Readable<T>(T value) -> Optional.of(value);
            case Unreadable<T> unreadable -> Optional.empty();
        };
    }

    /// The one edge at which an error inside the reader becomes a value.
    static <T> Parsed<T> from(Supplier<T> reader) {
        try {
            return new Readable<>(reader.get());
        } catch (TemplateErrorException refused) {
            return new Unreadable<>(refused.error());
        }
    }
}
