package vn.giamngheo.area;

/** Where a row comes from. */
enum Origin {
    /** The table that comes with the program. */
    SHIPPED,
    /** This installation. */
    LOCAL
}
