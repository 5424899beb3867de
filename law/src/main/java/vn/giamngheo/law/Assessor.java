package vn.giamngheo.law;

/** One standard on one day, ready to assess households one after another; not for use by several threads at once. */
public interface Assessor {

    /** The class of a household and what it rests on; never throws for what a household file can hold. */
    Assessment assess(Household household);
}
