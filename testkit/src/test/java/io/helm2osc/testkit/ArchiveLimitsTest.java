package io.helm2osc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Limits.ArchiveLimits;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import org.junit.jupiter.api.Test;

/// Each bound from both sides: what just fits is read, and one more is refused.
class ArchiveLimitsTest {

    private static final int EMPTY_ARCHIVE = 1_024;

    private static Limits limits(int expanded, int entry, int entries, int length, int depth) {
        return Limits.DEFAULT.withArchive(new ArchiveLimits(1_000_000, expanded, entry, entries, length, depth));
    }

    private static FileTree read(Limits limits, Bytes tgz) {
        return ArchiveReader.readTree(tgz, limits);
    }

    private static Refusal refusal(Limits limits, Bytes tgz) {
        return catchThrowableOfType(RefusedException.class, () -> read(limits, tgz))
                .refusal();
    }

    @Test
    void boundsAFile() {
        Limits limits = limits(1_000_000, 10, 9, 99, 9);

        assertThat(read(limits, new TarBuilder().zeros("a/b", 10).tgz()).count())
                .isEqualTo(1);
        Refusal refusal = refusal(limits, new TarBuilder().zeros("a/b", 11).tgz());
        assertThat(refusal.code()).isEqualTo(RefusalCode.ARCHIVE_ENTRY_TOO_LARGE);
        assertThat(refusal.where()).isEqualTo("a/b");
        assertThat(refusal.limit()).isEqualTo("10 bytes");
        assertThat(refusal.seen()).isEqualTo("11 bytes");
    }

    @Test
    void boundsWhatItExpandsToWithTheArchivesOwnBlocks() {
        Bytes tgz = new TarBuilder().zeros("a/b", 512).zeros("a/c", 512).tgz();
        int exactly = 4 * 512 + EMPTY_ARCHIVE;

        assertThat(read(limits(exactly, 999, 9, 99, 9), tgz).count()).isEqualTo(2);
        assertThat(refusal(limits(exactly - 1, 999, 9, 99, 9), tgz).code())
                .isEqualTo(RefusalCode.ARCHIVE_EXPANDS_TOO_LARGE);
    }

    @Test
    void boundsEntriesWithFoldersAmongThem() {
        Limits limits = limits(1_000_000, 10, 2, 99, 9);
        TarBuilder two = new TarBuilder().entry('5', "a/", "").file("a/b", "");
        TarBuilder three = new TarBuilder().entry('5', "a/", "").file("a/b", "").file("a/c", "");

        assertThat(read(limits, two.tgz()).count()).isEqualTo(1);
        assertThat(refusal(limits, three.tgz()).code()).isEqualTo(RefusalCode.ARCHIVE_TOO_MANY_ENTRIES);
    }

    @Test
    void boundsTheLengthOfAPath() {
        Limits limits = limits(1_000_000, 10, 9, 5, 9);

        assertThat(read(limits, new TarBuilder().file("a/bcd", "").tgz()).count())
                .isEqualTo(1);
        assertThat(refusal(limits, new TarBuilder().file("a/bcde", "").tgz()).code())
                .isEqualTo(RefusalCode.ARCHIVE_PATH_INVALID);
    }

    @Test
    void boundsTheDepthOfAPath() {
        Limits limits = limits(1_000_000, 10, 9, 99, 3);

        assertThat(read(limits, new TarBuilder().file("a/b/c", "").tgz()).count())
                .isEqualTo(1);
        assertThat(refusal(limits, new TarBuilder().file("a/b/c/d", "").tgz()).code())
                .isEqualTo(RefusalCode.ARCHIVE_PATH_INVALID);
    }
}
