package io.helm2osc.transformer.out.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A folder of the pool's own that leaves nothing behind. Its lock says that its owner lives; what a killed
/// process left is swept away by the next one.
final class Scratch implements AutoCloseable {

    private static final String PREFIX = "helm2osc-engine-";
    private static final Duration YOUNG = Duration.ofMinutes(10);
    private static final int TRIES = 40;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path folder;
    private final FileChannel lockFile;

    private Scratch(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static Scratch create(Path parent) throws IOException {
        Files.createDirectories(parent);
        String ours = PREFIX + thisProcess() + "-";
        sweep(parent, ours);
        Path folder = Files.createTempDirectory(parent, ours).toRealPath();
        Path unlocked = folder.resolve("lock.new");
        FileChannel lockFile = FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lockFile.lock();
        Files.move(unlocked, folder.resolve("lock")); // nobody ever sees it unlocked while we live
        return new Scratch(folder, lockFile);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
        for (int left = TRIES; left > 0 && Files.exists(folder); left--) {
            deleteUnlessWrittenTo();
        }
    }

    /// A thread can be writing a chart at this moment, and a killed worker its last file: then the folder fills up
    /// again.
    private void deleteUnlessWrittenTo() throws IOException {
        try {
            delete(folder);
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    // Process ids alone are not enough: in a container, the next life often has the same one.
    private static String thisProcess() {
        ProcessHandle process = ProcessHandle.current();
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return process.pid() + "-" + Long.toString(started, Character.MAX_RADIX);
    }

    private static void sweep(Path parent, String ours) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                // Looking at a lock of this process would give it up: that is how POSIX has it.
                if (!folder.getFileName().toString().startsWith(ours)) {
                    sweep(folder);
                }
            }
        }
    }

    private static void sweep(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                delete(folder);
            }
        } catch (NoSuchFileException e) {
            sweepUnlocked(folder);
        } catch (IOException | OverlappingFileLockException e) {
            return; // another user's, or being swept by another process
        }
    }

    private static void sweepUnlocked(Path folder) {
        try {
            Instant made = Files.getLastModifiedTime(folder).toInstant();
            if (made.isBefore(Instant.now().minus(YOUNG))) {
                delete(folder);
            }
        } catch (IOException e) {
            return; // being swept by another process
        }
    }

    /// Deletes a folder and all in it.
    static void delete(Path folder) throws IOException {
        List<Path> contents;
        try (Stream<Path> walk = Files.walk(folder)) {
            contents = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException e) {
            return;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : contents) {
            Files.deleteIfExists(path);
        }
    }
}
