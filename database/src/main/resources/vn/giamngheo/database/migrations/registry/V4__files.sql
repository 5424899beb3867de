CREATE TABLE registry.file (
    hash bytea PRIMARY KEY CHECK (length(hash) = 32),
    kind text NOT NULL CHECK (kind IN ('PDF', 'JPEG', 'PNG', 'DOCX', 'XLSX')),
    content bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 20971520)
);
COMMENT ON TABLE registry.file IS 'The content of attached files, by its SHA-256: the same content is kept once.';
ALTER TABLE registry.file ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE registry.attachment (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    household_id uuid NOT NULL REFERENCES registry.household ON DELETE CASCADE,
    hash bytea NOT NULL REFERENCES registry.file,
    name text NOT NULL CHECK (name <> '' AND length(name) <= 200),
    note text,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    account uuid,
    who text NOT NULL,
    removed_at timestamptz
);
COMMENT ON TABLE registry.attachment IS 'Giấy tờ kèm theo of a household; one that is taken off is marked, never deleted.';
CREATE INDEX attachment_household ON registry.attachment (household_id, at);
CREATE INDEX attachment_file ON registry.attachment (hash);

CREATE TABLE registry.party (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    kind text NOT NULL CHECK (kind IN ('GROUP', 'COOPERATIVE', 'ENTERPRISE', 'COMMUNITY', 'OTHER')),
    name text NOT NULL CHECK (name <> '' AND length(name) <= 200),
    area_code text NOT NULL,
    members integer CHECK (members BETWEEN 0 AND 1000000),
    version bigint NOT NULL DEFAULT 0,
    changed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE registry.party IS 'Nhóm hộ, tổ hợp tác, hợp tác xã, tổ chức: whoever takes part and is no household.';
CREATE INDEX party_area ON registry.party (area_code, name, id);

ALTER TABLE registry.attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.file ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.party ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_household ON registry.attachment
    USING (EXISTS (SELECT FROM registry.household h WHERE h.id = household_id));
-- Whoever sees an attachment sees its content; whoever may write may bring content.
CREATE POLICY of_attachment ON registry.file
    USING (EXISTS (SELECT FROM registry.attachment a WHERE a.hash = file.hash))
    WITH CHECK (true);
CREATE POLICY in_area ON registry.party USING (
    (SELECT current_setting('giamngheo.scope', true)) = '*'
    OR area_code IN (SELECT unnest(string_to_array(current_setting('giamngheo.scope', true), ','))));
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['attachment', 'file', 'party'] LOOP
        EXECUTE format('CREATE POLICY may_insert ON registry.%I AS RESTRICTIVE FOR INSERT
            WITH CHECK ((SELECT current_setting(''giamngheo.writes'', true)) = ''on'')', name);
        EXECUTE format('CREATE POLICY may_update ON registry.%I AS RESTRICTIVE FOR UPDATE
            USING ((SELECT current_setting(''giamngheo.writes'', true)) = ''on'')', name);
        EXECUTE format('CREATE POLICY may_delete ON registry.%I AS RESTRICTIVE FOR DELETE
            USING ((SELECT current_setting(''giamngheo.writes'', true)) = ''on'')', name);
    END LOOP;
END $$;
