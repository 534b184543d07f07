package io.helm2osc.chart;

import io.helm2osc.contract.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Content that never changes: the bytes of one file or archive, equal when their content is.
public final class Bytes {

    /// No content.
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /// A copy of these bytes.
    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    /// The text in UTF-8.
    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A copy of the content.
    public byte[] toArray() {
        return content.clone();
    }

    /// How many bytes.
    public int size() {
        return content.length;
    }

    /// Whether the content begins with these bytes.
    public boolean startsWith(byte... beginning) {
        int length = beginning.length;
        return content.length >= length && Arrays.equals(content, 0, length, beginning, 0, length);
    }

    /// Reads the content without copying it.
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    /// Writes the content.
    public void writeTo(OutputStream out) throws IOException {
        out.write(content);
    }

    /// The content as UTF-8; what is not UTF-8 becomes the replacement character.
    public String asUtf8() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /// The SHA-256 digest of the content.
    public Digest digest() {
        return Digest.of(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
