COMMENT ON SCHEMA intake IS 'Files on their way into the register: what was read, what is wrong with it, what became of it.';

CREATE TABLE intake.batch (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    made_at timestamptz NOT NULL DEFAULT now(),
    account uuid NOT NULL,
    who text NOT NULL,
    area_code text,
    day date NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    kind text NOT NULL CHECK (kind IN ('WORKBOOK', 'FILES')),
    state text NOT NULL CHECK (state IN
        ('READING', 'REFUSED', 'READY', 'APPLYING', 'APPLIED', 'UNDONE', 'FAILED')),
    refusal text,
    refusal_mend text,
    blank_marks text[] NOT NULL DEFAULT '{}',
    blank_is_no boolean,
    good_only boolean NOT NULL DEFAULT false,
    done bigint NOT NULL DEFAULT 0,
    total bigint NOT NULL DEFAULT 0,
    touched_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    applied_at timestamptz,
    applied_by text,
    undone_at timestamptz,
    undone_by text,
    households bigint NOT NULL DEFAULT 0,
    members bigint NOT NULL DEFAULT 0,
    errors bigint NOT NULL DEFAULT 0,
    warnings bigint NOT NULL DEFAULT 0,
    fresh bigint NOT NULL DEFAULT 0,
    changed bigint NOT NULL DEFAULT 0,
    same bigint NOT NULL DEFAULT 0,
    doubtful bigint NOT NULL DEFAULT 0,
    wrong bigint NOT NULL DEFAULT 0,
    units bigint NOT NULL DEFAULT 0,
    ledger bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE intake.batch IS 'Lượt nhập: one load of files, from the upload to what became of it.';
COMMENT ON COLUMN intake.batch.area_code IS 'The unit of whoever loads; null for the whole installation.';
COMMENT ON COLUMN intake.batch.blank_marks IS 'Columns that hold only marks and blanks: whether blank means no is asked once.';
CREATE INDEX batch_made ON intake.batch (made_at DESC);
ALTER TABLE intake.batch ENABLE ROW LEVEL SECURITY;
-- Whose unit is the whole installation sees all; others the loads of units within their scope.
CREATE POLICY in_area ON intake.batch USING (
    (SELECT current_setting('giamngheo.scope', true)) = '*'
    OR area_code IN (SELECT unnest(string_to_array(current_setting('giamngheo.scope', true), ','))));

CREATE TABLE intake.file (
    batch_id uuid NOT NULL REFERENCES intake.batch ON DELETE CASCADE,
    kind text NOT NULL,
    name text NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (batch_id, kind)
);
COMMENT ON TABLE intake.file IS 'The files as they were sent, to be written again with the errors marked.';
ALTER TABLE intake.file ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE intake.file ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_batch ON intake.file USING (EXISTS (SELECT FROM intake.batch b WHERE b.id = batch_id));

CREATE TABLE intake.problem (
    batch_id uuid NOT NULL REFERENCES intake.batch ON DELETE CASCADE,
    no bigint NOT NULL,
    sheet text NOT NULL,
    line bigint NOT NULL,
    heading text NOT NULL,
    place text NOT NULL,
    value text NOT NULL,
    code text NOT NULL,
    severity text NOT NULL CHECK (severity IN ('ERROR', 'WARNING')),
    mend text,
    details text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (batch_id, no)
);
COMMENT ON TABLE intake.problem IS 'What is wrong or doubtful about a cell of a load.';
CREATE INDEX problem_line ON intake.problem (batch_id, sheet, line);

CREATE TABLE intake.household (
    batch_id uuid NOT NULL REFERENCES intake.batch ON DELETE CASCADE,
    no integer NOT NULL,
    line bigint NOT NULL,
    household_code text NOT NULL,
    area_code text NOT NULL,
    hamlet text,
    head_name text,
    answers jsonb NOT NULL,
    household_id uuid NOT NULL,
    outcome text NOT NULL DEFAULT 'NEW' CHECK (outcome IN ('NEW', 'CHANGED', 'SAME', 'DOUBTFUL')),
    doubt text,
    found uuid,
    choice text CHECK (choice IN ('NEW', 'SAME_HOUSEHOLD')),
    version bigint,
    fields text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (batch_id, no)
);
COMMENT ON TABLE intake.household IS 'A household of a load that nothing is wrong with, and what it is to the register.';
COMMENT ON COLUMN intake.household.household_id IS 'The household of the register it is, or the id it will have.';
COMMENT ON COLUMN intake.household.version IS 'The version of that household when it was compared; null for a new one.';
CREATE INDEX household_outcome ON intake.household (batch_id, outcome, no);

CREATE TABLE intake.member (
    batch_id uuid NOT NULL REFERENCES intake.batch ON DELETE CASCADE,
    no integer NOT NULL,
    member_no integer NOT NULL,
    id uuid NOT NULL,
    full_name text,
    relation text,
    sex text,
    birth_from date,
    birth_to date,
    status text,
    status_date date,
    citizen_id_sealed bytea,
    citizen_id_index bytea,
    answers jsonb NOT NULL,
    PRIMARY KEY (batch_id, no, member_no)
);
COMMENT ON TABLE intake.member IS 'A member of a household of a load.';
CREATE INDEX member_citizen ON intake.member (batch_id, citizen_id_index) WHERE citizen_id_index IS NOT NULL;

CREATE TABLE intake.assessment (
    batch_id uuid NOT NULL REFERENCES intake.batch ON DELETE CASCADE,
    no integer NOT NULL,
    standard text NOT NULL,
    day date NOT NULL,
    class text NOT NULL,
    groups text[] NOT NULL,
    income bigint,
    line bigint,
    b1_points bigint,
    b2_points bigint,
    deprivations integer NOT NULL,
    indicators text[] NOT NULL,
    unknown text[] NOT NULL,
    would_allow text[] NOT NULL,
    pack_hash text NOT NULL,
    PRIMARY KEY (batch_id, no, standard)
);
COMMENT ON TABLE intake.assessment IS 'What the standards in force say of a household of a load.';

CREATE TABLE intake.unit (
    batch_id uuid NOT NULL REFERENCES intake.batch ON DELETE CASCADE,
    line bigint NOT NULL,
    area_code text NOT NULL,
    hamlet text NOT NULL,
    day date NOT NULL,
    households bigint,
    persons bigint,
    women bigint,
    minority_households bigint,
    minority_persons bigint,
    source text,
    PRIMARY KEY (batch_id, line)
);
COMMENT ON TABLE intake.unit IS 'Denominators of a load.';

CREATE TABLE intake.period (
    batch_id uuid NOT NULL REFERENCES intake.batch ON DELETE CASCADE,
    line bigint NOT NULL,
    household_code text NOT NULL,
    standard text NOT NULL,
    class text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    mark text,
    decision_no text,
    decision_date date,
    certificate_no text,
    reason text,
    PRIMARY KEY (batch_id, line)
);
COMMENT ON TABLE intake.period IS 'Decided classes of a load.';

CREATE TABLE intake.before (
    batch_id uuid NOT NULL REFERENCES intake.batch ON DELETE CASCADE,
    household_id uuid NOT NULL,
    area_code text NOT NULL,
    household jsonb,
    members jsonb NOT NULL DEFAULT '[]',
    classes jsonb NOT NULL DEFAULT '[]',
    version_after bigint NOT NULL,
    PRIMARY KEY (batch_id, household_id)
);
COMMENT ON TABLE intake.before IS 'The rows of the register as they were before a load changed them; household null for a new one.';

CREATE TABLE intake.before_unit (
    batch_id uuid NOT NULL REFERENCES intake.batch ON DELETE CASCADE,
    area_code text NOT NULL,
    hamlet text NOT NULL,
    day date NOT NULL,
    before jsonb,
    after jsonb NOT NULL,
    PRIMARY KEY (batch_id, area_code, hamlet, day)
);
COMMENT ON TABLE intake.before_unit IS 'Denominators as they were before a load; before null for a new row.';

-- The rows of a load have no security of their own: they are written by COPY, which row-level security forbids. A
-- person reaches them through intake.batch only, and what they do to the register is held to his area there.

CREATE FUNCTION intake.codes_elsewhere(load uuid) RETURNS SETOF integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
BEGIN ATOMIC
    SELECT s.no FROM intake.household s
    JOIN registry.household h ON h.household_code = s.household_code AND h.area_code <> s.area_code
    WHERE s.batch_id = load;
END;
COMMENT ON FUNCTION intake.codes_elsewhere IS
    'Households of a load whose code belongs to another unit, also where the person may not see that unit; nothing of it is told.';

CREATE FUNCTION intake.cell(value jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE jsonb_typeof(value)
        WHEN 'array' THEN coalesce(
            (SELECT string_agg(part, '|' ORDER BY at) FROM jsonb_array_elements_text(value) WITH ORDINALITY a(part, at)), '-')
        WHEN 'null' THEN ''
        ELSE value #>> '{}' END;
COMMENT ON FUNCTION intake.cell IS 'A stored answer as the text of a cell.';
