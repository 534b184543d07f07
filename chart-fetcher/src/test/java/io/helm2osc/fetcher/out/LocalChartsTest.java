package io.helm2osc.fetcher.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Limits.ArchiveLimits;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.fetcher.NetworkOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalChartsTest {

    private final LocalCharts charts = charts(Limits.DEFAULT);

    @TempDir
    Path outside;

    private Path folder;

    @BeforeEach
    void makeChart() throws IOException {
        folder = outside.resolve("some-folder");
        write("Chart.yaml", "apiVersion: v2\nname: demo\nversion: 1.2.3\n");
        write("values.yaml", "a: 1\n");
        write("templates/a.yaml", "a: {{ .Values.a }}\n");
    }

    @Test
    void packsAFolderUnderTheChartsName() {
        FileTree tree = ArchiveReader.readChart(packed(), Limits.DEFAULT);

        assertThat(tree.paths()).containsExactly("Chart.yaml", "templates/a.yaml", "values.yaml");
        assertThat(packed()).isEqualTo(packed());
    }

    @Test
    void leavesOutWhatHelmignoreNames() throws IOException {
        write(".helmignore", "*.bak\nprivate/\n");
        write("templates/a.yaml.bak", "old");
        write("private/key", "secret");

        assertThat(ArchiveReader.readChart(packed(), Limits.DEFAULT).paths())
                .contains("templates/a.yaml")
                .doesNotContain("templates/a.yaml.bak", "private/key");
    }

    @Test
    void followsALinkInsideTheFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("templates/b.yaml"), Path.of("a.yaml"));

        assertThat(ArchiveReader.readChart(packed(), Limits.DEFAULT).text("templates/b.yaml"))
                .contains("a: {{ .Values.a }}\n");
    }

    @Test
    void refusesALinkThatLeadsOut() throws IOException {
        Files.writeString(outside.resolve("secret"), "secret");
        // A neighbour whose name begins like the folder's is outside all the same.
        Files.createDirectory(outside.resolve("some-folder-2"));
        for (String target : new String[] {"../../secret", "../../some-folder-2", "/etc/passwd", "nowhere"}) {
            Path link = folder.resolve("templates/link.yaml");
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, Path.of(target));

            assertThat(refusal(folder)).isEqualTo(RefusalCode.ARCHIVE_LINK_FORBIDDEN);
        }
    }

    @Test
    void refusesAFolderThatContainsItself() throws IOException {
        Files.createSymbolicLink(folder.resolve("templates/again"), folder);

        assertThat(refusal(folder)).isIn(RefusalCode.ARCHIVE_PATH_INVALID, RefusalCode.ARCHIVE_TOO_MANY_ENTRIES);
    }

    @Test
    void holdsTheLimitsOfArchives() throws IOException {
        ArchiveLimits usual = Limits.DEFAULT.archive();
        write("big", "x".repeat(200));

        assertThat(refusal(folder, new ArchiveLimits(100, usual.expandedBytes(), 199, 10, 512, 32)))
                .isEqualTo(RefusalCode.ARCHIVE_ENTRY_TOO_LARGE);
        assertThat(refusal(folder, new ArchiveLimits(100, 250, 200, 10, 512, 32)))
                .isEqualTo(RefusalCode.ARCHIVE_EXPANDS_TOO_LARGE);
        assertThat(refusal(folder, new ArchiveLimits(100, usual.expandedBytes(), 200, 3, 512, 32)))
                .isEqualTo(RefusalCode.ARCHIVE_TOO_MANY_ENTRIES);
    }

    @Test
    void givesAPackedChartAsItIs() throws IOException {
        Path file = outside.resolve("demo-1.2.3.tgz");
        Files.write(file, packed().toArray());

        assertThat(charts.read(file, file)).isEqualTo(new Outcome.Done<>(packed()));
        assertThat(refusal(file, new ArchiveLimits(100, 1000, 1000, 10, 512, 32)))
                .isEqualTo(RefusalCode.FETCH_TOO_LARGE);
        assertThat(refusal(outside.resolve("none.tgz"))).isEqualTo(RefusalCode.FETCH_NOT_FOUND);
    }

    private Bytes packed() {
        return ((Outcome.Done<Bytes>) charts.read(folder, folder)).value();
    }

    private RefusalCode refusal(Path place) {
        return refusal(place, Limits.DEFAULT.archive());
    }

    private static RefusalCode refusal(Path place, ArchiveLimits limits) {
        Outcome<Bytes> outcome = charts(Limits.DEFAULT.withArchive(limits)).read(place, place);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Bytes>) outcome).why().code();
    }

    private static LocalCharts charts(Limits limits) {
        return new LocalCharts(NetworkOf.nothing(limits), limits);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
