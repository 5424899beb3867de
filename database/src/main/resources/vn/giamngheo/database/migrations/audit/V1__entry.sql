COMMENT ON SCHEMA audit IS 'What was done, by whom, when: rows are only ever added.';

CREATE TABLE audit.entry (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    account uuid,
    action text NOT NULL CHECK (action ~ '^[A-Z][A-Z0-9_]*$'),
    subject text,
    details jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE audit.entry IS 'One entry per use case, with the keys it touched.';
COMMENT ON COLUMN audit.entry.account IS 'Who; null for the program itself.';
CREATE INDEX entry_at ON audit.entry (at);
