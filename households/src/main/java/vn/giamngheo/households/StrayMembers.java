package vn.giamngheo.households;

import vn.giamngheo.households.csv.RecordScanner;

/** Goes through the member file once more for the rows that belong to no household. */
final class StrayMembers {

    private final Survey survey;
    private final RecordScanner scanner;
    private final KeyHash key = new KeyHash();

    StrayMembers(Survey survey, Head members) {
        this.survey = survey;
        this.scanner = Survey.scanner(members, false);
    }

    /** Adds stray rows until the batch is full; false at the end of the file. */
    boolean rest(Batch batch) {
        while (!batch.full()) {
            if (!scanner.next()) {
                return false;
            }
            key.take(scanner);
            if (key.empty() || survey.find(key) == KeyTable.ABSENT) {
                batch.addStray(scanner);
            }
        }
        return true;
    }

    void close() {
        scanner.close();
    }
}
