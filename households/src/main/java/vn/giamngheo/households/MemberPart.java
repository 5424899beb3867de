package vn.giamngheo.households;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import vn.giamngheo.households.csv.RecordScanner;

/** The member rows of a run of households, held in memory; rows of one household keep the order of the file. */
final class MemberPart {

    static final MemberPart NONE = new MemberPart(0, 0);

    private final int firstOrdinal;
    private final int[] latest;
    private final short[] counts;
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int[] from = new int[1 << 10];
    private int[] to = new int[1 << 10];
    private int[] previous = new int[1 << 10];
    private long[] line = new long[1 << 10];
    private boolean[] cutOff = new boolean[1 << 10];
    private int rows;

    private MemberPart(int firstOrdinal, int households) {
        this.firstOrdinal = firstOrdinal;
        latest = new int[households];
        counts = new short[households];
        Arrays.fill(latest, -1);
    }

    /** Writes one row to a passing file. */
    static void write(DataOutputStream out, int ordinal, RecordScanner scanner) throws IOException {
        int size = scanner.end() - scanner.start();
        out.writeInt(ordinal);
        out.writeLong(scanner.cutOff() ? -scanner.line() : scanner.line());
        out.writeInt(size);
        out.write(scanner.buffer(), scanner.start(), size);
    }

    /** Reads a passing file; of a household with more rows than one can have only the first ones are kept. */
    static MemberPart read(DataInputStream in, int firstOrdinal, int households) throws IOException {
        MemberPart part = new MemberPart(firstOrdinal, households);
        while (true) {
            int ordinal;
            try {
                ordinal = in.readInt();
            } catch (EOFException e) {
                return part;
            }
            part.take(in, ordinal - firstOrdinal, in.readLong(), in.readInt());
        }
    }

    /** Adds the rows of a household to the batch. */
    void addMembers(int ordinal, Batch batch) {
        int household = ordinal - firstOrdinal;
        int[] order = new int[counts[household]];
        int row = latest[household];
        for (int at = order.length - 1; at >= 0; at--) {
            order[at] = row;
            row = previous[row];
        }
        for (int each : order) {
            batch.addMember(bytes, from[each], to[each], line[each], cutOff[each]);
        }
    }

    private void take(DataInputStream in, int household, long signedLine, int size) throws IOException {
        if (counts[household] > Batch.MOST_MEMBERS) {
            in.skipNBytes(size);
            return;
        }
        if (rows == from.length) {
            grow();
        }
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), length + size));
        }
        in.readFully(bytes, length, size);
        from[rows] = length;
        length += size;
        to[rows] = length;
        line[rows] = Math.abs(signedLine);
        cutOff[rows] = signedLine < 0;
        previous[rows] = latest[household];
        latest[household] = rows++;
        counts[household]++;
    }

    private void grow() {
        int larger = rows * 2;
        from = Arrays.copyOf(from, larger);
        to = Arrays.copyOf(to, larger);
        previous = Arrays.copyOf(previous, larger);
        line = Arrays.copyOf(line, larger);
        cutOff = Arrays.copyOf(cutOff, larger);
    }
}
