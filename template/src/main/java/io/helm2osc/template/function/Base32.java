package io.helm2osc.template.function;

import java.util.Arrays;

/// Base 32 of RFC 4648 §6, with padding.
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP = 8;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder encoded = new StringBuilder();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit += BITS) {
            int index = bit / Byte.SIZE;
            int next = index + 1 < bytes.length ? bytes[index + 1] & 0xff : 0;
            int pair = ((bytes[index] & 0xff) << Byte.SIZE) | next;
            encoded.append(ALPHABET.charAt((pair >> (2 * Byte.SIZE - BITS - bit % Byte.SIZE)) & 0x1f));
        }
        return encoded.append("=".repeat((GROUP - encoded.length() % GROUP) % GROUP))
                .toString();
    }

    /// @throws IllegalArgumentException at a letter that is not one of base 32
    static byte[] decode(String text) {
        String letters = text.replaceAll("[\r\n]|=+$", "");
        byte[] bytes = new byte[letters.length() * BITS / Byte.SIZE];
        int buffer = 0;
        int bits = 0;
        int filled = 0;
        for (int i = 0; i < letters.length(); i++) {
            int value = ALPHABET.indexOf(letters.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("illegal base32 data at input byte " + i);
            }
            buffer = (buffer << BITS) | value;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[filled++] = (byte) (buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return Arrays.copyOf(bytes, filled);
    }
}
