COMMENT ON SCHEMA registry IS 'Households, their members, and their class under each standard.';

CREATE TABLE registry.household (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    household_code text NOT NULL CHECK (household_code <> ''),
    area_code text NOT NULL,
    hamlet text,
    head_name text,
    answers jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(answers) = 'object'),
    version bigint NOT NULL DEFAULT 0,
    changed_at timestamptz NOT NULL DEFAULT now(),
    search text GENERATED ALWAYS AS (
        platform.fold(household_code || ' ' || coalesce(head_name, '') || ' ' || coalesce(hamlet, ''))) STORED,
    CONSTRAINT household_code_once UNIQUE (household_code)
);
COMMENT ON TABLE registry.household IS 'Hộ: the current row of a household.';
COMMENT ON COLUMN registry.household.answers IS 'The answers of the data dictionary that have no column of their own, by their code.';
CREATE INDEX household_area ON registry.household (area_code, household_code);
CREATE INDEX household_search ON registry.household USING gin (search gin_trgm_ops);

CREATE TABLE registry.member (
    household_id uuid NOT NULL REFERENCES registry.household ON DELETE CASCADE,
    member_no integer NOT NULL CHECK (member_no > 0),
    id uuid NOT NULL DEFAULT uuidv7() UNIQUE,
    full_name text,
    relation text,
    sex text CHECK (sex IN ('M', 'F')),
    birth_from date,
    birth_to date,
    status text NOT NULL DEFAULT 'PRESENT',
    status_date date,
    citizen_id_sealed bytea,
    citizen_id_index bytea,
    answers jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(answers) = 'object'),
    version bigint NOT NULL DEFAULT 0,
    search text GENERATED ALWAYS AS (platform.fold(coalesce(full_name, ''))) STORED,
    PRIMARY KEY (household_id, member_no),
    CHECK (birth_from <= birth_to)
);
COMMENT ON TABLE registry.member IS 'Thành viên hộ.';
COMMENT ON COLUMN registry.member.birth_from IS 'The first day that the birth may have been; a birth given as a year is every day of it.';
COMMENT ON COLUMN registry.member.citizen_id_sealed IS 'The citizen number, encrypted; never in clear.';
COMMENT ON COLUMN registry.member.citizen_id_index IS 'The blind index by which a citizen number is found.';
CREATE INDEX member_search ON registry.member USING gin (search gin_trgm_ops);
CREATE INDEX member_citizen_id ON registry.member (citizen_id_index) WHERE citizen_id_index IS NOT NULL;

CREATE TABLE registry.classification (
    household_id uuid NOT NULL REFERENCES registry.household ON DELETE CASCADE,
    standard text NOT NULL,
    day date NOT NULL,
    class text NOT NULL,
    groups text[] NOT NULL DEFAULT '{}',
    income bigint,
    line bigint,
    b1_points bigint,
    b2_points bigint,
    deprivations integer NOT NULL,
    indicators text[] NOT NULL DEFAULT '{}',
    unknown text[] NOT NULL DEFAULT '{}',
    would_allow text[] NOT NULL DEFAULT '{}',
    pack_hash text NOT NULL,
    computed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (household_id, standard)
);
COMMENT ON TABLE registry.classification IS 'What a standard says of a household, as last computed.';
CREATE INDEX classification_class ON registry.classification (standard, class);
