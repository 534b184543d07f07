package io.helm2osc.testkit;

import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.Digest;
import io.helm2osc.testkit.FakeChartServer.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// A registry that speaks as much of the OCI distribution specification as reading charts takes: tags in pages,
/// manifests, blobs, and tokens when it is told to ask for them.
public final class FakeRegistry implements AutoCloseable {

    private static final String TOKEN = "a-token-of-the-registry";

    private final FakeChartServer server = FakeChartServer.start();
    private final Map<String, Map<String, Bytes>> manifests = new ConcurrentHashMap<>();
    private final Map<String, Bytes> blobs = new ConcurrentHashMap<>();
    private volatile int page = 1000;
    private volatile Optional<String> login = Optional.empty();
    private volatile Optional<String> realm = Optional.empty();
    private volatile Optional<FakeChartServer> elsewhere = Optional.empty();

    private FakeRegistry() {
        server.otherwise(this::answer);
    }

    /// A registry on a free port of the loopback address, with nothing in it.
    public static FakeRegistry start() {
        return new FakeRegistry();
    }

    /// With this chart, as Helm pushes it.
    public FakeRegistry push(String repository, String tag, Bytes chart) {
        return push(
                repository,
                tag,
                chart,
                "application/vnd.cncf.helm.config.v1+json",
                "application/vnd.cncf.helm.chart.content.v1.tar+gzip");
    }

    /// With this content under a manifest of these media types.
    public FakeRegistry push(String repository, String tag, Bytes content, String config, String layer) {
        blobs.put(content.digest().value(), content);
        Bytes manifest = Bytes.utf8("""
                {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
                 "config": {"mediaType": "%s", "digest": "%s", "size": 2},
                 "layers": [{"mediaType": "%s", "digest": "%s", "size": %d}]}
                """.formatted(config, Digest.of("{}"), layer, content.digest(), content.size()));
        Map<String, Bytes> named = manifests.computeIfAbsent(repository, name -> new ConcurrentHashMap<>());
        named.put(tag, manifest);
        named.put(manifest.digest().value(), manifest);
        return this;
    }

    /// With other content in the place of a blob than its digest says.
    public FakeRegistry corrupt(Bytes chart) {
        blobs.put(chart.digest().value(), Bytes.utf8("something else"));
        return this;
    }

    /// Listing so many tags a page.
    public FakeRegistry pagesOf(int tags) {
        page = tags;
        return this;
    }

    /// Answering only who has a token, which it gives to whoever logs in like this.
    public FakeRegistry askingFor(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        login = Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
        return this;
    }

    /// Saying that tokens are had there and not here.
    public FakeRegistry namingRealm(String url) {
        realm = Optional.of(url);
        return this;
    }

    /// Giving the content of blobs from another host, as registries before a content delivery network do.
    public FakeRegistry redirectingBlobsTo(FakeChartServer other) {
        blobs.forEach((digest, content) -> other.on("/" + digest, Answer.ok(content.toArray())));
        elsewhere = Optional.of(other);
        return this;
    }

    /// The digest of the manifest under a tag.
    public Digest manifest(String repository, String tag) {
        return Objects.requireNonNull(
                        manifests.getOrDefault(repository, Map.of()).get(tag), tag)
                .digest();
    }

    /// Host and port.
    public String host() {
        return server.host();
    }

    /// What was asked so far.
    public List<Request> requests() {
        return server.requests();
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer answer(Request request) {
        if (request.path().startsWith("/token")) {
            boolean known = login.equals(Optional.ofNullable(request.headers().get("authorization")));
            return known ? json("{\"token\": \"" + TOKEN + "\"}") : Answer.status(401);
        }
        boolean open =
                login.isEmpty() || ("Bearer " + TOKEN).equals(request.headers().get("authorization"));
        if (!open) {
            return Answer.status(
                    401,
                    "WWW-Authenticate: Bearer realm=\"" + realm.orElse(server.url("/token"))
                            + "\",service=\"fake\",scope=\"repository:other:pull,push\"");
        }
        String path = request.path().replaceFirst("^/v2/", "");
        for (String kind : List.of("/tags/list", "/manifests/", "/blobs/")) {
            int at = path.indexOf(kind);
            if (at >= 0) {
                return content(path.substring(0, at), kind, path.substring(at + kind.length()));
            }
        }
        return Answer.status(404);
    }

    private Answer content(String repository, String kind, String rest) {
        Map<String, Bytes> named = manifests.getOrDefault(repository, Map.of());
        if (kind.equals("/tags/list")) {
            return tags(repository, named, rest.contains("last=") ? rest.replaceFirst(".*last=([^&]*).*", "$1") : "");
        }
        if (kind.equals("/blobs/") && elsewhere.isPresent()) {
            return Answer.redirect(elsewhere.get().url("/" + rest));
        }
        Bytes found = kind.equals("/blobs/") ? blobs.get(rest) : named.get(rest);
        return found == null ? Answer.status(404) : Answer.ok(found.toArray());
    }

    private Answer tags(String repository, Map<String, Bytes> named, String last) {
        List<String> all = new TreeMap<>(named)
                .tailMap(last, false).keySet().stream()
                        .filter(tag -> !Digest.isDigest(tag))
                        .toList();
        List<String> shown = all.subList(0, Math.min(page, all.size()));
        String json = shown.stream()
                .map(tag -> "\"" + tag + "\"")
                .collect(Collectors.joining(", ", "{\"name\": \"" + repository + "\", \"tags\": [", "]}"));
        if (shown.size() == all.size()) {
            return json(json);
        }
        return Answer.ok(
                json.getBytes(StandardCharsets.UTF_8),
                "Link: </v2/" + repository + "/tags/list?n=" + page + "&last=" + shown.get(shown.size() - 1)
                        + ">; rel=\"next\"");
    }

    private static Answer json(String text) {
        return Answer.ok(text.getBytes(StandardCharsets.UTF_8));
    }
}
