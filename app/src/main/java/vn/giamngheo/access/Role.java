package vn.giamngheo.access;

/** What a person is in this installation; what each may do stands in the table of rights. */
public enum Role {
    /** Quản trị viên: accounts and settings. */
    ADMINISTRATOR,
    /** Cán bộ cấp xã: the households of one commune. */
    COMMUNE_OFFICER,
    /** Cán bộ cấp tỉnh: the figures of the whole province. */
    PROVINCE_OFFICER,
    /** Cán bộ cấp huyện: a district as it was until the tier ended. */
    DISTRICT_OFFICER,
    /** Người ký: the chair who decides lists. */
    SIGNER,
    /** Điều tra viên, trưởng thôn: the households of one hamlet. */
    HAMLET_SURVEYOR,
    /** Cán bộ ngành: an agency that needs to know who is on the list. */
    AGENCY_OFFICER,
    /** Mặt trận, đoàn thể: reads lists without identity numbers and gives an opinion. */
    FRONT_SUPERVISOR,
    /** Trạm y tế. */
    HEALTH_STATION,
    /** Trường học. */
    SCHOOL,
    /** Thanh tra, kiểm toán: reads and writes nothing. */
    AUDITOR
}
