package io.helm2osc.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Which version of the converter this is. A conversion by another version is another conversion.
public final class ConverterVersion {

    /// The version that was built.
    public static final String CURRENT = read();

    private ConverterVersion() {}

    private static String read() {
        try (InputStream text = ConverterVersion.class.getResourceAsStream("version.txt")) {
            if (text == null) {
                throw new IllegalStateException("the contract was built without its version");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
