package io.helm2osc.fetcher.registry;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Limits;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.fetcher.door.Door;
import io.helm2osc.fetcher.registry.RegistryJson.Layer;
import io.helm2osc.fetcher.version.VersionWish;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Charts in OCI registries.
///
/// The client is ours: those that exist for Java bring their own HTTP client, which cannot be made to look at the
/// address that it connects to.
public final class Registries {

    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final int MANIFEST_BYTES = 4 * 1024 * 1024; // what the distribution specification asks for
    private static final int SHOWN = 5;

    private final Door door;
    private final Limits limits;
    private final Set<String> plainHttp;

    /// @param plainHttp the hosts, with their ports, that are spoken to without TLS
    public Registries(Door door, Limits limits, Set<String> plainHttp) {
        this.door = door;
        this.limits = limits;
        this.plainHttp = Set.copyOf(plainHttp);
    }

    /// A chart that was found.
    ///
    /// @param digest of its archive
    /// @param download brings it
    public record Found(Digest digest, Supplier<Bytes> download) {}

    /// Finds the chart of a reference such as `oci://host/path:1.2.3`; without a tag, its newest stable version.
    ///
    /// @throws RefusedException when it does not exist, or is no chart
    /// @throws io.helm2osc.pipeline.RetryLater when the network or the registry is at fault
    public Found find(String reference) {
        OciReference chart = OciReference.parse(reference);
        RegistryClient client = client(chart);
        if (chart.digest().isPresent()) {
            return found(client, chart, chart.digest().get().value());
        }
        String tag = Tag.of(chart.version());
        return found(
                client, chart, Tag.isTag(tag) ? tag : newest(client, chart, VersionWish.of(chart.version(), "oci")));
    }

    /// Finds the newest version of a chart that a wish includes.
    ///
    /// @param repository `oci://host/path` of the chart, without tag or digest
    public Found find(String repository, VersionWish wish) {
        OciReference chart = OciReference.parse(repository);
        RegistryClient client = client(chart);
        return found(
                client,
                chart,
                wish.single().map(version -> Tag.of(wish.toString())).orElseGet(() -> newest(client, chart, wish)));
    }

    private RegistryClient client(OciReference chart) {
        String host = chart.host().equals("docker.io") ? "registry-1.docker.io" : chart.host();
        return new RegistryClient(door, (plainHttp.contains(host) ? "http://" : "https://") + host, chart);
    }

    private String newest(RegistryClient client, OciReference chart, VersionWish wish) {
        List<Tag> tags = new TagList(client, chart, limits.index()).versions();
        return wish.choose(tags, Tag::spelled, Tag::version)
                .map(Tag::name)
                .orElseThrow(() -> wish.unfulfilled(
                        chart.shown(),
                        tags.stream()
                                .sorted(Comparator.comparing(Tag::version).reversed())
                                .limit(SHOWN)
                                .map(Tag::spelled)
                                .toList()));
    }

    private Found found(RegistryClient client, OciReference chart, String tagOrDigest) {
        Bytes manifest = client.get(
                "manifests/" + tagOrDigest,
                MANIFEST,
                MANIFEST_BYTES,
                (reply, content) -> Bytes.of(content.readAllBytes()));
        chart.digest().ifPresent(wanted -> check(manifest, wanted, chart));
        Layer layer = RegistryJson.layer(manifest, chart.shown());
        if (layer.size() > limits.archive().compressedBytes()) {
            throw new RefusedException(new Refusal(
                    RefusalCode.FETCH_TOO_LARGE,
                    chart.shown(),
                    limits.archive().compressedBytes() + " bytes",
                    layer.size() + " bytes",
                    "The chart is larger than what is fetched."));
        }
        return new Found(layer.digest(), () -> blob(client, chart, layer.digest()));
    }

    private Bytes blob(RegistryClient client, OciReference chart, Digest digest) {
        Bytes archive = client.get(
                "blobs/" + digest.value(),
                "*/*",
                limits.archive().compressedBytes(),
                (reply, content) -> Bytes.of(content.readAllBytes()));
        check(archive, digest, chart);
        return archive;
    }

    private static void check(Bytes content, Digest wanted, OciReference chart) {
        if (!content.digest().equals(wanted)) {
            throw new RefusedException(new Refusal(
                    RefusalCode.FETCH_DIGEST_MISMATCH,
                    chart.shown(),
                    wanted.value(),
                    content.digest().value(),
                    "What came from the registry has another digest than it should."));
        }
    }
}
