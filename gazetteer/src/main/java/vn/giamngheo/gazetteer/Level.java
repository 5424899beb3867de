package vn.giamngheo.gazetteer;

/** The tiers of administration; the district tier ended on 30/6/2025. */
public enum Level {
    /** Tỉnh, thành phố trực thuộc trung ương. */
    PROVINCE,
    /** Huyện, quận, thị xã, thành phố thuộc tỉnh. */
    DISTRICT,
    /** Xã, phường, thị trấn, đặc khu. */
    COMMUNE,
    /** Thôn, tổ dân phố and what else stands below the commune. */
    HAMLET
}
