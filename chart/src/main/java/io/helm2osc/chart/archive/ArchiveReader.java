package io.helm2osc.chart.archive;

import static io.helm2osc.contract.RefusalCode.ARCHIVE_NOT_GZIP;
import static io.helm2osc.contract.RefusalCode.CHART_METADATA_MISSING;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.contract.RefusedException;

/// The one reader of archives: gzipped tar, in memory, within limits. An entry that is not
/// plainly a file or folder inside the one top folder is refused, and with it the archive.
public final class ArchiveReader {

    private ArchiveReader() {}

    /// The files of a packed chart, without the top folder.
    public static FileTree readChart(Bytes tgz, Limits limits) {
        return readChart(tgz, "", limits, ExpansionBudget.of(limits));
    }

    /// The files of a chart that is packed into another at `where`; what they expand to counts
    /// against the outer chart's budget.
    public static FileTree readChart(Bytes tgz, String where, Limits limits, ExpansionBudget budget) {
        FileTree tree = readTree(tgz, where, limits, budget);
        if (!tree.has("Chart.yaml")) {
            throw new RefusedException(
                    CHART_METADATA_MISSING, where, "The archive holds no chart: Chart.yaml is missing.");
        }
        return tree;
    }

    /// The files of any archive that has one top folder, without it.
    public static FileTree readTree(Bytes tgz, Limits limits) {
        return readTree(tgz, "", limits, ExpansionBudget.of(limits));
    }

    private static FileTree readTree(Bytes tgz, String where, Limits limits, ExpansionBudget budget) {
        if (!isGzip(tgz)) {
            throw new RefusedException(ARCHIVE_NOT_GZIP, where, "The file is no gzipped tar archive.");
        }
        return new TarFiles(tgz, where, limits.archive(), budget).read();
    }

    private static boolean isGzip(Bytes content) {
        return content.startsWith((byte) 0x1f, (byte) 0x8b);
    }
}
