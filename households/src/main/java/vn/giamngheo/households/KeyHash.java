package vn.giamngheo.households;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import vn.giamngheo.households.csv.RecordScanner;
import vn.giamngheo.law.dictionary.Blanks;

/**
 * 128 bits that stand for a household's code: two codes of one file have never the same in practice, and nobody can
 * choose codes that do, since the seed is new in every run.
 */
final class KeyHash {

    private static final long[] SEED =
            new SecureRandom().longs(4).map(value -> value | 1).toArray();

    private long high;
    private long low;
    private boolean empty;

    /** Takes the key of the scanner's present record. */
    void take(RecordScanner scanner) {
        byte[] bytes = scanner.buffer();
        int from = scanner.keyFrom();
        int to = scanner.keyTo();
        while (from < to && bytes[from] == ' ') {
            from++;
        }
        while (from < to && bytes[to - 1] == ' ') {
            to--;
        }
        if (scanner.keyDoubled() || !plain(bytes, from, to)) {
            String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            take(scanner.keyDoubled() ? text.replace("\"\"", "\"") : text);
            return;
        }
        hash(bytes, from, to);
    }

    /** Takes a key given as text. */
    void take(String text) {
        byte[] bytes =
                Normalizer.normalize(Blanks.strip(text), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        hash(bytes, 0, bytes.length);
    }

    boolean empty() {
        return empty;
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    boolean same(long otherHigh, long otherLow) {
        return high == otherHigh && low == otherLow;
    }

    private static boolean plain(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] <= ' ') {
                return false;
            }
        }
        return true;
    }

    private void hash(byte[] bytes, int from, int to) {
        empty = from == to;
        long first = SEED[0] ^ to - from;
        long second = SEED[1] + to - from;
        int at = from;
        while (at < to) {
            long word = 0;
            int stop = Math.min(at + 8, to);
            for (int shift = 0; at < stop; at++, shift += 8) {
                word |= (bytes[at] & 0xFFL) << shift;
            }
            first = mix(first ^ word, SEED[2]);
            second = mix(second + word, SEED[3]);
        }
        high = mix(first, SEED[3]);
        low = mix(second, SEED[2]) ^ second;
    }

    private static long mix(long value, long by) {
        long product = value * by;
        product ^= product >>> 32 ^ Math.multiplyHigh(value, by);
        return product * 0x9E3779B97F4A7C15L;
    }
}
