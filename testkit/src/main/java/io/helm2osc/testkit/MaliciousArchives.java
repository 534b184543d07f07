package io.helm2osc.testkit;

import static io.helm2osc.contract.RefusalCode.ARCHIVE_CORRUPT;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_DUPLICATE_ENTRY;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_ENTRY_TOO_LARGE;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_EXPANDS_TOO_LARGE;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_LINK_FORBIDDEN;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_NOT_GZIP;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_NO_SINGLE_ROOT;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_PATH_ESCAPES;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_PATH_INVALID;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_SPECIAL_FILE;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_TOO_MANY_ENTRIES;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_TRUNCATED;
import static io.helm2osc.contract.RefusalCode.CHART_METADATA_MISSING;
import static io.helm2osc.contract.RefusalCode.CHART_TOO_DEEP;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.contract.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Archives that attack whoever unpacks them.
final class MaliciousArchives {

    private static final int MIB = 1 << 20;
    private static final ChartBuilder DEMO = ChartBuilder.chart("demo", "1.0.0");
    private static final byte[] NO_UTF8 = {'d', 'e', 'm', 'o', '/', (byte) 0xc3, (byte) 0x28};

    private MaliciousArchives() {}

    static Stream<MaliciousChart> all() {
        return Stream.of(formats(), sizes(), paths(), names(), kinds(), roots(), nested(), headers())
                .flatMap(charts -> charts);
    }

    private static MaliciousChart attack(
            String id, String attack, RefusalCode code, UnaryOperator<TarBuilder> entries) {
        return new MaliciousChart(id, attack, code, () -> DEMO.tgz(entries));
    }

    private static MaliciousChart content(String id, String attack, RefusalCode code, Bytes content) {
        return new MaliciousChart(id, attack, code, () -> content);
    }

    private static MaliciousChart named(String id, RefusalCode code, String name) {
        return attack(
                id,
                "an entry named "
                        + name.codePoints()
                                .limit(40)
                                .mapToObj(Character::getName)
                                .toList(),
                code,
                tar -> tar.file(name, "x"));
    }

    private static Stream<MaliciousChart> formats() {
        byte[] sound = DEMO.tgz().toArray();
        byte[] wrongSum = sound.clone();
        wrongSum[sound.length - 8] ^= 1;
        return Stream.of(
                content("M01", "an empty file", ARCHIVE_NOT_GZIP, Bytes.EMPTY),
                content("M02", "a web page", ARCHIVE_NOT_GZIP, Bytes.utf8("<!DOCTYPE html><html></html>")),
                content(
                        "M03",
                        "cut off in the middle",
                        ARCHIVE_TRUNCATED,
                        Bytes.of(Arrays.copyOf(sound, sound.length / 2))),
                content("M04", "a wrong checksum", ARCHIVE_CORRUPT, Bytes.of(wrongSum)),
                content("M26", "a zip archive", ARCHIVE_NOT_GZIP, ArchiveWriter.zip(DEMO.tree(), "demo")),
                content("M26", "bzip2", ARCHIVE_NOT_GZIP, Bytes.utf8("BZh91AY&SY")),
                content("M26", "xz", ARCHIVE_NOT_GZIP, Bytes.of(new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 0, 4})),
                content("M26", "7z", ARCHIVE_NOT_GZIP, Bytes.utf8("7z\u00bc\u00af'\u001c")));
    }

    private static Stream<MaliciousChart> sizes() {
        return Stream.of(
                attack("M05", "one file of zeros", ARCHIVE_ENTRY_TOO_LARGE, tar -> tar.zeros("demo/zeros", 64 * MIB)),
                attack("M06", "many files below the limit", ARCHIVE_EXPANDS_TOO_LARGE, tar -> zeros(tar, 30)),
                attack("M07", "a great many empty entries", ARCHIVE_TOO_MANY_ENTRIES, tar -> {
                    for (int i = 0; i < 20_000; i++) {
                        tar.file("demo/" + i, "");
                    }
                    return tar;
                }),
                new MaliciousChart(
                        "M08",
                        "a header that states 8 GiB",
                        ARCHIVE_ENTRY_TOO_LARGE,
                        () -> new TarBuilder()
                                .raw(new TarHeader("demo/Chart.yaml", '0', 8L << 30, "").block())
                                .cut()));
    }

    private static TarBuilder zeros(TarBuilder tar, int files) {
        for (int i = 0; i < files; i++) {
            tar.zeros("demo/" + i, 5 * MIB - 1000);
        }
        return tar;
    }

    private static Stream<MaliciousChart> paths() {
        return Stream.of(
                        "demo/../../etc/cron.d/x",
                        "demo/..",
                        "../demo/x",
                        "/etc/passwd",
                        "C:/x",
                        "\\\\host\\share",
                        "demo\\..\\..\\x")
                .map(name -> named("M10", ARCHIVE_PATH_ESCAPES, name));
    }

    private static Stream<MaliciousChart> names() {
        return Stream.of(
                named("M13", ARCHIVE_PATH_INVALID, "demo/new\nline"),
                named("M13", ARCHIVE_PATH_INVALID, "demo/n\0ul"),
                named("M13", ARCHIVE_PATH_INVALID, "demo/right\u202eleft"),
                named("M13", ARCHIVE_PATH_INVALID, "demo/" + "a/".repeat(40) + "b"),
                attack("M13", "a name that is no UTF-8", ARCHIVE_PATH_INVALID, tar -> tar.named(NO_UTF8)),
                attack(
                        "M13",
                        "a name of 5,000 letters",
                        ARCHIVE_PATH_INVALID,
                        tar -> tar.entry('L', "././@LongLink", text("demo/" + "x".repeat(5_000)))
                                .file("demo/x", "")),
                attack("M14", "a name twice", ARCHIVE_DUPLICATE_ENTRY, tar -> tar.file("demo/Chart.yaml", "x: y")),
                attack(
                        "M14",
                        "names that differ in case",
                        ARCHIVE_DUPLICATE_ENTRY,
                        tar -> tar.file("demo/Straße", "").file("demo/STRASSE", "")),
                attack(
                        "M14",
                        "names that differ in their Unicode form",
                        ARCHIVE_DUPLICATE_ENTRY,
                        tar -> tar.file("demo/\u00e9", "").file("demo/e\u0301", "")));
    }

    private static Stream<MaliciousChart> kinds() {
        return Stream.of(
                attack(
                        "M15",
                        "a link to a system file",
                        ARCHIVE_LINK_FORBIDDEN,
                        tar -> tar.entry('2', "demo/x", "/etc/passwd")),
                attack("M15", "links that lead to links", ARCHIVE_LINK_FORBIDDEN, tar -> {
                    for (int i = 0; i < 40; i++) {
                        tar.entry('2', "demo/x" + i, "x" + (i + 1));
                    }
                    return tar;
                }),
                attack("M15", "a link upwards", ARCHIVE_LINK_FORBIDDEN, tar -> tar.entry('2', "demo/x", "..")),
                attack(
                        "M16",
                        "Chart.lock is a link",
                        ARCHIVE_LINK_FORBIDDEN,
                        tar -> tar.entry('2', "demo/Chart.lock", "../.bashrc")),
                attack(
                        "M16",
                        "a hard link",
                        ARCHIVE_LINK_FORBIDDEN,
                        tar -> tar.entry('1', "demo/x", "demo/Chart.yaml")),
                attack("M17", "a device", ARCHIVE_SPECIAL_FILE, tar -> tar.entry('3', "demo/x", "")),
                attack("M17", "a block device", ARCHIVE_SPECIAL_FILE, tar -> tar.entry('4', "demo/x", "")),
                attack("M17", "a pipe", ARCHIVE_SPECIAL_FILE, tar -> tar.entry('6', "demo/x", "")));
    }

    private static Stream<MaliciousChart> roots() {
        return Stream.of(
                attack("M18", "two top folders", ARCHIVE_NO_SINGLE_ROOT, tar -> tar.file("other/Chart.yaml", "x: y")),
                content(
                        "M18",
                        "Chart.yaml outside of a folder",
                        ARCHIVE_NO_SINGLE_ROOT,
                        new TarBuilder().file("Chart.yaml", "name: demo").tgz()),
                content(
                        "M19",
                        "no Chart.yaml",
                        CHART_METADATA_MISSING,
                        new TarBuilder().file("demo/values.yaml", "").tgz()));
    }

    private static Stream<MaliciousChart> nested() {
        return Stream.of(
                new MaliciousChart("M23", "twenty archives in each other", CHART_TOO_DEEP, () -> {
                    ChartBuilder chart = DEMO;
                    for (int i = 0; i < 20; i++) {
                        chart = DEMO.packedSubchart(chart);
                    }
                    return chart.tgz();
                }),
                new MaliciousChart(
                        "M24", "archives in an archive that expand together", ARCHIVE_EXPANDS_TOO_LARGE, () -> {
                            Bytes bomb = DEMO.tgz(tar -> zeros(tar, 18));
                            FileTree tree = DEMO.tree();
                            for (int i = 0; i < 8; i++) {
                                tree = tree.with("charts/" + i + ".tgz", bomb);
                            }
                            return ArchiveWriter.tgz(tree, "demo");
                        }));
    }

    private static Stream<MaliciousChart> headers() {
        byte[] wrongSum = new TarHeader("demo/x", '0', 0, "").block();
        wrongSum[0] ^= 1;
        return Stream.of(
                attack("M09", "a wrong header checksum", ARCHIVE_CORRUPT, tar -> tar.raw(wrongSum)),
                attack(
                        "M09",
                        "a negative size",
                        ARCHIVE_CORRUPT,
                        tar -> tar.raw(new TarHeader("demo/x", '0', -1, "").block())),
                attack("M25", "a sparse file", ARCHIVE_CORRUPT, tar -> tar.entry('S', "demo/x", "")),
                attack("M25", "a long name of 2 GiB", ARCHIVE_CORRUPT, tar -> longHeader(tar, 'L', 2L << 30)),
                attack(
                        "M25",
                        "an extended header of 100 MiB",
                        ARCHIVE_CORRUPT,
                        tar -> longHeader(tar, 'x', 100L << 20)));
    }

    private static TarBuilder longHeader(TarBuilder tar, char type, long size) {
        tar.raw(new TarHeader("demo/x", type, size, "").block());
        for (int i = 0; i < 4; i++) {
            tar.raw(text("a".repeat(MIB)));
        }
        return tar;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
