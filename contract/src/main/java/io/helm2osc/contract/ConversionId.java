package io.helm2osc.contract;

import java.util.regex.Pattern;

/// The name of one conversion: 32 hex digits, derived from what is converted and how, never random, so that the same
/// request
/// is the same conversion wherever and however often it is made.
public record ConversionId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public ConversionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a conversion id: " + value);
        }
    }

    /// Whether the text has the form of a conversion id.
    public static boolean isConversionId(String text) {
        return FORM.matcher(text).matches();
    }

    /// The id of converting this source with these options by this version of the converter.
    public static ConversionId derive(ChartSource source, ConversionOptions options, String converterVersion) {
        Canonical text = new Canonical().add("helm2osc conversion").add(converterVersion);
        switch (source) {
            case ChartSource.FromUrl(var url, var digest) ->
                text.add("url").add(url).add(digest.map(Digest::value).orElse(""));
            case ChartSource.FromRepository(var repository, var name, var version) ->
                text.add("repository").add(repository).add(name).add(version);
            case ChartSource.FromRegistry(var reference) -> text.add("registry").add(reference);
            case ChartSource.Uploaded(var digest) -> text.add("uploaded").add(digest.value());
        }
        text.add(options.values().orElse(""))
                .add(options.releaseName().orElse(""))
                .add(options.format().name())
                .add(options.targetRegistry().orElse(""));
        options.tenant().map(Tenant::name).ifPresent(text::add);
        return new ConversionId(Digest.of(text.toString()).hex().substring(0, 32));
    }

    /// The id of a conversion that the caller named by an idempotency key of its own.
    public static ConversionId ofKey(IdempotencyKey key, String converterVersion) {
        String text = new Canonical()
                .add("helm2osc idempotency key")
                .add(converterVersion)
                .add(key.text())
                .toString();
        return new ConversionId(Digest.of(text).hex().substring(0, 32));
    }

    @Override
    public String toString() {
        return value;
    }

    /// Fields joined with their lengths, so that no two lists of fields give the same text.
    private static final class Canonical {
        private final StringBuilder text = new StringBuilder();

        Canonical add(String field) {
            text.append(field.length()).append(':').append(field).append(';');
            return this;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
