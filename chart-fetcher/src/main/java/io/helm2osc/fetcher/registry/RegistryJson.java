package io.helm2osc.fetcher.registry;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What registries say in JSON, as far as it is needed.
final class RegistryJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .build();
    private static final String CONFIG = "application/vnd.cncf.helm.config.v1+json";
    private static final List<String> CONTENT =
            List.of("application/vnd.cncf.helm.chart.content.v1.tar+gzip", "application/tar+gzip");

    private RegistryJson() {}

    /// The content of a chart, as its manifest names it.
    record Layer(Digest digest, long size) {}

    /// The tags of a list of tags.
    static List<String> tags(InputStream content, String where) throws IOException {
        List<String> tags = new ArrayList<>();
        json(content.readAllBytes(), where).path("tags").forEach(tag -> tags.add(tag.asText()));
        return tags;
    }

    /// The token of an answer to a request for one; the two names are those of the Docker token specification.
    static Optional<String> token(InputStream content, String where) throws IOException {
        JsonNode answer = json(content.readAllBytes(), where);
        String token = answer.path("token").asText(answer.path("access_token").asText(""));
        return Optional.of(token).filter(text -> text.matches("[\\x21-\\x7e]{1,16384}"));
    }

    /// The chart's content that a manifest names.
    ///
    /// @throws RefusedException when it is no chart's manifest
    static Layer layer(Bytes manifest, String where) {
        JsonNode json = json(manifest.toArray(), where);
        if (!json.path("config").path("mediaType").asText().equals(CONFIG)) {
            throw noChart(where);
        }
        for (JsonNode layer : json.path("layers")) {
            String digest = layer.path("digest").asText();
            if (CONTENT.contains(layer.path("mediaType").asText()) && Digest.isDigest(digest)) {
                return new Layer(new Digest(digest), layer.path("size").asLong());
            }
        }
        throw noChart(where);
    }

    private static RefusedException noChart(String where) {
        return new RefusedException(
                RefusalCode.FETCH_NOT_FOUND, where, "What lies in the registry under this name is no Helm chart.");
    }

    private static JsonNode json(byte[] content, String where) {
        try {
            return MAPPER.readTree(content);
        } catch (IOException e) {
            throw new RefusedException(
                    RefusalCode.INDEX_MALFORMED, where, "The registry answers with something that is not JSON.");
        }
    }
}
