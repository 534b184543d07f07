package io.helm2osc.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactStoreTest {

    private static final byte[] CONTENT = "some content".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private ArtifactStore store;

    @BeforeEach
    void open() {
        store = ArtifactStore.in(folder);
    }

    @Test
    void givesBackWhatWasStored() {
        ArtifactReference reference = store.put(CONTENT, "text/plain");

        assertThat(reference).isEqualTo(ArtifactReference.of(Digest.of(CONTENT), CONTENT.length, "text/plain"));
        assertThat(store.read(reference)).isEqualTo(CONTENT);
        assertThat(folder.resolve(reference.location())).hasBinaryContent(CONTENT);
    }

    @Test
    void storesTheSameBytesOnce() throws IOException {
        assertThat(store.put(CONTENT, "text/plain")).isEqualTo(store.put(CONTENT, "text/plain"));

        assertThat(files()).hasSize(1);
    }

    @Test
    void findsAnArtifactByItsDigest() {
        ArtifactReference reference = store.put(CONTENT, "text/plain");

        assertThat(store.find(reference.digest(), "text/plain")).contains(reference);
        assertThat(store.find(Digest.of("other"), "text/plain")).isEmpty();
    }

    @Test
    void refusesToReadWhatWasChanged() throws IOException {
        ArtifactReference reference = store.put(CONTENT, "text/plain");
        Files.writeString(folder.resolve(reference.location()), "sOme content");

        assertThatExceptionOfType(RetryLater.class)
                .isThrownBy(() -> store.read(reference))
                .satisfies(problem -> assertThat(problem.fault().code()).isEqualTo("package.corrupt"));
    }

    @Test
    void replacesAnArtifactThatWasCutOff() throws IOException {
        ArtifactReference reference = store.put(CONTENT, "text/plain");
        Files.writeString(folder.resolve(reference.location()), "some");

        store.put(CONTENT, "text/plain");

        assertThat(store.read(reference)).isEqualTo(CONTENT);
    }

    @Test
    void defersWhatIsNotThere() {
        ArtifactReference reference = ArtifactReference.of(Digest.of("other"), 5, "text/plain");

        assertThatExceptionOfType(RetryLater.class)
                .isThrownBy(() -> store.read(reference))
                .satisfies(problem -> assertThat(problem.fault().code()).isEqualTo("store.missing"));
    }

    @Test
    void readsNothingOutsideOfItsFolder() throws IOException {
        Files.writeString(folder.resolveSibling("secret"), "secret");
        var pointingOut = new ArtifactReference(Digest.of("secret"), 6, "text/plain", "../secret");

        assertThatExceptionOfType(RetryLater.class).isThrownBy(() -> store.read(pointingOut));
    }

    @Test
    void showsNothingOfAStreamThatBreaksOff() throws IOException {
        var breaking = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("broken off");
                }
                left--;
                return 'x';
            }
        };

        assertThatExceptionOfType(RetryLater.class).isThrownBy(() -> store.put(breaking, "text/plain"));
        assertThat(files()).isEmpty();
    }

    @Test
    void removesWhatADeadProcessLeftUnfinished() throws IOException {
        Path old = Files.writeString(folder.resolve("unfinished/old"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(4000)));
        Path fresh = Files.writeString(folder.resolve("unfinished/fresh"), "half");

        ArtifactStore.in(folder);

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
