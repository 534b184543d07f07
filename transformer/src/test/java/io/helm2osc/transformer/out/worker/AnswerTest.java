package io.helm2osc.transformer.out.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.helm2osc.transformer.out.worker.Answer.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final Answer ANSWER = new Answer(Kind.RENDERED, "a: ä\u0000🎈\n");

    @Test
    void arrivesAsItWasSent() throws IOException {
        assertThat(read(sent(), 100)).isEqualTo(ANSWER);
    }

    @Test
    void isNotTakenFromAnythingElse() {
        assertCorrupt("panic: something that is no answer".getBytes(StandardCharsets.UTF_8), 100);
        assertCorrupt(changed(4, 9), 100);
        assertCorrupt(changed(5, -1), 100);
        assertCorrupt(Arrays.copyOf(sent(), sent().length - 1), 100);
    }

    @Test
    void isNotTakenWhenItIsLargerThanAgreed() {
        assertCorrupt(sent(), 5);
    }

    private static byte[] sent() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ANSWER.writeTo(new DataOutputStream(out));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] changed(int at, int to) {
        byte[] bytes = sent();
        bytes[at] = (byte) to;
        return bytes;
    }

    private static Answer read(byte[] bytes, int maxBytes) throws IOException {
        return Answer.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)), maxBytes);
    }

    private static void assertCorrupt(byte[] bytes, int maxBytes) {
        assertThatExceptionOfType(StreamCorruptedException.class).isThrownBy(() -> read(bytes, maxBytes));
    }
}
