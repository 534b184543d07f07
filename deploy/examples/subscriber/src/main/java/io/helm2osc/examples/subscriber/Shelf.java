package io.helm2osc.examples.subscriber;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The folder that packages are published in: each archive, and for a zip archive its files as well.
record Shelf(Path folder) {

    Path put(String fileName, byte[] archive) throws IOException {
        Path file = inside(folder, fileName);
        Files.createDirectories(folder);
        if (fileName.endsWith(".zip")) {
            unpack(archive, inside(folder, fileName.substring(0, fileName.length() - ".zip".length())));
        }
        return Files.write(file, archive);
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = inside(target, entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.resolveSibling("."));
                    Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /// Never trust a name that comes from outside.
    private static Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder.normalize()) || path.equals(folder.normalize())) {
            throw new IOException("The name " + name + " leads out of the folder.");
        }
        return path;
    }
}
