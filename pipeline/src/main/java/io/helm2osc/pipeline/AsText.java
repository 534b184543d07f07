package io.helm2osc.pipeline;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import java.util.Locale;
import java.util.function.Function;

/// Writes a value as one JSON string.
final class AsText<T> extends StdSerializer<T> {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Function<T, String> spelling;

    AsText(Class<T> type, Function<T, String> spelling) {
        super(type);
        this.spelling = spelling;
    }

    static <T extends Enum<T>> AsText<T> lowerCase(Class<T> type) {
        return new AsText<>(type, value -> value.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(spelling.apply(value));
    }
}
