COMMENT ON SCHEMA platform IS 'What every module needs: settings, the installation, folding of words.';

CREATE FUNCTION platform.fold(words text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN btrim(regexp_replace(
        lower(translate(
            regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd') COLLATE pg_c_utf8),
        '[^[:alnum:]]+', ' ', 'g'));
COMMENT ON FUNCTION platform.fold IS 'Words as they are searched: no tones, đ as d, lower case, single spaces.';

CREATE TABLE platform.installation (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    id uuid NOT NULL DEFAULT uuidv7(),
    made_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE platform.installation IS 'This installation, one row.';
INSERT INTO platform.installation DEFAULT VALUES;

CREATE TABLE platform.setting (
    key text PRIMARY KEY CHECK (key ~ '^[a-z][a-z0-9_.-]*$'),
    value text NOT NULL,
    version bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE platform.setting IS 'Settings that are changed on a screen.';
