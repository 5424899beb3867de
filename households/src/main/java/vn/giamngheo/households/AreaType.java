package vn.giamngheo.households;

/** Urban (thành thị) or rural (nông thôn): which income line applies. */
enum AreaType {
    URBAN,
    RURAL;

    static AreaType of(boolean urban) {
        return urban ? URBAN : RURAL;
    }
}
