package io.helm2osc.pipeline;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Bytes by their digest, in a folder that all services share. Nobody ever sees half of an artifact: it is written
/// beside its place, forced to the disk, and renamed. Storing the same bytes again changes nothing.
///
/// All methods throw [RetryLater] when the folder cannot be read or written.
public final class ArtifactStore {

    /// A file that nobody has touched for this long was left behind by a process that died.
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;
    private final Path unfinished;

    private ArtifactStore(Path folder) {
        this.folder = folder;
        this.unfinished = folder.resolve("unfinished");
    }

    /// The store in this folder, which is made if need be. What earlier processes left unfinished there is removed.
    public static ArtifactStore in(Path folder) {
        var store = new ArtifactStore(folder.toAbsolutePath().normalize());
        try {
            Files.createDirectories(store.unfinished);
            store.removeAbandoned();
        } catch (IOException e) {
            throw unavailable(e);
        }
        return store;
    }

    /// Stores these bytes.
    public ArtifactReference put(byte[] content, String mediaType) {
        return put(new ByteArrayInputStream(content), mediaType);
    }

    /// Stores what the stream holds, without ever holding it all. The stream is not closed.
    public ArtifactReference put(InputStream content, String mediaType) {
        try {
            Path draft = Files.createTempFile(unfinished, "artifact", "");
            try {
                MessageDigest hash = Digest.sha256();
                long size = write(new DigestInputStream(content, hash), draft);
                ArtifactReference reference = ArtifactReference.of(Digest.ofHash(hash.digest()), size, mediaType);
                publish(draft, reference);
                return reference;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /// The reference of the artifact with this digest, if it is here.
    public Optional<ArtifactReference> find(Digest digest, String mediaType) {
        try {
            Path place =
                    folder.resolve(ArtifactReference.of(digest, 0, mediaType).location());
            return Optional.of(ArtifactReference.of(digest, Files.size(place), mediaType));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /// The bytes of an artifact, which are sure to have its digest.
    public byte[] read(ArtifactReference reference) {
        try (InputStream content = open(reference)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /// The bytes of an artifact as a stream, which fails with [RetryLater] at its end when they do not have its
    /// digest.
    public InputStream open(ArtifactReference reference) {
        try {
            return new VerifiedStream(Files.newInputStream(place(reference)), reference);
        } catch (NoSuchFileException e) {
            throw new RetryLater(
                    new Fault("store.missing", "The artifact " + reference.digest() + " is not in the store."), e);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /// The place follows from the digest, whatever an event says, so that no event can point outside of the folder.
    private Path place(ArtifactReference reference) {
        return folder.resolve(ArtifactReference.of(reference.digest(), reference.size(), reference.mediaType())
                .location());
    }

    private static long write(InputStream content, Path draft) throws IOException {
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            long size = content.transferTo(Channels.newOutputStream(file));
            file.force(true);
            return size;
        }
    }

    /// The folders are forced as well, or a power cut could take back the rename that an event already tells of. That
    /// is so even if the artifact is there: whoever put it there may have died before that.
    private void publish(Path draft, ArtifactReference reference) throws IOException {
        Path place = place(reference);
        Path parent = parent(place);
        Files.createDirectories(parent);
        if (!Files.exists(place) || Files.size(place) != reference.size()) {
            Files.move(draft, place, ATOMIC_MOVE, REPLACE_EXISTING);
        }
        force(parent);
        force(parent(parent));
        force(folder);
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void removeAbandoned() throws IOException {
        Instant limit = Instant.now().minus(ABANDONED);
        try (Stream<Path> drafts = Files.list(unfinished)) {
            for (Path draft : drafts.toList()) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private static RetryLater unavailable(IOException e) {
        return new RetryLater(new Fault("store.unavailable", "The artifact store cannot be read or written."), e);
    }
}
