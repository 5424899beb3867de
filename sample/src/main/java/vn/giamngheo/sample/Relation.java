package vn.giamngheo.sample;

/** Codes of the column {@code relation}. */
enum Relation {
    HEAD,
    SPOUSE,
    CHILD,
    PARENT,
    GRANDCHILD,
    SIBLING,
    OTHER
}
