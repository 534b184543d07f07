package io.helm2osc.examples.subscriber;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/// Fetches packages from the API, and believes none before it has the digest that was announced.
final class Downloads {

    private static final int ATTEMPTS = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;

    Downloads(URI api) {
        this.api = api;
    }

    byte[] fetch(String conversionId, String digest) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.resolve("/v1/conversions/" + conversionId + "/package"))
                .timeout(Duration.ofSeconds(30))
                .build();
        // The event can be here before the API has heard of it.
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                return verified(response.body(), digest);
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
        throw new IOException("There is no package of conversion " + conversionId + ".");
    }

    private static byte[] verified(byte[] content, String digest) throws IOException {
        if (!digest.equals("sha256:" + HexFormat.of().formatHex(sha256().digest(content)))) {
            throw new IOException("What was downloaded is not what was announced as " + digest + ".");
        }
        return content;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
