package io.helm2osc.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BytesTest {

    @Test
    void changesWithNoArray() {
        byte[] array = {1, 2};
        Bytes bytes = Bytes.of(array);

        array[0] = 9;
        bytes.toArray()[1] = 9;

        assertThat(bytes).isEqualTo(Bytes.of(new byte[] {1, 2}));
    }

    @Test
    void isEqualByContent() {
        assertThat(Bytes.utf8("a")).isEqualTo(Bytes.of(new byte[] {'a'})).hasSameHashCodeAs(Bytes.of(new byte[] {'a'}));
        assertThat(Bytes.utf8("a")).isNotEqualTo(Bytes.utf8("b"));
    }

    @Test
    void readsWhatIsNoUtf8AsReplacements() {
        assertThat(Bytes.of(new byte[] {'a', (byte) 0xff}).asUtf8()).isEqualTo("a\ufffd");
    }

    @Test
    void knowsItsBeginning() {
        assertThat(Bytes.utf8("abc").startsWith((byte) 'a', (byte) 'b')).isTrue();
        assertThat(Bytes.utf8("abc").startsWith((byte) 'b')).isFalse();
        assertThat(Bytes.utf8("a").startsWith((byte) 'a', (byte) 'b')).isFalse();
    }
}
