package io.helm2osc.chart.archive;

import static io.helm2osc.contract.RefusalCode.ARCHIVE_DUPLICATE_ENTRY;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_NO_SINGLE_ROOT;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_PATH_ESCAPES;
import static io.helm2osc.contract.RefusalCode.ARCHIVE_PATH_INVALID;

import io.helm2osc.chart.Letters;
import io.helm2osc.chart.Limits.ArchiveLimits;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns the names of an archive's entries into paths below its one top folder, or refuses them.
final class EntryNames {

    private static final int SHOWN = 80;

    /// What stands for bytes that are no UTF-8.
    private static final char REPLACEMENT = 0xfffd;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    private final String where;
    private final ArchiveLimits limits;
    private final Set<String> taken = new HashSet<>();
    private Optional<String> root = Optional.empty();

    EntryNames(String where, ArchiveLimits limits) {
        this.where = where;
        this.limits = limits;
    }

    /// The path of a folder, checked and otherwise of no use: folders exist through their files.
    void folder(String name) {
        parts(name);
    }

    /// The path of a file below the top folder.
    String file(String name) {
        List<String> parts = parts(name);
        if (parts.size() < 2) {
            throw refused(ARCHIVE_NO_SINGLE_ROOT, name, "The archive has a file outside of its top folder.");
        }
        String path = String.join("/", parts.subList(1, parts.size()));
        if (!taken.add(folded(path))) {
            throw refused(ARCHIVE_DUPLICATE_ENTRY, name, "Two entries of the archive would be one file.");
        }
        return path;
    }

    // File systems that fold case or Unicode forms would write both names into one file.
    private static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private List<String> parts(String name) {
        if (name.length() > limits.pathLength()) {
            throw tooLong(name, limits.pathLength() + " letters", name.length() + " letters");
        }
        if (!isReadable(name)) {
            throw refused(ARCHIVE_PATH_INVALID, name, "An entry's name has letters that no path may have.");
        }
        String slashed = name.replace('\\', '/');
        if (slashed.startsWith("/") || DRIVE.matcher(slashed).matches()) {
            throw refused(ARCHIVE_PATH_ESCAPES, name, "An entry's name is an absolute path.");
        }
        List<String> parts = new ArrayList<>();
        for (String part : slashed.split("/+")) {
            if (part.equals("..")) {
                throw refused(ARCHIVE_PATH_ESCAPES, name, "An entry's name leaves the archive.");
            }
            if (!part.equals(".") && !part.isEmpty()) {
                parts.add(part);
            }
        }
        if (parts.size() > limits.pathDepth()) {
            throw tooLong(name, limits.pathDepth() + " parts", parts.size() + " parts");
        }
        checkRoot(name, parts);
        return parts;
    }

    private void checkRoot(String name, List<String> parts) {
        if (parts.isEmpty()) {
            return;
        }
        String top = root.orElse(parts.getFirst());
        if (!top.equals(parts.getFirst())) {
            throw refused(ARCHIVE_NO_SINGLE_ROOT, name, "The archive has more than one top folder.");
        }
        root = Optional.of(top);
    }

    private static boolean isReadable(String name) {
        return !name.isEmpty() && name.indexOf(REPLACEMENT) < 0 && Letters.areVisible(name);
    }

    private RefusedException tooLong(String name, String limit, String seen) {
        return new RefusedException(new Refusal(
                ARCHIVE_PATH_INVALID, at(name), limit, seen, "An entry's name is longer than paths may be."));
    }

    private RefusedException refused(RefusalCode code, String name, String message) {
        return new RefusedException(code, at(name), message);
    }

    /// An entry's name for a message.
    String at(String name) {
        return (where.isEmpty() ? "" : where + "!") + Letters.shown(name, SHOWN);
    }
}
