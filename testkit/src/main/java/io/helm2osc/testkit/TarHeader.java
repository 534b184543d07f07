package io.helm2osc.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One header block of a tar archive, byte for byte, so that it may also say what no tool would
/// write.
///
/// @param type the kind of entry: `0` file, `1` hard link, `2` symbolic link, `5` folder and so
///     on
/// @param size what the header states, which need not be what follows
/// @param link where a link leads
public record TarHeader(String name, char type, long size, String link) {

    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int MODE_AT = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int CHECKSUM_AT = 148;
    private static final int CHECKSUM_LENGTH = 8;
    private static final int TYPE_AT = 156;
    private static final int LINK_AT = 157;
    private static final long LARGEST_OCTAL = 077777777777L;

    /// The block, its checksum right.
    public byte[] block() {
        return block(name.getBytes(StandardCharsets.UTF_8));
    }

    /// The block with other permissions than files usually have.
    byte[] block(int mode) {
        byte[] block = block();
        put(block, MODE_AT, String.format("%07o\0", mode));
        putChecksum(block);
        return block;
    }

    /// The block with a name of any bytes.
    public byte[] block(byte[] rawName) {
        byte[] block = new byte[BLOCK];
        System.arraycopy(rawName, 0, block, 0, Math.min(rawName.length, NAME_LENGTH));
        put(block, MODE_AT, "0000644\0000000000\0000000000\000");
        putSize(block);
        put(block, 136, "00000000000\0");
        block[TYPE_AT] = (byte) type;
        put(block, LINK_AT, link);
        put(block, 257, "ustar\00000");
        putChecksum(block);
        return block;
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }

    // Sizes that octal digits cannot hold are written as a binary number, marked by its first
    // bit.
    private void putSize(byte[] block) {
        if (size >= 0 && size <= LARGEST_OCTAL) {
            put(block, SIZE_AT, String.format("%011o\0", size));
            return;
        }
        for (int i = 0; i < SIZE_LENGTH; i++) {
            int shift = 8 * (SIZE_LENGTH - 1 - i);
            block[SIZE_AT + i] = (byte) (shift < Long.SIZE ? size >> shift : size >> (Long.SIZE - 1));
        }
        block[SIZE_AT] |= (byte) 0x80;
    }

    private static void putChecksum(byte[] block) {
        Arrays.fill(block, CHECKSUM_AT, CHECKSUM_AT + CHECKSUM_LENGTH, (byte) ' ');
        int sum = 0;
        for (byte value : block) {
            sum += value & 0xff;
        }
        put(block, CHECKSUM_AT, String.format("%06o\0 ", sum));
    }
}
