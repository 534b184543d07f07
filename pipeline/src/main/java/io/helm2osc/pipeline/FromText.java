package io.helm2osc.pipeline;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.util.Locale;
import java.util.function.Function;

/// Reads a value from one JSON string, the inverse of [AsText].
final class FromText<T> extends FromStringDeserializer<T> {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> reading;

    FromText(Class<T> type, Function<String, T> reading) {
        super(type);
        this.reading = reading;
    }

    static <T extends Enum<T>> FromText<T> lowerCase(Class<T> type) {
        return new FromText<>(type, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    @Override
    protected T _deserialize(String text, DeserializationContext context) throws IOException {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw context.weirdStringException(text, handledType(), "not one of those");
        }
    }
}
