package io.helm2osc.api.in;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.helm2osc.api.status.ConversionState;
import io.helm2osc.api.status.History;
import io.helm2osc.api.status.SeenEvent;
import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionEvent.ConversionFailed;
import io.helm2osc.contract.ConversionEvent.ConversionRefused;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.ConversionEvent.Finding;
import io.helm2osc.contract.ConversionEvent.Images;
import io.helm2osc.contract.ConversionEvent.PackageReady;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the API says of one conversion.
record ConversionDocument(
        String id,
        String state,
        ChartSource source,
        Optional<ConversionOptions> options,
        Optional<ChartIdentity> chart,
        List<StageTime> stages,
        @JsonProperty("package") Optional<PackageFile> file,
        Optional<Images> images,
        Optional<List<Finding>> findings,
        Optional<RefusedBy> refusal,
        Optional<FailedIn> fault,
        Links links) {

    /// When an event was announced.
    record StageTime(String event, Instant at) {}

    /// The package: what to download, and how to check it.
    record PackageFile(String fileName, long size, String mediaType, Digest digest, Digest contentDigest) {}

    /// Which stage refused, and why.
    record RefusedBy(String stage, RefusalCode code, String where, String limit, String seen, String message) {

        static RefusedBy of(ConversionRefused event) {
            Refusal why = event.refusal();
            return new RefusedBy(event.stage(), why.code(), why.where(), why.limit(), why.seen(), why.message());
        }
    }

    /// Which stage failed, and why.
    record FailedIn(String stage, String code, String message) {

        static FailedIn of(ConversionFailed event) {
            return new FailedIn(
                    event.stage(), event.fault().code(), event.fault().message());
        }
    }

    static ConversionDocument of(History history) {
        boolean ready = history.state() == ConversionState.READY;
        Optional<PackageReady> made = history.find(PackageReady.class).filter(event -> ready);
        return new ConversionDocument(
                history.id().value(),
                history.state().word(),
                history.source(),
                history.find(ConversionRequested.class).map(ConversionRequested::options),
                history.chart(),
                history.current().stream().map(ConversionDocument::time).toList(),
                made.map(ConversionDocument::file),
                made.map(PackageReady::images),
                made.map(PackageReady::findings),
                history.find(ConversionRefused.class)
                        .filter(event -> history.state() == ConversionState.REFUSED)
                        .map(RefusedBy::of),
                history.find(ConversionFailed.class)
                        .filter(event -> history.state() == ConversionState.FAILED)
                        .map(FailedIn::of),
                links(history, made));
    }

    private static Links links(History history, Optional<PackageReady> made) {
        Links links = Links.of(history.id(), history.state());
        return made.flatMap(PackageReady::relocated).isPresent() ? links.withRelocatedPackage() : links;
    }

    private static StageTime time(SeenEvent seen) {
        return new StageTime(seen.type().word(), seen.at());
    }

    private static PackageFile file(PackageReady made) {
        ArtifactReference archive = made.archive();
        return new PackageFile(
                made.fileName(), archive.size(), archive.mediaType(), archive.digest(), made.contentDigest());
    }
}
