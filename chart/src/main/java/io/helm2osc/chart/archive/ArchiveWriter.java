package io.helm2osc.chart.archive;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// Writes archives whose bytes follow from their content alone: sorted names, fixed times and
/// modes, no owner, no folder entries.
public final class ArchiveWriter {

    /// The first month of zip's calendar is read differently in different time zones; from the
    /// second on it is not.
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int FILE_MODE = 0100644;

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private ArchiveWriter() {}

    /// A gzipped tar archive of the files, all in one top folder; in none if its name is empty.
    public static Bytes tgz(FileTree tree, String topFolder) {
        return written(out -> {
            try (OutputStream zipped = new GZIPOutputStream(out)) {
                writeTar(in(tree, topFolder), zipped);
            }
        });
    }

    /// The same archive without compression.
    public static Bytes tar(FileTree tree, String topFolder) {
        return written(out -> writeTar(in(tree, topFolder), out));
    }

    private static void writeTar(FileTree tree, OutputStream out) throws IOException {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        for (var file : tree.asMap().entrySet()) {
            TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
            entry.setSize(file.getValue().size());
            entry.setMode(FILE_MODE);
            entry.setModTime(0L);
            entry.setIds(0, 0);
            entry.setNames("", "");
            tar.putArchiveEntry(entry);
            file.getValue().writeTo(tar);
            tar.closeArchiveEntry();
        }
        tar.finish();
        tar.flush();
    }

    /// A zip archive of the files, all in one top folder; in none if its name is empty.
    public static Bytes zip(FileTree tree, String topFolder) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (var file : in(tree, topFolder).asMap().entrySet()) {
                    ZipEntry entry = new ZipEntry(file.getKey());
                    entry.setTimeLocal(ZIP_TIME);
                    zip.putNextEntry(entry);
                    file.getValue().writeTo(zip);
                    zip.closeEntry();
                }
            }
        });
    }

    private static FileTree in(FileTree tree, String topFolder) {
        return topFolder.isEmpty() ? tree : tree.under(topFolder);
    }

    private static Bytes written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return Bytes.of(out.toByteArray());
    }
}
