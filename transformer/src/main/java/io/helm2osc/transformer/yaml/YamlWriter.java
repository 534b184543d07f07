package io.helm2osc.transformer.yaml;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.Serial;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes plain trees as YAML: keys in the order of the map, the same bytes for the same tree everywhere. Every text
/// reads back as it is, but for the line separators beside LF and CR, which become spaces: YAML readers do not
/// agree on them.
public final class YamlWriter {

    private static final Pattern SEPARATORS = Pattern.compile("[\\u0085\\u2028\\u2029]");

    private static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .stringQuotingChecker(new Quoting())
                    .build())
            .registerModule(new SimpleModule().addSerializer(String.class, new Text()));

    private YamlWriter() {}

    /// The tree as one document.
    public static String write(Map<String, ? extends @Nullable Object> tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a plain tree holds nothing that cannot be written", e);
        }
    }

    /// Whether the text reads back as it is.
    public static boolean keeps(String text) {
        return !SEPARATORS.matcher(text).find();
    }

    private static final class Text extends StdSerializer<String> {

        @Serial
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(SEPARATORS.matcher(text).replaceAll(" "));
        }
    }

    /// Leaves only those texts bare that YAML 1.1 and YAML 1.2 both read as text.
    private static final class Quoting extends StringQuotingChecker {

        @Serial
        private static final long serialVersionUID = 1L;

        private static final Pattern BARE = Pattern.compile("[A-Za-z$/_][A-Za-z0-9 $()./_%+,;'-]*(?<! )");
        private static final Set<String> OTHER_TYPES =
                Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

        @Override
        public boolean needToQuoteName(String name) {
            return needsQuotes(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return needsQuotes(value);
        }

        private static boolean needsQuotes(String text) {
            return !BARE.matcher(text).matches() || OTHER_TYPES.contains(text.toLowerCase(Locale.ROOT));
        }
    }
}
