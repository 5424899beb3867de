package vn.giamngheo.households;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.giamngheo.households.Batch.Rows;
import vn.giamngheo.law.dictionary.Column;

/** The reading and checking stages for one thread: from the bytes of a batch to checked households. */
final class Assembly {

    private final RowReader households;
    private final RowReader members;
    private final Column memberKey;
    private final Check checks;
    private final Settlement settlement;

    Assembly(Head households, Head members, Terms terms) {
        this.households = new RowReader(households);
        this.members = new RowReader(members);
        this.memberKey = members.sheet().column("household_code");
        AreaRegister areas = new RememberedAreas(terms.areas());
        this.checks = checks(areas, terms.date());
        this.settlement = new Settlement(areas);
    }

    /** The households of a batch, checked. */
    CheckedBatch check(Batch batch) {
        List<Candidate> candidates = new ArrayList<>(batch.households().count());
        for (int at = 0; at < batch.households().count(); at++) {
            candidates.add(candidate(batch, at));
        }
        List<Problem> strays = new ArrayList<>(0);
        for (int at = 0; at < batch.strays().count(); at++) {
            SourceRow row = read(members, batch, batch.strays(), at, strays::add);
            if (row.answers().get(memberKey) != null) {
                strays.add(row.problem(Code.MEMBER_WITHOUT_HOUSEHOLD, memberKey));
            }
        }
        return new CheckedBatch(candidates, strays);
    }

    private Candidate candidate(Batch batch, int at) {
        List<Problem> unread = new ArrayList<>(0);
        SourceRow row = read(households, batch, batch.households(), at, unread::add);
        List<SourceRow> rows = new ArrayList<>(batch.memberEnd(at) - batch.firstMember(at));
        for (int member = batch.firstMember(at); member < batch.memberEnd(at); member++) {
            rows.add(read(members, batch, batch.members(), member, unread::add));
        }
        Candidate candidate = new Candidate(row, rows, batch.repeated(at));
        unread.forEach(candidate::add);
        checks.check(candidate, candidate::add);
        settlement.settle(candidate);
        return candidate;
    }

    private static SourceRow read(RowReader reader, Batch batch, Rows rows, int at, Consumer<Problem> problems) {
        return reader.read(batch.bytes(), rows.from(at), rows.to(at), rows.line(at), rows.cutOff(at), problems);
    }

    private static Check checks(AreaRegister areas, LocalDate date) {
        return Check.all(List.of(
                new RepeatedHouseholdCheck(),
                new MembershipCheck(),
                new AreaCheck(areas),
                new RepeatedMemberCheck(),
                new HeadCheck(),
                Check.eachMember(new FutureDateCheck(date)),
                Check.eachMember(new AgeCheck(date)),
                Check.eachMember(LevelCheck.ofSchooling(date)),
                Check.eachMember(LevelCheck.ofQualification(date)),
                Check.eachMember(new MalnourishedCheck(date)),
                Check.eachMember(new CitizenNumberCheck()),
                new RelationAgeCheck(date)));
    }
}
