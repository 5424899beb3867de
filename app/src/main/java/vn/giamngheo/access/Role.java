package vn.giamngheo.access;

/** What a person is in this installation; each role's rights are few and named. */
public enum Role {
    /** Quản trị viên: accounts and settings. */
    ADMINISTRATOR,
    /** Cán bộ cấp xã: the households of one commune. */
    COMMUNE_OFFICER,
    /** Cán bộ cấp tỉnh: the figures of the whole province. */
    PROVINCE_OFFICER
}
