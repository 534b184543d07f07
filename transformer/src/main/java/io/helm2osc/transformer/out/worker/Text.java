package io.helm2osc.transformer.out.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;

/// A text on the wire: its length in bytes, then UTF-8.
final class Text {

    private Text() {}

    static void write(DataOutputStream out, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(content.length);
        out.write(content);
    }

    static String read(DataInputStream in, int maxBytes) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > maxBytes) {
            throw new StreamCorruptedException("a text of " + length + " bytes");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new StreamCorruptedException("a text that ends early");
        }
        return new String(content, StandardCharsets.UTF_8);
    }
}
