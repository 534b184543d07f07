package io.helm2osc.command;

import io.helm2osc.chart.Bytes;
import io.helm2osc.command.ChartResult.Packed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where packages are written, each with its mapping and report beside it. A file is there in full or not at
/// all.
final class OutputFolder {

    /// OSC takes a package under one name only, so that the twin has the same in a folder of its own.
    private static final String RELOCATED = "relocated";

    private final Path folder;
    private final Set<Path> taken = new HashSet<>();

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    /// Where a package lies already; no chart but its own is written there.
    ///
    /// @param made relative to this folder, as [#relative] tells it
    synchronized void keep(String made) {
        taken.add(key(folder.resolve(made.replaceFirst("\\.(?:zip|tgz)$", ""))));
    }

    /// The place of a package that was written, within this folder.
    String relative(Path made) {
        return folder.relativize(made).toString();
    }

    /// Whether there is a file at this place within this folder.
    boolean has(String made) {
        return Files.isRegularFile(folder.resolve(made));
    }

    /// Writes a package and what belongs to it; the package comes last, so that where it is, the rest is, too.
    Path write(Packed packed) throws IOException {
        return write(packed, place(packed.title(), packed.input()));
    }

    /// Writes a package in place of an earlier one of the same chart, if it has the same name.
    ///
    /// @param before where that one is, relative to this folder
    Path write(Packed packed, Optional<String> before) throws IOException {
        Optional<Path> same = before.map(folder::resolve)
                .filter(made ->
                        made.getFileName().toString().matches(Pattern.quote(packed.title()) + "\\.(?:zip|tgz)"));
        return same.isPresent() ? write(packed, same.get().resolveSibling("")) : write(packed);
    }

    private static Path write(Packed packed, Path place) throws IOException {
        String title = packed.title();
        Files.createDirectories(place);
        write(
                place.resolve(title + ".mapping.yaml"),
                Bytes.utf8(packed.transformed().mapping()));
        write(place.resolve(title + ".report.json"), packed.made().report());
        if (packed.made().relocated().isPresent()) {
            Path relocated = Files.createDirectories(place.resolve(RELOCATED));
            write(
                    relocated.resolve(packed.made().fileName()),
                    packed.made().relocated().get().archive());
        }
        return write(place.resolve(packed.made().fileName()), packed.made().archive());
    }

    /// Writes the original chart beside a package that was written.
    void writeChart(Packed packed, Path made) throws IOException {
        String sameFormat = packed.title() + ".tgz";
        String name = packed.made().fileName().equals(sameFormat) ? packed.title() + ".chart.tgz" : sameFormat;
        write(made.resolveSibling(name), packed.chart());
    }

    // Charts of the same name and version are told apart by what they were called. Letters' case makes no
    // difference to some disks.
    private synchronized Path place(String title, ChartInput input) {
        Path place = folder;
        for (int number = 1; !taken.add(key(place.resolve(title))); number++) {
            place = folder.resolve(number == 1 ? input.name() : input.name() + "-" + number);
        }
        return place;
    }

    private static Path key(Path path) {
        return Path.of(path.toString().toLowerCase(Locale.ROOT));
    }

    static Path write(Path file, Bytes content) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                content.writeTo(out);
            }
            return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
