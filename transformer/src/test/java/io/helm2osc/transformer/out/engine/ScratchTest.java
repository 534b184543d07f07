package io.helm2osc.transformer.out.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {

    @TempDir
    private Path parent;

    @Test
    void leavesNothingWhenItIsClosed() throws IOException {
        try (Scratch scratch = Scratch.create(parent)) {
            Files.createDirectories(scratch.folder().resolve("a/b"));
            Files.writeString(scratch.folder().resolve("a/c"), "");
        }

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void sweepsAwayWhatAKilledProcessLeft() throws IOException {
        Path left = Files.createDirectories(parent.resolve("helm2osc-engine-1-x-1/worker-1"));
        Files.writeString(left.resolveSibling("lock"), "");

        try (Scratch scratch = Scratch.create(parent)) {
            assertThat(left.getParent()).doesNotExist();
            assertThat(scratch.folder()).exists();
        }
    }

    @Test
    void sweepsAwayWhatWasLeftBeforeItWasLockedOnceThatWasLongAgo() throws IOException {
        Path fresh = Files.createDirectories(parent.resolve("helm2osc-engine-1-x-1"));
        Path old = Files.createDirectories(parent.resolve("helm2osc-engine-1-x-2"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));

        Scratch.create(parent).close();

        assertThat(fresh).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void leavesAloneWhatIsInUseAndWhatIsNotItsOwn() throws IOException {
        Path foreign = Files.createDirectories(parent.resolve("something-else"));
        try (Scratch first = Scratch.create(parent)) {
            try (Scratch second = Scratch.create(parent)) {
                assertThat(second.folder()).exists();
            }
            assertThat(first.folder()).exists();
        }
        assertThat(foreign).exists();
    }
}
