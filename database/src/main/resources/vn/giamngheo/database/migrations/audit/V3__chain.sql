CREATE INDEX entry_area ON audit.entry (area_code, id);
CREATE INDEX entry_account ON audit.entry (account, id);

CREATE TABLE audit.link (
    no bigint PRIMARY KEY CHECK (no > 0),
    entry_id uuid NOT NULL UNIQUE REFERENCES audit.entry,
    hash bytea NOT NULL CHECK (length(hash) = 32)
);
COMMENT ON TABLE audit.link IS 'The chain over the entries: each hash is over the one before and the words of the entry.';

CREATE FUNCTION audit.words(e audit.entry) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN jsonb_build_array(e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.account,
        e.area_code, e.action, e.subject, e.details)::text;
COMMENT ON FUNCTION audit.words IS 'An entry as the chain holds it.';
