package io.helm2osc.transformer.out.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;

/// What a worker says: once that it is ready, then one answer to each question.
public record Answer(Kind kind, String text) {

    /// What the text of an answer is.
    public enum Kind {
        /// The engine is loaded; the text is empty.
        READY,
        /// The manifest.
        RENDERED,
        /// The engine's error message.
        NOT_RENDERED,
        /// Too much to send; the text is the size.
        TOO_LARGE
    }

    // No chart can write where answers are written, but a worker whose memory went bad could.
    private static final int MARK = 0x48E1_05C1;

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(MARK);
        out.writeByte(kind.ordinal());
        Text.write(out, text);
        out.flush();
    }

    /// Reads an answer, or finds that this is none.
    public static Answer readFrom(DataInputStream in, int maxBytes) throws IOException {
        if (in.readInt() != MARK) {
            throw new StreamCorruptedException("an answer without its mark");
        }
        int kind = in.readUnsignedByte();
        if (kind >= Kind.values().length) {
            throw new StreamCorruptedException("an answer of unknown kind");
        }
        return new Answer(Kind.values()[kind], Text.read(in, maxBytes));
    }
}
