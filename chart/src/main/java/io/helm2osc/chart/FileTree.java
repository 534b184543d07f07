package io.helm2osc.chart;

import io.helm2osc.contract.Digest;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// Files by their path, sorted by it. A path is relative, its parts are separated by `/`; folders
/// exist through their files only.
public final class FileTree {

    /// No file at all.
    public static final FileTree EMPTY = new FileTree(new TreeMap<>());

    private final TreeMap<String, Bytes> files;

    private FileTree(TreeMap<String, Bytes> files) {
        this.files = files;
    }

    /// A tree of these files.
    public static FileTree of(Map<String, Bytes> files) {
        return new FileTree(new TreeMap<>(files));
    }

    /// The paths, sorted.
    public SequencedSet<String> paths() {
        return Collections.unmodifiableSequencedSet(files.sequencedKeySet());
    }

    /// The files by path, sorted.
    public SequencedMap<String, Bytes> asMap() {
        return Collections.unmodifiableSequencedMap(files);
    }

    /// The file at this path.
    public Optional<Bytes> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /// The text of the file at this path.
    public Optional<String> text(String path) {
        return find(path).map(Bytes::asUtf8);
    }

    /// Whether there is a file at this path.
    public boolean has(String path) {
        return files.containsKey(path);
    }

    /// Whether there is no file.
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /// How many files.
    public int count() {
        return files.size();
    }

    /// The sizes of all files together.
    public long totalBytes() {
        return files.values().stream().mapToLong(Bytes::size).sum();
    }

    /// This tree with the file added or replaced.
    public FileTree with(String path, Bytes content) {
        TreeMap<String, Bytes> changed = new TreeMap<>(files);
        changed.put(path, content);
        return new FileTree(changed);
    }

    /// This tree with the text file added or replaced.
    public FileTree with(String path, String text) {
        return with(path, Bytes.utf8(text));
    }

    /// This tree without the file.
    public FileTree without(String path) {
        TreeMap<String, Bytes> changed = new TreeMap<>(files);
        changed.remove(path);
        return new FileTree(changed);
    }

    /// The files whose path passes the test.
    public FileTree filter(Predicate<String> path) {
        TreeMap<String, Bytes> kept = new TreeMap<>();
        files.forEach((name, content) -> {
            if (path.test(name)) {
                kept.put(name, content);
            }
        });
        return new FileTree(kept);
    }

    /// The files in this folder and below it, with paths relative to it.
    public FileTree below(String folder) {
        String prefix = folder + "/";
        TreeMap<String, Bytes> inside = new TreeMap<>();
        files.subMap(prefix, folder + "0") // '0' follows '/'
                .forEach((path, content) -> inside.put(path.substring(prefix.length()), content));
        return new FileTree(inside);
    }

    /// All files moved into this folder.
    public FileTree under(String folder) {
        TreeMap<String, Bytes> moved = new TreeMap<>();
        files.forEach((path, content) -> moved.put(folder + "/" + path, content));
        return new FileTree(moved);
    }

    /// Both trees' files; where both have one, the other's.
    public FileTree merge(FileTree other) {
        TreeMap<String, Bytes> both = new TreeMap<>(files);
        both.putAll(other.files);
        return new FileTree(both);
    }

    /// Shows every file, sorted by path.
    public void forEach(BiConsumer<String, Bytes> visitor) {
        files.forEach(visitor);
    }

    /// What the tree contains, as one digest: over a line `0644 <sha256 hex> <path>` per file,
    /// sorted by path. It depends on no archive format and no compressor.
    public Digest contentDigest() {
        StringBuilder list = new StringBuilder();
        files.forEach((path, content) -> list.append("0644 ")
                .append(content.digest().hex())
                .append(' ')
                .append(path)
                .append('\n'));
        return Digest.of(list.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileTree that && files.equals(that.files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }

    @Override
    public String toString() {
        return files.keySet().toString();
    }
}
