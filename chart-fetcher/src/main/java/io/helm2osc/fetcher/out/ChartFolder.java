package io.helm2osc.fetcher.out;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.HelmIgnore;
import io.helm2osc.chart.Limits;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A chart's folder, read within the limits that hold for archives. A link is followed inside the folder only: a
/// chart that could name any file of this machine would carry it out in its package.
final class ChartFolder {

    private static final String IGNORE_FILE = ".helmignore";

    private final Path folder;
    private final HelmIgnore ignore;
    private final Limits limits;
    private final Map<String, Bytes> files = new HashMap<>();
    private long total;
    private int entries;

    private ChartFolder(Path folder, HelmIgnore ignore, Limits limits) {
        this.folder = folder;
        this.ignore = ignore;
        this.limits = limits;
    }

    /// Reads the folder.
    static ChartFolder of(Path place, Limits limits) throws IOException {
        Path folder = place.toRealPath();
        var read = new ChartFolder(folder, ignoreRules(folder, limits), limits);
        read.readFolder(folder, "", 1);
        return read;
    }

    /// The files of the chart.
    FileTree tree() {
        return FileTree.of(files);
    }

    private static HelmIgnore ignoreRules(Path folder, Limits limits) throws IOException {
        Path file = folder.resolve(IGNORE_FILE);
        if (!Files.isRegularFile(file)) {
            return HelmIgnore.parse("");
        }
        checkInside(folder, file, IGNORE_FILE);
        return HelmIgnore.parse(content(file, IGNORE_FILE, limits).asUtf8());
    }

    private void readFolder(Path at, String prefix, int depth) throws IOException {
        for (Path entry : sorted(at)) {
            String path = prefix + entry.getFileName();
            checkPath(path, depth);
            boolean isFolder = Files.isDirectory(entry);
            if (ignore.ignores(path, isFolder)) {
                continue;
            }
            checkInside(folder, entry, path);
            if (isFolder) {
                readFolder(entry, path + "/", depth + 1);
            } else {
                readFile(entry, path);
            }
        }
    }

    private void readFile(Path file, String path) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RefusedException(
                    RefusalCode.ARCHIVE_SPECIAL_FILE, path, "A chart holds files and folders, nothing else.");
        }
        Bytes content = content(file, path, limits);
        total += content.size();
        if (total > limits.archive().expandedBytes()) {
            throw bound(
                    RefusalCode.ARCHIVE_EXPANDS_TOO_LARGE,
                    path,
                    limits.archive().expandedBytes() + " bytes");
        }
        files.put(path, content);
    }

    private static Bytes content(Path file, String path, Limits limits) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Bytes.of(LocalCharts.readAtMost(
                    content, limits.archive().entryBytes(), RefusalCode.ARCHIVE_ENTRY_TOO_LARGE, path));
        }
    }

    private void checkPath(String path, int depth) {
        entries++;
        if (entries > limits.archive().entries()) {
            throw bound(
                    RefusalCode.ARCHIVE_TOO_MANY_ENTRIES, path, limits.archive().entries() + " entries");
        }
        if (depth > limits.archive().pathDepth()) {
            throw bound(RefusalCode.ARCHIVE_PATH_INVALID, path, limits.archive().pathDepth() + " folders");
        }
    }

    private static void checkInside(Path folder, Path entry, String path) throws IOException {
        if (!Files.exists(entry) || !entry.toRealPath().startsWith(folder)) {
            throw new RefusedException(
                    RefusalCode.ARCHIVE_LINK_FORBIDDEN, path, "A link leads out of the chart's folder, or nowhere.");
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static RefusedException bound(RefusalCode code, String where, String limit) {
        return new RefusedException(
                new Refusal(code, where, limit, "more", "The chart's folder holds more than is read."));
    }
}
