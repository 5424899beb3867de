package vn.giamngheo.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import vn.giamngheo.households.Candidate;
import vn.giamngheo.households.WrittenHousehold;
import vn.giamngheo.law.Household;

/** Households for tests, told cell by cell: {@code household("H1", "20194").with("income", "900000").member("An", …)}. */
public final class Neighbours {

    /** The day they are classified for. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 17);

    private final Map<String, String> cells = new HashMap<>();
    private final List<Map<String, String>> members = new ArrayList<>();

    private Neighbours(String code, String area) {
        cells.put("household_code", code);
        cells.put("area_code", area);
    }

    /** A household without members. */
    public static Neighbours household(String code, String area) {
        return new Neighbours(code, area);
    }

    /** A poor couple with a child, every question answered, one member without a health card. */
    public static Neighbours poor(String code, String area, String head) {
        return household(code, area)
                .with("hamlet", "Thôn 1", "income", "900000", "house_wall", "NOT_DURABLE", "house_frame", "NOT_DURABLE")
                .with("house_roof", "DURABLE", "floor_area_m2", "60", "dwelling_tenure", "OWN", "water_source", "OTHER")
                .with("toilet", "NONE", "internet_used", "true", "information_devices", "TV")
                .member(head, "HEAD", "M", "01/02/1980", "health_insurance", "true", "citizen_id", "048080001234")
                .member("Lê Thị Bông", "SPOUSE", "F", "1982", "health_insurance", "true")
                .member("Trần Văn Cún", "CHILD", "M", "05/2015", "malnourished", "false", "schooling", "PRIMARY");
    }

    /** The same with other answers of its own: code, text, code, text … */
    public Neighbours with(String... answers) {
        for (int at = 0; at < answers.length; at += 2) {
            cells.put(answers[at], answers[at + 1]);
        }
        return this;
    }

    /** The same with a member more. */
    public Neighbours member(String name, String relation, String sex, String birth, String... answers) {
        Map<String, String> member = new HashMap<>(Map.of(
                "household_code",
                String.valueOf(cells.get("household_code")),
                "member_no",
                String.valueOf(members.size() + 1),
                "full_name",
                name,
                "relation",
                relation,
                "sex",
                sex,
                "birth_date",
                birth,
                "work_status",
                "OWN_WORK",
                "social_allowance",
                "false",
                "disability",
                "NONE",
                "qualification",
                "UPPER_SECONDARY"));
        if (relation.equals("CHILD")) {
            member.remove("work_status");
            member.remove("qualification");
        }
        for (int at = 0; at < answers.length; at += 2) {
            member.put(answers[at], answers[at + 1]);
        }
        members.add(member);
        return this;
    }

    /** Takes them into the register. */
    public void moveIn(DSLContext sql, CitizenNumbers numbers) {
        Standards standards = new Standards();
        Candidate candidate = WrittenHousehold.check(cells, members, standards.terms(DAY));
        if (!candidate.usable()) {
            throw new IllegalStateException(candidate.problems().toString());
        }
        Household household = candidate.household();
        Intake intake = new Intake(sql, numbers);
        intake.add(household, standards.find("vn-2022").orElseThrow().on(DAY).assess(household), DAY);
        intake.finish();
    }
}
