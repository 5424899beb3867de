package vn.giamngheo.households;

import java.util.Arrays;
import vn.giamngheo.households.csv.RecordScanner;

/** Some households with their members as bytes, in the order of the file; what one worker takes at a time. */
final class Batch {

    private static final int HOUSEHOLDS = 256;
    private static final int BYTES = 1 << 20;

    /** More rows than this are counted, not kept: numbers of members end far below. */
    static final int MOST_MEMBERS = 1_000;

    private byte[] bytes = new byte[1 << 17];
    private int length;
    private final Rows households = new Rows();
    private final Rows members = new Rows();
    private final Rows strays = new Rows();
    private int[] memberEnd = new int[HOUSEHOLDS];
    private boolean[] repeated = new boolean[HOUSEHOLDS];

    boolean full() {
        return households.count >= HOUSEHOLDS || length >= BYTES || strays.count >= HOUSEHOLDS * 4;
    }

    boolean empty() {
        return households.count == 0 && strays.count == 0;
    }

    void addHousehold(RecordScanner scanner, boolean isRepeated) {
        if (households.count == memberEnd.length) {
            memberEnd = Arrays.copyOf(memberEnd, memberEnd.length * 2);
            repeated = Arrays.copyOf(repeated, repeated.length * 2);
        }
        memberEnd[households.count] = members.count;
        repeated[households.count] = isRepeated;
        add(households, scanner);
    }

    /** Adds a member to the latest household. */
    void addMember(RecordScanner scanner) {
        if (roomForMember()) {
            add(members, scanner);
            endMembers();
        }
    }

    /** Adds a member to the latest household. */
    void addMember(byte[] source, int from, int to, long line, boolean cutOff) {
        if (roomForMember()) {
            members.add(copy(source, from, to), length, line, cutOff);
            endMembers();
        }
    }

    /** Adds a member row that belongs to no household. */
    void addStray(RecordScanner scanner) {
        add(strays, scanner);
    }

    /** Says that the code of the latest household stands twice. */
    void markRepeated() {
        repeated[households.count - 1] = true;
    }

    byte[] bytes() {
        return bytes;
    }

    Rows households() {
        return households;
    }

    Rows members() {
        return members;
    }

    Rows strays() {
        return strays;
    }

    int firstMember(int household) {
        return household == 0 ? 0 : memberEnd[household - 1];
    }

    int memberEnd(int household) {
        return memberEnd[household];
    }

    boolean repeated(int household) {
        return repeated[household];
    }

    /** One row more than a household can have is kept, so that the surplus is seen. */
    private boolean roomForMember() {
        return members.count - firstMember(households.count - 1) <= MOST_MEMBERS;
    }

    private void endMembers() {
        memberEnd[households.count - 1] = members.count;
    }

    private void add(Rows rows, RecordScanner scanner) {
        int from = copy(scanner.buffer(), scanner.start(), scanner.end());
        rows.add(from, length, scanner.line(), scanner.cutOff());
    }

    private int copy(byte[] source, int from, int to) {
        int at = length;
        int more = to - from;
        if (at + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + more));
        }
        System.arraycopy(source, from, bytes, at, more);
        length += more;
        return at;
    }

    /** Where rows lie in the bytes. */
    static final class Rows {

        private int[] from = new int[64];
        private int[] to = new int[64];
        private long[] line = new long[64];
        private boolean[] cutOff = new boolean[64];
        private int count;

        private void add(int start, int end, long physicalLine, boolean isCutOff) {
            if (count == from.length) {
                from = Arrays.copyOf(from, count * 2);
                to = Arrays.copyOf(to, count * 2);
                line = Arrays.copyOf(line, count * 2);
                cutOff = Arrays.copyOf(cutOff, count * 2);
            }
            from[count] = start;
            to[count] = end;
            line[count] = physicalLine;
            cutOff[count] = isCutOff;
            count++;
        }

        int count() {
            return count;
        }

        int from(int row) {
            return from[row];
        }

        int to(int row) {
            return to[row];
        }

        long line(int row) {
            return line[row];
        }

        boolean cutOff(int row) {
            return cutOff[row];
        }
    }
}
