CREATE TABLE registry.status_period (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    household_id uuid NOT NULL,
    area_code text NOT NULL,
    standard text NOT NULL,
    class text NOT NULL,
    valid_from date NOT NULL,
    valid_to date CHECK (valid_to >= valid_from),
    mark text CHECK (mark IN ('NEW', 'RETURNED', 'OLD')),
    decision_no text,
    decision_date date,
    certificate_no text,
    reason text,
    batch_id uuid,
    FOREIGN KEY (household_id, area_code) REFERENCES registry.household (id, area_code)
        ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT status_period_one_class_a_day EXCLUDE USING gist (
        household_id WITH =, standard WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE registry.status_period IS 'Sổ diễn biến: the classes that were decided, each for a time; of one household and standard they never overlap.';
COMMENT ON COLUMN registry.status_period.valid_to IS 'The last day, inclusive; null while it lasts.';
COMMENT ON COLUMN registry.status_period.batch_id IS 'The load it came with, where it came with one.';
CREATE INDEX status_period_batch ON registry.status_period (batch_id) WHERE batch_id IS NOT NULL;
CALL platform.hold_to_area('registry.status_period', 'HOUSEHOLD');
