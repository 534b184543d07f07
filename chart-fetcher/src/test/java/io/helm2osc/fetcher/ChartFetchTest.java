package io.helm2osc.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ChartFetched;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionEvent.ConversionRefused;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.fetcher.door.Door;
import io.helm2osc.fetcher.in.Fetching;
import io.helm2osc.pipeline.ArtifactStore;
import io.helm2osc.pipeline.RetryLater;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartFetchTest {

    private static final Bytes CHART = ArchiveWriter.tgz(
            FileTree.EMPTY.with("Chart.yaml", "apiVersion: v2\nname: demo\nversion: 1.2.3\n"), "demo");
    private static final ChartSource SOMEWHERE = new ChartSource.FromUrl("https://example.org/a.tgz", Optional.empty());

    @TempDir
    Path folder;

    private ArtifactStore artifacts;

    @BeforeEach
    void makeStore() {
        artifacts = ArtifactStore.in(folder);
    }

    @Test
    void storesTheChartThatItFetched() {
        ConversionEvent next = next(new Outcome.Done<>(CHART), SOMEWHERE);

        assertThat(next).isInstanceOfSatisfying(ChartFetched.class, fetched -> {
            assertThat(fetched.chart()).isEqualTo(new ChartIdentity("demo", "1.2.3"));
            assertThat(artifacts.read(fetched.archive())).isEqualTo(CHART.toArray());
        });
    }

    @Test
    void refusesWhatIsNoChartAndDoesNotStoreIt() {
        Bytes page = Bytes.utf8("<html>Please log in</html>");

        ConversionEvent next = next(new Outcome.Done<>(page), SOMEWHERE);

        assertThat(refusal(next)).isEqualTo(RefusalCode.ARCHIVE_NOT_GZIP);
        assertThat(artifacts.find(page.digest(), "text/html")).isEmpty();
    }

    @Test
    void passesOnWhoseFaultItIsThatNothingCame() {
        var gone = new Outcome.Refused<Bytes>(Refusal.of(RefusalCode.FETCH_NOT_FOUND, "url", "Gone."));
        var slow = new Outcome.Deferred<Bytes>(new Fault("fetch.timeout", "Slow."));

        assertThat(refusal(next(gone, SOMEWHERE))).isEqualTo(RefusalCode.FETCH_NOT_FOUND);
        assertThatThrownBy(() -> next(slow, SOMEWHERE)).isInstanceOf(RetryLater.class);
    }

    @Test
    void takesAnUploadedChartFromTheStore() {
        ArtifactReference uploaded = artifacts.put(CHART.toArray(), ArtifactReference.CHART_MEDIA_TYPE);

        ConversionEvent next = next(nothing(), new ChartSource.Uploaded(uploaded.digest()));

        assertThat(next)
                .isInstanceOfSatisfying(
                        ChartFetched.class,
                        fetched -> assertThat(fetched.archive()).isEqualTo(uploaded));
        assertThatThrownBy(() -> next(nothing(), new ChartSource.Uploaded(Digest.of("never uploaded"))))
                .isInstanceOf(RetryLater.class);
    }

    private ConversionEvent next(Outcome<Bytes> downloaded, ChartSource source) {
        Door door = FakeDoor.of(url -> downloaded);
        var sources = NetworkOf.door(door, new StoredCharts(artifacts), Limits.DEFAULT);
        var fetching = new Fetching(new ChartFetch(sources, artifacts, Limits.DEFAULT), 1);
        return fetching.next(new ConversionRequested(
                ConversionId.derive(source, ConversionOptions.DEFAULT, "test"), source, ConversionOptions.DEFAULT));
    }

    private static Outcome<Bytes> nothing() {
        return new Outcome.Deferred<>(new Fault("test", "Nothing is downloaded here."));
    }

    private static RefusalCode refusal(ConversionEvent event) {
        assertThat(event).isInstanceOf(ConversionRefused.class);
        return ((ConversionRefused) event).refusal().code();
    }
}
