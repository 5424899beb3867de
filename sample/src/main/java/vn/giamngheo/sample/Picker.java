package vn.giamngheo.sample;

import java.util.List;
import java.util.Map;

/** Draws a set of codes, each with its own share, written as in a cell of the type set. */
final class Picker {

    private final List<String> codes;
    private final int[] shares;
    private final String[] written;

    Picker(Map<String, Integer> shares) {
        codes = List.copyOf(shares.keySet());
        this.shares = shares.values().stream().mapToInt(Integer::intValue).toArray();
        written = new String[1 << codes.size()];
        for (int set = 0; set < written.length; set++) {
            written[set] = write(set);
        }
    }

    private String write(int set) {
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < codes.size(); i++) {
            if ((set & (1 << i)) != 0) {
                cell.append(cell.isEmpty() ? "" : "|").append(codes.get(i));
            }
        }
        return cell.isEmpty() ? "-" : cell.toString();
    }

    private int draw(Rng rng) {
        int set = 0;
        for (int i = 0; i < shares.length; i++) {
            if (rng.chance(shares[i])) {
                set |= 1 << i;
            }
        }
        return set;
    }

    /** The bit of a code. */
    int bit(String code) {
        return 1 << codes.indexOf(code);
    }

    /** Any set, the known empty one included, together with some that are certain. */
    String pick(int certain, Rng rng) {
        return written[draw(rng) | certain];
    }

    /** A set of at least one. */
    String pickSome(Rng rng) {
        int set = draw(rng);
        return written[set == 0 ? 1 << rng.below(shares.length) : set];
    }
}
