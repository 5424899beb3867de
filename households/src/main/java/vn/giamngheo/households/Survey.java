package vn.giamngheo.households;

import java.util.BitSet;
import vn.giamngheo.households.csv.RecordScanner;
import vn.giamngheo.law.dictionary.Column;

/**
 * The first stage: goes through the keys of both files once, looks at every byte of them, and knows afterwards which
 * household codes there are, which stand twice, and whether members follow each other as their households do.
 */
final class Survey {

    private final Head households;
    private final Head members;
    private final Progress progress;
    private final KeyTable codes;
    private final BitSet repeated = new BitSet();
    private int rows;
    private boolean inOrder = true;

    private Survey(Head households, Head members, Progress progress) {
        this.households = households;
        this.members = members;
        this.progress = progress;
        this.codes = new KeyTable((int) Math.min(1 << 20, households.source().size() / 64));
    }

    static Survey of(Head households, Head members, Progress progress) {
        Survey survey = new Survey(households, members, progress);
        survey.readHouseholds();
        survey.readMembers();
        households.source().refuseChange();
        members.source().refuseChange();
        return survey;
    }

    /** The first household row of a code, or {@link KeyTable#ABSENT}. */
    int find(KeyHash key) {
        return codes.find(key);
    }

    /** Whether the code of the household row stands in another row too. */
    boolean repeated(int ordinal) {
        return repeated.get(ordinal);
    }

    /** Whether the member rows stand household by household, in the order of the household file. */
    boolean inOrder() {
        return inOrder;
    }

    /** The number of household rows. */
    int rows() {
        return rows;
    }

    /** A scanner of the household file that stands behind its head. */
    static RecordScanner scanner(Head head, boolean checking) {
        Column key = head.sheet().column("household_code");
        RecordScanner scanner = head.source().scan(head.delimiter(), head.place(key), checking);
        scanner.next();
        return scanner;
    }

    private void readHouseholds() {
        KeyHash key = new KeyHash();
        try (RecordScanner scanner = scanner(households, true)) {
            while (scanner.next()) {
                key.take(scanner);
                int ordinal = rows++;
                if (!key.empty()) {
                    int before = codes.add(key, ordinal);
                    if (before != KeyTable.ABSENT) {
                        repeated.set(before);
                        repeated.set(ordinal);
                    }
                }
                progress.at(Progress.Stage.SURVEY, scanner.position(), total());
            }
        }
    }

    private void readMembers() {
        long read = households.source().size();
        KeyHash key = new KeyHash();
        long high = 0;
        long low = 0;
        int latest = -1;
        boolean first = true;
        try (RecordScanner scanner = scanner(members, true)) {
            while (scanner.next()) {
                key.take(scanner);
                if (first || !key.same(high, low)) {
                    first = false;
                    high = key.high();
                    low = key.low();
                    int ordinal = key.empty() ? KeyTable.ABSENT : codes.find(key);
                    if (ordinal != KeyTable.ABSENT) {
                        inOrder &= ordinal > latest;
                        latest = ordinal;
                    }
                }
                progress.at(Progress.Stage.SURVEY, read + scanner.position(), total());
            }
        }
    }

    private long total() {
        return households.source().size() + members.source().size();
    }
}
