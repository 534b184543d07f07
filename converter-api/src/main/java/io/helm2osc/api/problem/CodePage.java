package io.helm2osc.api.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helm2osc.contract.RefusalCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// What is said of a code to whoever follows the `type` of a problem document.
///
/// @param code `family.name`
/// @param meaning what has happened
/// @param advice what to do about it, to whoever can
public record CodePage(String code, String meaning, String advice) {

    private static final String ADVICE = "advice.";
    private static final Properties TEXTS = texts();

    /// The page of this code, if there is such a code.
    public static Optional<CodePage> of(String code) {
        return Optional.ofNullable(TEXTS.getProperty(code))
                .filter(meaning -> !code.startsWith(ADVICE))
                .map(meaning -> new CodePage(code, meaning, advice(code)));
    }

    /// All codes, by name.
    public static List<String> codes() {
        return TEXTS.stringPropertyNames().stream()
                .filter(name -> !name.startsWith(ADVICE))
                .sorted()
                .toList();
    }

    /// The page for people. Its texts are our own, and hold nothing that HTML would take for its own.
    public String html() {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s</title><link rel="stylesheet" href="/page.css"></head>
                <body><main>
                <h1>%1$s</h1>
                <p>%2$s</p>
                <h2>What to do</h2>
                <p>%3$s</p>
                </main></body>
                </html>
                """.formatted(code, meaning, advice);
    }

    private static String advice(String code) {
        return RefusalCode.of(code)
                .map(RefusalCode::advice)
                .orElseGet(() -> Objects.requireNonNullElse(TEXTS.getProperty(ADVICE + code), ""));
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (InputStream file = CodePage.class.getResourceAsStream("codes.properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(file), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the texts of the codes are there", e);
        }
        return texts;
    }
}
