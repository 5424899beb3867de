package vn.giamngheo.sample;

/** Insurance, pensions and allowances of the members, and the states they hang on. */
final class Rights {

    private static final int CARD_OF_SMALL_CHILD_UNDER = 6;
    private static final int PENSIONER_FROM_MONTHS = 720;
    private static final int ORPHAN_UNDER = 16;

    private final Today today;
    private final Curve noInsurance;
    private final Curve pension;
    private final byte[] orphanGround;
    private final byte[] singleParentGround;
    private final byte[] oldGround;
    private final byte[] disabledGround;

    Rights(Population population, Today today) {
        this.today = today;
        noInsurance = population.curve("no_insurance");
        pension = population.curve("pension");
        Settings grounds = population.all().block("social_groups");
        orphanGround = Bytes.utf8(grounds.text("orphan"));
        singleParentGround = Bytes.utf8(grounds.text("single_parent"));
        oldGround = Bytes.utf8(grounds.text("old"));
        disabledGround = Bytes.utf8(grounds.text("disabled"));
    }

    void give(Family family, boolean urban, Rng rng) {
        Person head = family.head();
        boolean spouse = family.spouse() != null;
        boolean hasChild = false;
        boolean hasGrandchildAlone = false;
        int youngest = Integer.MIN_VALUE;
        for (int i = 1; i < family.size(); i++) {
            Person person = family.get(i);
            hasChild |= person.relation == Relation.CHILD && person.age < ORPHAN_UNDER;
            hasGrandchildAlone |= person.relation == Relation.GRANDCHILD && person.father == null;
            if (person.relation == Relation.CHILD || person.relation == Relation.GRANDCHILD) {
                youngest = Math.max(youngest, person.birth);
            }
        }
        head.singleParent = hasChild && !spouse;
        boolean widowed = head.singleParent && rng.chance(450);
        for (int i = 0; i < family.size(); i++) {
            Person person = family.get(i);
            if (person.age < ORPHAN_UNDER) {
                person.orphan = orphan(person, widowed, hasGrandchildAlone, rng);
            }
            mother(person, family, youngest, rng);
            money(person, family, urban, rng);
            person.insured = insured(person, family, urban, rng);
        }
    }

    private static String orphan(Person person, boolean widowed, boolean alone, Rng rng) {
        if (person.relation == Relation.CHILD && widowed) {
            return "ONE";
        }
        if (person.relation == Relation.GRANDCHILD && alone) {
            int draw = rng.below(100);
            return draw < 12 ? "BOTH" : draw < 35 ? "ONE" : "NONE";
        }
        return "NONE";
    }

    /** Wives of an age to bear children, and mothers of the youngest. */
    private void mother(Person person, Family family, int youngest, Rng rng) {
        if (person.male || person.age < 19 || person.age > 44) {
            return;
        }
        int sinceLast = youngest == Integer.MIN_VALUE ? Integer.MAX_VALUE : today.day - youngest;
        boolean motherOfYoungest = false;
        for (int i = 1; i < family.size(); i++) {
            motherOfYoungest |= family.get(i).mother == person && family.get(i).birth == youngest;
        }
        person.breastfeeding = motherOfYoungest && sinceLast < 540 && rng.chance(820);
        boolean wife = person.relation == Relation.SPOUSE || person.relation == Relation.OTHER;
        person.pregnant = wife && sinceLast > 400 && rng.chance(person.age < 36 ? 45 : 10);
    }

    private void money(Person person, Family family, boolean urban, Rng rng) {
        if (person.months >= PENSIONER_FROM_MONTHS && !today.working(person)) {
            person.pension = rng.chance(pension.at(urban, family.hardship) * (urban ? 4 : 2) / 3);
        }
        if (person.age >= 40) {
            person.merit = rng.chance(person.age >= 68 ? 70 : 4);
            person.meritAllowance = person.merit && rng.chance(800);
        }
        if (person.disability.equals("SEVERE") || person.disability.equals("EXTREME")) {
            allow(person, disabledGround, 900, rng);
        } else if (person.age >= today.oldAgeAllowance && !person.pension) {
            allow(person, oldGround, 920, rng);
        } else if (person.orphan.equals("BOTH")) {
            allow(person, orphanGround, 850, rng);
        } else if (person.singleParent && family.low) {
            allow(person, singleParentGround, 500, rng);
        }
    }

    private static void allow(Person person, byte[] ground, int perMille, Rng rng) {
        person.allowance = rng.chance(perMille);
        if (person.allowance) {
            person.socialGroup = ground;
        }
    }

    private boolean insured(Person person, Family family, boolean urban, Rng rng) {
        boolean certain = person.age < CARD_OF_SMALL_CHILD_UNDER || person.pension || person.allowance || person.merit;
        boolean favoured = family.previous.equals("POOR") || person.schooling != Level.NONE;
        int without = favoured ? 25 : noInsurance.at(urban, family.hardship);
        return certain || !rng.chance(without);
    }
}
