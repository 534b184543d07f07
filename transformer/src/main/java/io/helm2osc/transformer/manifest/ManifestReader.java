package io.helm2osc.transformer.manifest;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what renders of one chart put out. Most documents are the same in every render, so each text is parsed once.
public final class ManifestReader {

    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---(?:[ \\t].*)?$");
    private static final Pattern SOURCE = Pattern.compile("(?m)^# Source: (.*?)\\s*$");

    private final Limits limits;
    private final Map<String, Object> seen = new HashMap<>();

    public ManifestReader(Limits limits) {
        this.limits = limits;
    }

    /// The documents of a rendered manifest, in order.
    public Manifest read(String rendered) {
        List<Document> documents = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (String text : SEPARATOR.split(rendered)) {
            if (text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
                continue;
            }
            Object tree = seen.computeIfAbsent(text, this::parse);
            documents.add(new Document(unique(Document.identity(tree), keys), source(text), tree));
        }
        return new Manifest(documents);
    }

    /// Whether a render has more documents than one may have.
    public boolean isTooMuch(String rendered) {
        return SEPARATOR
                        .matcher(rendered)
                        .results()
                        .limit(limits.render().documents() + 1L)
                        .count()
                > limits.render().documents();
    }

    private static String source(String text) {
        Matcher source = SOURCE.matcher(text);
        return source.find() ? source.group(1) : "";
    }

    private static String unique(String identity, Set<String> keys) {
        String key = identity;
        for (int i = 2; !keys.add(key); i++) {
            key = identity + " #" + i;
        }
        return key;
    }

    /// The document as a tree; as text when it is no YAML, so that it is at least compared.
    private Object parse(String text) {
        try {
            Object tree = YamlReader.plain(text, "rendered manifest", limits);
            return tree == null ? Map.of() : revealSecret(tree);
        } catch (RefusedException e) {
            return text;
        }
    }

    /// Shows the text in a Secret's base64 data, so that image references inside are seen.
    private static Object revealSecret(Object tree) {
        if (!"Secret".equals(Plain.at(tree, "kind")) || !(Plain.at(tree, "data") instanceof Map)) {
            return tree;
        }
        Map<String, @Nullable Object> secret = new LinkedHashMap<>(Plain.map(tree));
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        Plain.map(secret.get("data"))
                .forEach((key, value) -> data.put(key, value instanceof String text ? decoded(text) : value));
        secret.put("data", data);
        return secret;
    }

    private static String decoded(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return base64;
        }
    }
}
