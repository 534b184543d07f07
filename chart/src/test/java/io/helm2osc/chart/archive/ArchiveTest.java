package io.helm2osc.chart.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.contract.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    private static final FileTree TREE = FileTree.EMPTY
            .with("Chart.yaml", "name: demo\n")
            .with("templates/" + "long".repeat(40) + ".yaml", "a: 1\n")
            .with("ünïcödé/\ud83d\ude00", "x")
            .with("empty", "");

    @Test
    void readsTheChartThatItWrote() {
        assertThat(ArchiveReader.readChart(ArchiveWriter.tgz(TREE, "demo"), Limits.DEFAULT))
                .isEqualTo(TREE);
    }

    @Test
    void readsTreesThatAreNoChart() {
        FileTree tree = TREE.without("Chart.yaml");

        assertThat(ArchiveReader.readTree(ArchiveWriter.tgz(tree, "x"), Limits.DEFAULT))
                .isEqualTo(tree);
    }

    @Property(tries = 100)
    void readsWhateverTreeItWrote(@ForAll("trees") FileTree tree) {
        assertThat(ArchiveReader.readTree(ArchiveWriter.tgz(tree, "top"), Limits.DEFAULT))
                .isEqualTo(tree);
    }

    @Provide
    Arbitrary<FileTree> trees() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("abcé-_. ")
                .ofMinLength(1)
                .ofMaxLength(120)
                .filter(name -> !name.matches("\\.+"));
        Arbitrary<Bytes> contents =
                Arbitraries.bytes().array(byte[].class).ofMaxSize(2_000).map(Bytes::of);
        return Arbitraries.maps(names.map(name -> "f/" + name), contents)
                .ofMaxSize(4)
                .map(FileTree::of);
    }

    @Test
    void writesTheSameBytesFromTheSameContent() {
        FileTree sameTree = FileTree.of(Map.copyOf(TREE.asMap()));

        assertThat(ArchiveWriter.tgz(sameTree, "demo")).isEqualTo(ArchiveWriter.tgz(TREE, "demo"));
        assertThat(ArchiveWriter.zip(sameTree, "demo")).isEqualTo(ArchiveWriter.zip(TREE, "demo"));
    }

    @Test
    void writesTheSameZipInEveryTimeZone() {
        TimeZone here = TimeZone.getDefault();
        Bytes zip = ArchiveWriter.zip(TREE, "demo");
        try {
            for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(ArchiveWriter.zip(TREE, "demo")).as(zone).isEqualTo(zip);
            }
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void writesZipEntriesSortedWithinTheTopFolder() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(ArchiveWriter.zip(TREE, "demo").open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }

        assertThat(names).containsExactlyElementsOf(TREE.under("demo").paths());
    }

    @Test
    void writesNoTopFolderWhereItHasNoName() {
        Bytes tgz = ArchiveWriter.tgz(FileTree.EMPTY.with("a/b", "x"), "");

        assertThat(ArchiveReader.readTree(tgz, Limits.DEFAULT).paths()).containsExactly("b");
    }

    @Property(tries = 300)
    void readsOrRefusesWhateverBecameOfAnArchive(@ForAll int where, @ForAll byte value) throws IOException {
        byte[] tar = new GZIPInputStream(ArchiveWriter.tgz(TREE, "demo").open()).readAllBytes();
        tar[Math.floorMod(where, tar.length)] = value;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(tar);
        }

        readsOrRefuses(Bytes.of(out.toByteArray()));
    }

    @Property(tries = 300)
    void readsOrRefusesWhateverBecameOfAPackedArchive(@ForAll int where, @ForAll byte value, @ForAll int length) {
        byte[] tgz = ArchiveWriter.tgz(TREE, "demo").toArray();
        tgz[Math.floorMod(where, tgz.length)] = value;

        readsOrRefuses(Bytes.of(Arrays.copyOf(tgz, Math.floorMod(length, tgz.length + 1))));
    }

    private static void readsOrRefuses(Bytes tgz) {
        try {
            ArchiveReader.readTree(tgz, Limits.DEFAULT);
        } catch (RefusedException refused) {
            assertThat(refused.refusal().code().code()).startsWith("archive.");
        }
    }
}
