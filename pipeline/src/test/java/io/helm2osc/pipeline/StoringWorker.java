package io.helm2osc.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.ConversionEvent.ChartFetched;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import java.nio.file.Path;

/// A process that runs one stage until it is killed: it stores an artifact for each request, and says so.
final class StoringWorker {

    private StoringWorker() {}

    /// Arguments: the broker, and the folder of the artifacts.
    public static void main(String... arguments) {
        ArtifactStore artifacts = ArtifactStore.in(Path.of(arguments[1]));
        StageRunner.start(new TestStage(2, request -> fetched(request, artifacts)), KafkaSettings.at(arguments[0]))
                .ended()
                .toCompletableFuture()
                .join();
    }

    static byte[] content(ConversionRequested request) {
        return ("chart of " + request.conversionId()).repeat(1000).getBytes(UTF_8);
    }

    private static ChartFetched fetched(ConversionRequested request, ArtifactStore artifacts) {
        ArtifactReference archive = artifacts.put(content(request), "application/gzip");
        return new ChartFetched(
                request.conversionId(),
                request.source(),
                request.options(),
                new ChartIdentity("demo", "1.2.3"),
                archive);
    }
}
