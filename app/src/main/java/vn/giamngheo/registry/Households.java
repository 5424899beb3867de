package vn.giamngheo.registry;

import static vn.giamngheo.db.registry.Tables.CLASSIFICATION;
import static vn.giamngheo.db.registry.Tables.HOUSEHOLD;
import static vn.giamngheo.db.registry.Tables.MEMBER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.db.registry.tables.records.HouseholdRecord;
import vn.giamngheo.db.registry.tables.records.MemberRecord;
import vn.giamngheo.law.dictionary.CellText;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.PartialDate;

/** The households of the register, one at a time; what is read lies within the scope of the transaction. */
@Component
public final class Households {

    private final CitizenNumbers numbers;

    Households(CitizenNumbers numbers) {
        this.numbers = numbers;
    }

    /** A household with its members: two statements. */
    public Optional<StoredHousehold> find(DSLContext sql, UUID id) {
        return found(sql, sql.fetchOne(HOUSEHOLD, HOUSEHOLD.ID.eq(id)));
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<StoredHousehold> lock(DSLContext sql, UUID id) {
        return found(
                sql,
                sql.selectFrom(HOUSEHOLD).where(HOUSEHOLD.ID.eq(id)).forUpdate().fetchOne());
    }

    /** Its classes, the standard of the latest day first: one statement. */
    public List<StoredClass> classes(DSLContext sql, UUID id) {
        return sql.select(
                        CLASSIFICATION.STANDARD,
                        CLASSIFICATION.CLASS,
                        CLASSIFICATION.DAY,
                        CLASSIFICATION.SINCE,
                        CLASSIFICATION.UNKNOWN)
                .from(CLASSIFICATION)
                .where(CLASSIFICATION.HOUSEHOLD_ID.eq(id))
                .orderBy(CLASSIFICATION.DAY.desc(), CLASSIFICATION.STANDARD)
                .fetch(row -> new StoredClass(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4() == null ? row.value3() : row.value4(),
                        List.of(row.value5())));
    }

    private Optional<StoredHousehold> found(DSLContext sql, @Nullable HouseholdRecord household) {
        if (household == null) {
            return Optional.empty();
        }
        List<StoredMember> members = new ArrayList<>();
        sql.selectFrom(MEMBER)
                .where(MEMBER.HOUSEHOLD_ID.eq(household.getId()))
                .orderBy(MEMBER.MEMBER_NO)
                .forEach(row -> members.add(member(row)));
        return Optional.of(new StoredHousehold(
                household.getId(), household.getVersion(), household.getChangedAt(), cells(household), members));
    }

    private static Map<String, String> cells(HouseholdRecord row) {
        Map<String, String> cells = new HashMap<>();
        put(cells, "household_code", row.getHouseholdCode());
        put(cells, "area_code", row.getAreaCode());
        put(cells, "hamlet", row.getHamlet());
        AnswersReader.into(cells, row.getAnswers(), Dictionary.get().household());
        return cells;
    }

    private StoredMember member(MemberRecord row) {
        Map<String, String> cells = new HashMap<>();
        put(cells, "full_name", row.getFullName());
        put(cells, "relation", row.getRelation());
        put(cells, "sex", row.getSex());
        put(cells, "status", row.getStatus());
        put(cells, "birth_date", date(row.getBirthFrom(), row.getBirthTo()));
        put(cells, "status_date", date(row.getStatusDate(), row.getStatusDate()));
        byte[] sealed = row.getCitizenIdSealed();
        put(cells, "citizen_id", sealed == null ? null : numbers.open(sealed));
        AnswersReader.into(cells, row.getAnswers(), Dictionary.get().member());
        return new StoredMember(row.getMemberNo(), cells);
    }

    private static @Nullable String date(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first == null || last == null ? null : CellText.of(new PartialDate(first, last));
    }

    private static void put(Map<String, String> cells, String code, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            cells.put(code, text);
        }
    }
}
