package io.helm2osc.transformer.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.Serial;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes plain trees as YAML: keys in the order of the map, the same bytes for the same tree everywhere.
public final class YamlWriter {

    private static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .stringQuotingChecker(new Quoting())
            .build());

    private YamlWriter() {}

    /// The tree as one document.
    public static String write(Map<String, ? extends @Nullable Object> tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a plain tree holds nothing that cannot be written", e);
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
