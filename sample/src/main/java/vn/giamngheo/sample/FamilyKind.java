package vn.giamngheo.sample;

/** How a family is put together. */
enum FamilyKind {
    SINGLE,
    COUPLE,
    NUCLEAR,
    LONE_PARENT,
    WITH_PARENTS,
    WITH_GRANDCHILDREN,
    GRANDCHILDREN_ONLY,
    SIBLINGS
}
