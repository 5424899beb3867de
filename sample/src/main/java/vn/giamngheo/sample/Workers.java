package vn.giamngheo.sample;

/** Who works, and how. */
final class Workers {

    private static final int ON_THE_JOB_TO = 60;

    private final Today today;
    private final Curve seeking;
    private final Curve noContract;
    private final Curve contract;
    private final Curve stable;
    private final Curve onTheJob;

    Workers(Population population, Today today) {
        this.today = today;
        seeking = population.curve("seeking");
        noContract = population.curve("no_contract");
        contract = population.curve("contract");
        stable = population.curve("stable");
        onTheJob = population.curve("on_the_job");
    }

    void work(Person person, int hardship, boolean urban, Rng rng) {
        if (person.months < today.workingFrom) {
            return;
        }
        Work work = of(person, hardship, urban, rng);
        person.work = work;
        person.abilityLeftOut = work.showsAbility() && rng.chance(350);
        person.stable = (work == Work.CONTRACT || work == Work.OWN_WORK) && rng.chance(stable.at(urban, hardship));
        person.jobTraining = (work == Work.CONTRACT || work == Work.NO_CONTRACT)
                && person.age < ON_THE_JOB_TO
                && rng.chance(onTheJob.at(urban, hardship));
    }

    private Work of(Person person, int hardship, boolean urban, Rng rng) {
        if (!person.able || person.schooling != Level.NONE) {
            return Work.NOT_WORKING;
        }
        if (!today.working(person)) {
            return rng.chance(520) ? Work.OWN_WORK : Work.NOT_WORKING;
        }
        int draw = rng.below(1000);
        draw -= person.male ? 15 : 75;
        if (draw < 0) {
            return Work.NOT_WORKING;
        }
        draw -= seeking.at(urban, hardship);
        if (draw < 0) {
            return Work.SEEKING;
        }
        draw -= noContract.at(urban, hardship);
        if (draw < 0) {
            return Work.NO_CONTRACT;
        }
        draw -= contract.at(urban, hardship) * (urban ? 5 : 3) / 4;
        return draw < 0 ? Work.CONTRACT : Work.OWN_WORK;
    }

    /** Whether nobody present and of working age is able to work. */
    boolean none(Family family) {
        for (int i = 0; i < family.size(); i++) {
            Person person = family.get(i);
            if (person.present() && person.able && today.working(person)) {
                return false;
            }
        }
        return true;
    }

    /** Makes the first member of working age able to work; false when there is none. */
    boolean enable(Family family) {
        for (int i = 0; i < family.size(); i++) {
            Person person = family.get(i);
            if (person.present() && today.working(person)) {
                person.disability = "NONE";
                person.disabilityKind = "";
                person.illness = "";
                person.able = true;
                if (person.work == Work.NOT_WORKING && person.schooling == Level.NONE) {
                    person.work = Work.OWN_WORK;
                }
                return true;
            }
        }
        return false;
    }
}
