package vn.giamngheo.sample;

/** Writes rows of {@code members.csv}. */
final class MemberRows {

    static final String HEAD = "household_code,member_no,full_name,relation,sex,birth_date,citizen_id,ethnicity,status,"
            + "status_date,disability,disability_kind,serious_illness,able_to_work,work_status,stable_livelihood,"
            + "schooling,qualification,job_training,health_insurance,pension,social_allowance,merit,merit_allowance,"
            + "social_group,orphan,single_parent,pregnant,breastfeeding,malnourished,needs\n";

    private static final int LONGEST = 1000;
    private static final int CHILD_UNDER = 16;
    private static final int GROWN_FROM = 18;
    private static final int FERTILE_TO = 49;
    private static final int NUMBERS = 1_000_000;
    private static final long SPREAD = 618_033;

    private final Wants wants;
    private final Today today;
    private final int offset;
    private final int[] prefixes = new int[32];
    private final Day statusDate = new Day();

    MemberRows(Wants wants, Today today, long seed) {
        this.wants = wants;
        this.today = today;
        offset = (int) Math.floorMod(Rng.mix(seed), (long) NUMBERS);
    }

    void write(Bytes out, Family family, Place place, int serial, long index, Rng rng) {
        // Different in every household of a million, so that no two people bear one number.
        int number = (int) ((index % NUMBERS * SPREAD + offset) % NUMBERS);
        for (int i = 0; i < family.size(); i++) {
            Person person = family.get(i);
            out.row(LONGEST);
            HouseholdRows.code(out, place, serial);
            out.end().number(i + 1).end();
            name(out, person);
            out.end()
                    .code(person.relation.name())
                    .end()
                    .put(person.male ? 'M' : 'F')
                    .end();
            born(out, person);
            out.end();
            if (person.numbered && unusedBefore(person, i)) {
                out.padded(prefixes[i], 6).padded(number, 6);
            }
            out.end().put(person.group.name()).end();
            state(out, person);
            life(out, person);
            rights(out, person);
            rest(out, family, person, rng);
            out.endRow();
        }
    }

    private static void name(Bytes out, Person person) {
        NameSet names = person.group.names();
        if (names.givenFirst) {
            out.put(person.middle);
            space(out, person.middle.length > 0 && !names.joined(person.male));
            out.put(person.given);
            space(out, person.family.length > 0);
            out.put(person.family);
            return;
        }
        out.put(person.family);
        space(out, person.family.length > 0);
        out.put(person.middle);
        space(out, person.middle.length > 0 && !names.joined(person.male));
        out.put(person.given);
    }

    private static void space(Bytes out, boolean needed) {
        if (needed) {
            out.put(' ');
        }
    }

    private static void born(Bytes out, Person person) {
        if (person.yearOnly) {
            out.padded(person.born.year, 4);
        } else {
            out.day(person.born.year, person.born.month, person.born.day);
        }
    }

    /** Province, century with sex, and year; whether nobody before in this household has the same. */
    private boolean unusedBefore(Person person, int i) {
        int century = (person.born.year / 100 - 19) * 2 + (person.male ? 0 : 1);
        prefixes[i] = (person.registeredIn * 10 + century) * 100 + person.born.year % 100;
        for (int before = 0; before < i; before++) {
            if (prefixes[before] == prefixes[i]) {
                return false;
            }
        }
        return true;
    }

    private void state(Bytes out, Person person) {
        out.code(person.status).end();
        if (!person.present()) {
            statusDate.set(person.statusDay);
            out.day(statusDate.year, statusDate.month, statusDate.day);
        }
        out.end().code(person.disability).end().code(person.disabilityKind).end();
        out.code(person.illness.isEmpty() ? "-" : person.illness).end();
    }

    private void life(Bytes out, Person person) {
        Work work = person.work;
        if (work == null) {
            out.end().end().end();
        } else {
            if (!person.abilityLeftOut) {
                out.bool(person.able);
            }
            out.end().code(work.name()).end().bool(person.stable).end();
        }
        out.code(person.schooling.name())
                .end()
                .code(person.qualification.name())
                .end();
        if (person.months >= today.workingFrom) {
            out.bool(person.jobTraining);
        }
        out.end();
    }

    private static void rights(Bytes out, Person person) {
        if (!person.insuranceUnknown) {
            out.bool(person.insured);
        }
        out.end().bool(person.pension).end().bool(person.allowance).end();
        out.bool(person.merit).end().bool(person.meritAllowance).end();
        if (person.socialGroup.length > 0) {
            out.put(person.socialGroup);
        } else {
            out.put('-');
        }
        out.end();
    }

    private void rest(Bytes out, Family family, Person person, Rng rng) {
        out.code(person.orphan).end();
        if (person.age >= GROWN_FROM) {
            out.bool(person.singleParent);
        }
        out.end();
        if (!person.male && person.age >= GROWN_FROM && person.age <= FERTILE_TO) {
            out.bool(person.pregnant).end().bool(person.breastfeeding).end();
        } else {
            out.end().end();
        }
        if (person.age < CHILD_UNDER && !person.nutritionUnknown) {
            out.bool(person.malnourished);
        }
        out.end();
        if (Wants.asked(family)) {
            out.code(wants.memberNeeds(person, rng));
        }
        out.end();
    }
}
