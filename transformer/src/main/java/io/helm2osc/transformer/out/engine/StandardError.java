package io.helm2osc.transformer.out.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// What a worker says on standard error: read away at all times, so that it never blocks, and the beginning
/// kept, because that is where a dying engine says why.
final class StandardError {

    private static final int KEPT = 64 * 1024;
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private final Thread reader;

    StandardError(InputStream stream) {
        reader = Thread.ofPlatform().daemon().name("engine-stderr").start(() -> drain(stream));
    }

    private void drain(InputStream stream) {
        byte[] buffer = new byte[8192];
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                keep(buffer, count);
            }
        } catch (IOException e) {
            return; // the process is gone
        }
    }

    private synchronized void keep(byte[] buffer, int count) {
        beginning.write(buffer, 0, Math.min(count, KEPT - beginning.size()));
    }

    /// Forgets what was said so far.
    synchronized void forget() {
        beginning.reset();
    }

    /// What was said before the process ended.
    String lastWords() throws InterruptedException {
        reader.join(GRACE);
        synchronized (this) {
            return beginning.toString(StandardCharsets.UTF_8);
        }
    }
}
