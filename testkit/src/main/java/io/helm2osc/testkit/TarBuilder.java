package io.helm2osc.testkit;

import io.helm2osc.chart.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// Writes gzipped tar archives entry by entry, sound ones and others.
public final class TarBuilder {

    private static final int BLOCK = 512;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final GZIPOutputStream gzip;

    public TarBuilder() {
        try {
            gzip = new GZIPOutputStream(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file.
    public TarBuilder file(String name, String text) {
        return file(name, Bytes.utf8(text));
    }

    /// A file.
    public TarBuilder file(String name, Bytes content) {
        return raw(new TarHeader(name, '0', content.size(), "").block()).content(content.toArray());
    }

    /// A file of so many zeros, which pack to nearly nothing.
    public TarBuilder zeros(String name, int size) {
        return raw(new TarHeader(name, '0', size, "").block()).content(new byte[size]);
    }

    /// An entry without content: a folder, a link, a device.
    public TarBuilder entry(char type, String name, String link) {
        return raw(new TarHeader(name, type, 0, link).block());
    }

    /// An empty file or folder with these permissions.
    public TarBuilder mode(String name, char type, int mode) {
        return raw(new TarHeader(name, type, 0, "").block(mode));
    }

    /// An entry of any kind whose content is text, as extended headers are.
    public TarBuilder entry(char type, String name, byte[] content) {
        return raw(new TarHeader(name, type, content.length, "").block()).content(content);
    }

    /// A file whose name is these bytes.
    public TarBuilder named(byte[] name) {
        return raw(new TarHeader("", '0', 0, "").block(name));
    }

    /// A header, or what pretends to be one.
    public TarBuilder raw(byte[] bytes) {
        try {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private TarBuilder content(byte[] content) {
        int rest = content.length % BLOCK;
        return raw(content).raw(new byte[rest == 0 ? 0 : BLOCK - rest]);
    }

    /// The archive, closed by its two empty blocks.
    public Bytes tgz() {
        raw(new byte[2 * BLOCK]);
        return cut();
    }

    /// The archive as it is, without an end.
    public Bytes cut() {
        try {
            gzip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.of(out.toByteArray());
    }

    /// The archive with the extra field that Helm wrote into every package until 2026, which is
    /// not well formed.
    public static Bytes withOldHelmExtra(Bytes tgz) {
        byte[] content = tgz.toArray();
        byte[] extra = "+aHR0cHM6Ly95b3V0dS5iZS96OVV6MWljandyTQo=".getBytes(StandardCharsets.US_ASCII);
        byte[] start = Arrays.copyOf(content, 10);
        start[3] |= 4; // FEXTRA
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(start);
        joined.write(extra.length);
        joined.write(0);
        joined.writeBytes(extra);
        joined.write(content, start.length, content.length - start.length);
        return Bytes.of(joined.toByteArray());
    }

    /// The bytes of several contents, one after the other.
    public static Bytes joined(Bytes... contents) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (Bytes content : contents) {
            joined.writeBytes(content.toArray());
        }
        return Bytes.of(joined.toByteArray());
    }
}
