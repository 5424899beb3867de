package vn.giamngheo.sample;

import org.jspecify.annotations.Nullable;

/** One member while being made up; used again for the next household. */
final class Person {

    Relation relation = Relation.HEAD;
    boolean male;
    /** Day of birth from 1970-01-01. */
    int birth;

    final Day born = new Day();
    int age;
    int months;
    boolean yearOnly;

    @Nullable
    Person father;

    @Nullable
    Person mother;

    People.Group group = People.NOBODY;
    byte[] family = {};
    byte[] middle = {};
    byte[] given = {};

    /** Empty for who is present. */
    String status = "";

    int statusDay;
    boolean numbered;
    int registeredIn;

    Level schooling = Level.NONE;
    Level qualification = Level.NONE;
    boolean jobTraining;

    String disability = "NONE";
    String disabilityKind = "";
    String illness = "";
    boolean able;

    @Nullable
    Work work;

    boolean abilityLeftOut;
    boolean stable;

    boolean insured;
    boolean insuranceUnknown;
    boolean pension;
    boolean allowance;
    boolean merit;
    boolean meritAllowance;
    byte[] socialGroup = {};
    String orphan = "";
    boolean singleParent;
    boolean pregnant;
    boolean breastfeeding;
    boolean malnourished;
    boolean nutritionUnknown;

    void begin(Relation relation, boolean male, int birth) {
        this.relation = relation;
        this.male = male;
        this.birth = birth;
        father = null;
        mother = null;
        status = "";
        yearOnly = false;
        numbered = true;
        schooling = Level.NONE;
        qualification = Level.NONE;
        jobTraining = false;
        disability = "NONE";
        disabilityKind = "";
        illness = "";
        able = false;
        work = null;
        abilityLeftOut = false;
        stable = false;
        insured = true;
        insuranceUnknown = false;
        pension = false;
        allowance = false;
        merit = false;
        meritAllowance = false;
        socialGroup = NOTHING;
        orphan = "";
        singleParent = false;
        pregnant = false;
        breastfeeding = false;
        malnourished = false;
        nutritionUnknown = false;
    }

    boolean present() {
        return status.isEmpty();
    }

    private static final byte[] NOTHING = {};
}
