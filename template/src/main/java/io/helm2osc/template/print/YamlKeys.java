package io.helm2osc.template.print;

import io.helm2osc.template.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The order in which the engine writes a map's keys: letters after everything else, and numbers in a key by their
/// size.
final class YamlKeys {

    private YamlKeys() {}

    static List<Map.Entry<String, Value>> sorted(Map<String, Value> entries) {
        List<Map.Entry<String, Value>> sorted = new ArrayList<>(entries.entrySet());
        sorted.sort(Map.Entry.comparingByKey((Comparator<String>) YamlKeys::compare));
        return sorted;
    }

    static int compare(String left, String right) {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        int at = 0;
        while (at < a.length && at < b.length && a[at] == b[at]) {
            at++;
        }
        return at < a.length && at < b.length ? compareFrom(a, b, at) : Integer.compare(a.length, b.length);
    }

    private static int compareFrom(int[] a, int[] b, int at) {
        boolean leftLetter = Character.isLetter(a[at]);
        boolean rightLetter = Character.isLetter(b[at]);
        if (leftLetter || rightLetter) {
            return leftLetter && rightLetter ? Integer.compare(a[at], b[at]) : leftLetter ? 1 : -1;
        }
        // Zeros count as a part of a number whose first digits the keys share.
        long lead = (a[at] == '0' || b[at] == '0') && sharesNumber(a, at) ? 1 : 0;
        int leftEnd = digitsEnd(a, at);
        int rightEnd = digitsEnd(b, at);
        int bySize = Long.compare(number(a, at, leftEnd, lead), number(b, at, rightEnd, lead));
        if (bySize != 0) {
            return bySize;
        }
        return leftEnd != rightEnd ? Integer.compare(leftEnd, rightEnd) : Integer.compare(a[at], b[at]);
    }

    private static boolean sharesNumber(int[] key, int at) {
        for (int i = at - 1; i >= 0 && Character.isDigit(key[i]); i--) {
            if (key[i] != '0') {
                return true;
            }
        }
        return false;
    }

    private static int digitsEnd(int[] key, int start) {
        int at = start;
        while (at < key.length && Character.isDigit(key[at])) {
            at++;
        }
        return at;
    }

    private static long number(int[] key, int start, int end, long lead) {
        long number = lead;
        for (int i = start; i < end; i++) {
            number = number * 10 + (key[i] - '0');
        }
        return number;
    }
}
