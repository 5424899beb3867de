-- Public reference data: no row belongs to one area's officers alone, so these tables have no row-level security.

CREATE TABLE area.unit (
    code text NOT NULL CHECK (code ~ '^[0-9A-Za-z._-]{1,20}$'),
    valid_from date NOT NULL,
    valid_to date CHECK (valid_to >= valid_from),
    name text NOT NULL CHECK (name <> '' AND name IS NFC NORMALIZED),
    level text NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET')),
    type text NOT NULL,
    parent text CHECK ((parent IS NULL) = (level = 'PROVINCE')),
    doubts text[] NOT NULL DEFAULT '{}',
    origin text NOT NULL CHECK (origin IN ('SHIPPED', 'LOCAL')),
    document text,
    search text GENERATED ALWAYS AS (platform.fold(name)) STORED,
    PRIMARY KEY (code, valid_from),
    CONSTRAINT unit_code_means_one_unit_a_day
        EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE
);
COMMENT ON TABLE area.unit IS 'Đơn vị hành chính: one row for as long as code, name, type and parent stay the same.';
COMMENT ON COLUMN area.unit.valid_to IS 'The last day, inclusive; null while the unit exists.';
COMMENT ON COLUMN area.unit.doubts IS 'What is not verified: START_NOT_VERIFIED, END_NOT_VERIFIED.';
COMMENT ON COLUMN area.unit.document IS 'The decision an added unit comes from.';
CREATE INDEX unit_parent ON area.unit (parent);
CREATE INDEX unit_search ON area.unit USING gin (search gin_trgm_ops);

CREATE TABLE area.lineage (
    old_code text NOT NULL,
    old_from date NOT NULL,
    new_code text NOT NULL,
    new_from date NOT NULL,
    share numeric CHECK (share > 0 AND share <= 1),
    sureness text NOT NULL CHECK (sureness IN ('COMPLETE', 'PARTIAL', 'INDIRECT')),
    origin text NOT NULL CHECK (origin IN ('SHIPPED', 'LOCAL')),
    PRIMARY KEY (old_code, old_from, new_code, new_from),
    FOREIGN KEY (old_code, old_from) REFERENCES area.unit (code, valid_from),
    FOREIGN KEY (new_code, new_from) REFERENCES area.unit (code, valid_from),
    CHECK ((old_code, old_from) <> (new_code, new_from))
);
COMMENT ON TABLE area.lineage IS 'Which unit went into which; share null where it is not known.';
CREATE INDEX lineage_new ON area.lineage (new_code, new_from);

CREATE TABLE area.property (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code text NOT NULL,
    unit_from date NOT NULL,
    hamlet text NOT NULL DEFAULT '' CHECK (hamlet IS NFC NORMALIZED),
    hamlet_folded text GENERATED ALWAYS AS (platform.fold(hamlet)) STORED,
    name text NOT NULL CHECK (name ~ '^[a-z][a-z0-9_.-]{0,63}$'),
    value text NOT NULL CHECK (value <> ''),
    valid_from date NOT NULL,
    valid_to date CHECK (valid_to >= valid_from),
    document text,
    FOREIGN KEY (code, unit_from) REFERENCES area.unit (code, valid_from),
    CONSTRAINT property_has_one_value_a_day EXCLUDE USING gist (
        code WITH =, hamlet_folded WITH =, name WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE area.property IS 'An open list of what decisions say of a unit, or of a hamlet of it that is no unit of its own.';
COMMENT ON COLUMN area.property.hamlet IS 'Thôn, tổ dân phố; empty for the whole unit.';
COMMENT ON COLUMN area.property.document IS 'The decision it comes from.';
