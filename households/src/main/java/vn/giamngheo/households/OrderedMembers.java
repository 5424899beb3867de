package vn.giamngheo.households;

import vn.giamngheo.households.csv.RecordScanner;

/** Members that stand in the file in the order of their households: read side by side with them. */
final class OrderedMembers implements MemberSource {

    private final Survey survey;
    private final RecordScanner scanner;
    private final KeyHash key = new KeyHash();
    private boolean more;

    OrderedMembers(Survey survey, Head members) {
        this.survey = survey;
        this.scanner = Survey.scanner(members, false);
        advance();
    }

    @Override
    public void membersOf(KeyHash household, int ordinal, Batch batch) {
        long high = household.high();
        long low = household.low();
        while (more) {
            if (!key.empty() && key.same(high, low)) {
                batch.addMember(scanner);
            } else if (stray()) {
                batch.addStray(scanner);
            } else {
                return;
            }
            advance();
        }
    }

    @Override
    public boolean rest(Batch batch) {
        while (more && !batch.full()) {
            batch.addStray(scanner);
            advance();
        }
        return more;
    }

    @Override
    public void close() {
        scanner.close();
    }

    private boolean stray() {
        return key.empty() || survey.find(key) == KeyTable.ABSENT;
    }

    private void advance() {
        more = scanner.next();
        if (more) {
            key.take(scanner);
        }
    }
}
