package io.helm2osc.chart.archive;

import static io.helm2osc.contract.RefusalCode.ARCHIVE_CORRUPT;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_ENTRY_TOO_LARGE;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_LINK_FORBIDDEN;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_PATH_INVALID;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_SPECIAL_FILE;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_TOO_MANY_ENTRIES;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_TRUNCATED;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits.ArchiveLimits;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// The files of one gzipped tar archive.
final class TarFiles {

    private static final int NAME_LENGTH = 100;

    private final Bytes tgz;
    private final String where;
    private final ArchiveLimits limits;
    private final ExpansionBudget budget;
    private final EntryNames names;
    private final Map<String, Bytes> files = new TreeMap<>();
    private int entries;

    TarFiles(Bytes tgz, String where, ArchiveLimits limits, ExpansionBudget budget) {
        this.tgz = tgz;
        this.where = where;
        this.limits = limits;
        this.budget = budget;
        this.names = new EntryNames(where, limits);
    }

    FileTree read() {
        try (InputStream gzip = new GZIPInputStream(tgz.open(), 1 << 13)) {
            Gate gate = new Gate(gzip, where, budget);
            TarArchiveInputStream tar = new TarArchiveInputStream(gate, StandardCharsets.UTF_8.name());
            TarArchiveEntry entry = next(tar, gate);
            while (entry != null) {
                add(entry, tar, gate);
                entry = next(tar, gate);
            }
            drain(gate);
        } catch (EOFException e) {
            throw new RefusedException(ARCHIVE_TRUNCATED, where, "The archive ends too early.");
        } catch (IOException e) {
            throw corrupt(where);
        }
        return FileTree.of(files);
    }

    private @Nullable TarArchiveEntry next(TarArchiveInputStream tar, Gate gate) throws IOException {
        gate.expectHeaders();
        TarArchiveEntry entry = tar.getNextEntry();
        gate.expectContent();
        return entry;
    }

    // Only the end of the gzip stream tells whether its checksum holds.
    private static void drain(InputStream in) throws IOException {
        byte[] rest = new byte[1 << 13];
        while (in.read(rest) >= 0) {
            continue;
        }
    }

    private void add(TarArchiveEntry entry, TarArchiveInputStream tar, Gate gate) throws IOException {
        String name = entry.getName();
        if (++entries > limits.entries()) {
            throw new RefusedException(new Refusal(
                    ARCHIVE_TOO_MANY_ENTRIES,
                    where,
                    String.valueOf(limits.entries()),
                    "more than " + limits.entries(),
                    "The archive has too many entries."));
        }
        check(entry, name);
        checkHeader(gate.header(), name);
        if (entry.isDirectory()) {
            names.folder(name);
            return;
        }
        String path = names.file(name);
        files.put(path, content(entry, tar));
    }

    private void check(TarArchiveEntry entry, String name) {
        if (!entry.isCheckSumOK() || entry.isSparse()) {
            throw corrupt(names.at(name));
        }
        if (entry.isSymbolicLink() || entry.isLink()) {
            throw refused(ARCHIVE_LINK_FORBIDDEN, name, "The archive holds a link.");
        }
        if (!entry.isDirectory() && !isFile(entry)) {
            throw refused(
                    ARCHIVE_SPECIAL_FILE, name, "The archive holds something that is neither a file nor a folder.");
        }
        if (entry.getSize() > limits.entryBytes()) {
            throw new RefusedException(new Refusal(
                    ARCHIVE_ENTRY_TOO_LARGE,
                    names.at(name),
                    limits.entryBytes() + " bytes",
                    entry.getSize() + " bytes",
                    "A file in the archive is too large."));
        }
    }

    private static boolean isFile(TarArchiveEntry entry) {
        byte kind = entry.getLinkFlag();
        return kind == TarArchiveEntry.LF_NORMAL
                || kind == TarArchiveEntry.LF_OLDNORM
                || kind == TarArchiveEntry.LF_CONTIG;
    }

    // The tar library cuts a name at its first NUL and puts question marks where it is no UTF-8.
    private void checkHeader(byte[] header, String name) {
        int end = 0;
        while (end < NAME_LENGTH && header[end] != 0) {
            end++;
        }
        boolean hides = false;
        for (int i = end; i < NAME_LENGTH; i++) {
            hides |= header[i] != 0;
        }
        if (hides || !isUtf8(header, end)) {
            throw refused(ARCHIVE_PATH_INVALID, name, "An entry's name has letters that no path may have.");
        }
    }

    // A name that fills its field may be the beginning of a longer one, cut inside a letter.
    private static boolean isUtf8(byte[] header, int length) {
        byte[] name = Arrays.copyOf(header, length);
        return length == NAME_LENGTH
                || Arrays.equals(name, new String(name, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
    }

    private Bytes content(TarArchiveEntry entry, TarArchiveInputStream tar) throws IOException {
        int size = (int) entry.getSize();
        byte[] content = tar.readNBytes(size);
        if (content.length < size) {
            throw new EOFException();
        }
        return Bytes.of(content);
    }

    private RefusedException refused(RefusalCode code, String name, String message) {
        return new RefusedException(code, names.at(name), message);
    }

    private static RefusedException corrupt(String where) {
        return new RefusedException(ARCHIVE_CORRUPT, where, "The archive is damaged.");
    }
}
