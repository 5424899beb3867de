package vn.giamngheo.sample;

import static vn.giamngheo.sample.Today.years;

import org.jspecify.annotations.Nullable;

/** Puts families together: who lives in a household, of what sex, born when. */
final class FamilyMaker {

    private static final int OLDEST = 98;
    private static final int PARENT_FROM = 18;
    private static final int GRANDCHILD_UNDER = 13;
    private static final int SURELY_RETIRED = 68;

    private final Today today;
    private final Weighted<FamilyKind> better;
    private final Weighted<FamilyKind> harder;
    private final Weighted<Integer> children;
    private final Weighted<Integer> childrenOfMinority;
    private final Weighted<Integer> grandchildren;
    private final int maleHead;
    private final int stays;

    FamilyMaker(Population population, Today today) {
        this.today = today;
        Settings settings = population.families();
        better = Weighted.read(settings.text("better"), FamilyKind::valueOf);
        harder = Weighted.read(settings.text("harder"), FamilyKind::valueOf);
        children = Weighted.read(settings.text("children"), Integer::valueOf);
        childrenOfMinority = Weighted.read(settings.text("children_minority"), Integer::valueOf);
        grandchildren = Weighted.read(settings.text("grandchildren"), Integer::valueOf);
        maleHead = settings.number("male_head");
        stays = settings.number("grown_child_stays");
    }

    void make(Family family, boolean majority, Rng rng) {
        kind(family, (family.low ? harder : better).draw(rng), majority ? children : childrenOfMinority, rng);
    }

    /** A family whose head is surely of working age. */
    void makeNuclear(Family family, boolean majority, Rng rng) {
        family.clear();
        head(family, rng.chance(maleHead), years(25), years(50), rng);
        nuclear(family, majority ? children : childrenOfMinority, rng);
    }

    /** A family in which everybody is surely too old or too young to work. */
    void makeRetired(Family family, Rng rng) {
        family.clear();
        Person head = head(family, rng.chance(maleHead), years(SURELY_RETIRED), years(88), rng);
        int kind = rng.below(10);
        if (kind < 6) {
            head.male = rng.chance(340);
            return;
        }
        spouse(family, head, years(3), rng);
        if (kind == 9) {
            grandchildrenAlone(family, rng);
        }
    }

    private void kind(Family family, FamilyKind kind, Weighted<Integer> counts, Rng rng) {
        family.clear();
        boolean male = rng.chance(maleHead);
        switch (kind) {
            case SINGLE -> {
                boolean old = rng.chance(620);
                head(family, rng.chance(old ? 340 : 560), years(old ? 58 : 22), years(old ? 92 : 58), rng);
            }
            case COUPLE -> {
                boolean old = rng.chance(650);
                Person head = head(family, male, years(old ? 50 : 22), years(old ? 86 : 40), rng);
                spouse(family, head, years(7), rng);
            }
            case NUCLEAR -> {
                head(family, male, years(24), years(58), rng);
                nuclear(family, counts, rng);
            }
            case LONE_PARENT -> {
                Person head = head(family, rng.chance(170), years(23), years(60), rng);
                offspring(family, Relation.CHILD, head.male ? head : null, head.male ? null : head, counts, rng);
            }
            case WITH_PARENTS -> {
                Person head = head(family, male, years(23), years(56), rng);
                Person spouse = spouse(family, head, years(7), rng);
                parents(family, head, rng);
                offspring(family, Relation.CHILD, head.male ? head : spouse, head.male ? spouse : head, counts, rng);
            }
            case WITH_GRANDCHILDREN -> withGrandchildren(family, male, rng);
            case GRANDCHILDREN_ONLY -> {
                Person head = head(family, rng.chance(450), years(57), years(80), rng);
                if (rng.chance(500)) {
                    spouse(family, head, years(4), rng);
                }
                grandchildrenAlone(family, rng);
            }
            case SIBLINGS -> {
                Person head = head(family, rng.chance(560), years(19), years(36), rng);
                int birth = head.birth;
                for (int i = rng.between(1, 2); i > 0; i--) {
                    birth += years(1) + rng.between(150, years(6));
                    if (birth < today.day - years(7)) {
                        family.add(Relation.SIBLING, rng.chance(510), birth);
                    }
                }
            }
        }
    }

    private Person head(Family family, boolean male, int youngest, int oldest, Rng rng) {
        return family.add(Relation.HEAD, male, today.day - rng.around(youngest, oldest) - rng.below(100));
    }

    /** A wife is at most {@code gap} days younger and 700 days older than her husband; both are of age to marry. */
    private Person spouse(Family family, Person head, int gap, Rng rng) {
        int younger = rng.around(-700, gap);
        int birth = head.male ? head.birth + younger : head.birth - younger;
        int latest = today.day - years(head.male ? 18 : 20) - 60;
        return family.add(Relation.SPOUSE, !head.male, Math.min(birth, latest));
    }

    private void nuclear(Family family, Weighted<Integer> counts, Rng rng) {
        Person head = family.head();
        Person spouse = spouse(family, head, years(7), rng);
        offspring(family, Relation.CHILD, head.male ? head : spouse, head.male ? spouse : head, counts, rng);
    }

    private void parents(Family family, Person head, Rng rng) {
        int mother = head.birth - years(PARENT_FROM + 1) - rng.around(0, years(19));
        int father = mother - rng.between(-300, years(6));
        if (rng.chance(450) && today.day - father < years(OLDEST)) {
            family.add(Relation.PARENT, true, Math.min(father, head.birth - years(PARENT_FROM + 1)));
        }
        if (rng.chance(800) && today.day - mother < years(OLDEST)) {
            family.add(Relation.PARENT, false, mother);
        }
    }

    private void withGrandchildren(Family family, boolean male, Rng rng) {
        Person head = head(family, male, years(49), years(80), rng);
        Person spouse = rng.chance(650) ? spouse(family, head, years(6), rng) : null;
        int parents = spouse == null ? head.birth : Math.max(head.birth, spouse.birth);
        int birth = Math.min(parents + years(20) + rng.around(0, years(14)), today.day - years(22));
        Person child = family.add(Relation.CHILD, rng.chance(750), birth);
        child.father = head.male ? head : spouse;
        child.mother = head.male ? spouse : head;
        int younger = rng.around(-500, years(5));
        int partner = Math.min(child.male ? birth + younger : birth - younger, today.day - years(20));
        Person inLaw = family.add(Relation.OTHER, !child.male, partner);
        offspring(
                family,
                Relation.GRANDCHILD,
                child.male ? child : inLaw,
                child.male ? inLaw : child,
                grandchildren,
                rng);
    }

    private void offspring(
            Family family,
            Relation relation,
            @Nullable Person father,
            @Nullable Person mother,
            Weighted<Integer> counts,
            Rng rng) {
        int of = father == null ? Integer.MIN_VALUE : father.birth;
        int by = mother == null ? of : mother.birth;
        int birth = Math.max(of, by) + years(PARENT_FROM) + 30 + rng.around(0, years(13));
        for (int i = counts.draw(rng); i > 0 && birth < today.day - 20 && birth - by < years(43); i--) {
            boolean here = today.day - birth < years(24) || rng.chance(stays);
            if (here && !family.full()) {
                Person child = family.add(relation, rng.chance(515), birth);
                child.father = father;
                child.mother = mother;
            }
            birth += 480 + rng.around(0, years(6));
        }
    }

    private void grandchildrenAlone(Family family, Rng rng) {
        int birth = today.day - years(3) - rng.below(years(GRANDCHILD_UNDER - 3));
        for (int i = grandchildren.draw(rng); i > 0 && birth < today.day - 20; i--) {
            family.add(Relation.GRANDCHILD, rng.chance(510), birth);
            birth += 500 + rng.below(years(4));
        }
    }
}
