-- Lists are paged by key: each order has an index that ends in the code, over everything and within a commune.
ALTER TABLE registry.household
    ADD COLUMN head_sort text GENERATED ALWAYS AS (coalesce(head_name, '')) STORED;
COMMENT ON COLUMN registry.household.head_sort IS 'The name of the head as lists are sorted by it; empty without a head.';
CREATE INDEX household_head ON registry.household (head_sort, household_code);
CREATE INDEX household_area_head ON registry.household (area_code, head_sort, household_code);
CREATE INDEX household_changed ON registry.household (changed_at, household_code);
CREATE INDEX household_area_hamlet ON registry.household (area_code, hamlet, household_code);
CREATE INDEX household_without_head ON registry.household (area_code, household_code) WHERE head_name IS NULL;

ALTER TABLE registry.classification ADD COLUMN since date;
COMMENT ON COLUMN registry.classification.since IS 'The first day seen with this class without a break; null where it is the day itself.';
-- What a list row shows of a class stands in the index, so that no page reads the whole rows.
CREATE INDEX classification_of_household
    ON registry.classification (household_id, standard) INCLUDE (class, day, income, deprivations);

CREATE TABLE registry.change (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    household_id uuid NOT NULL,
    member_no integer,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    account uuid,
    who text NOT NULL,
    kind text NOT NULL CHECK (kind ~ '^[A-Z][A-Z_]*$'),
    why text NOT NULL CHECK (why <> ''),
    before jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(before) = 'object'),
    after jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(after) = 'object')
);
COMMENT ON TABLE registry.change IS 'Diễn biến thay đổi: who changed what of a household, when and why; rows are only ever added.';
COMMENT ON COLUMN registry.change.account IS 'Who; null for the program itself.';
COMMENT ON COLUMN registry.change.who IS 'The name of that person at the time.';
COMMENT ON COLUMN registry.change.before IS 'The answers that changed, by dictionary code, as written before; citizen numbers never in clear.';
CREATE INDEX change_household ON registry.change (household_id, at DESC);

CREATE FUNCTION registry.refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of registry.% are only ever added', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION registry.refuse_change IS 'Keeps a log append-only, whoever asks.';
CREATE TRIGGER change_stays BEFORE UPDATE OR DELETE ON registry.change
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();

ALTER TABLE registry.change ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_household ON registry.change
    USING (EXISTS (SELECT FROM registry.household h WHERE h.id = household_id));
CREATE POLICY may_insert ON registry.change AS RESTRICTIVE FOR INSERT
    WITH CHECK ((SELECT current_setting('giamngheo.writes', true)) = 'on');

CREATE FUNCTION registry.matching(words text, areas text[], most integer) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public
    SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    wanted text := '%' || replace(platform.fold(words), ' ', '%') || '%';
    scope text := coalesce(current_setting('giamngheo.scope', true), '');
    within text[] := areas;
BEGIN
    IF wanted IN ('%', '%%') OR most < 1 THEN
        RETURN;
    END IF;
    IF scope <> '*' THEN
        SELECT coalesce(array_agg(code), '{}') INTO within FROM unnest(string_to_array(scope, ',')) code
        WHERE areas IS NULL OR code = ANY (areas);
    END IF;
    IF within IS NULL THEN
        RETURN QUERY
            (SELECT h.id FROM registry.household h WHERE h.search LIKE wanted LIMIT most)
            UNION
            (SELECT m.household_id FROM registry.member m WHERE m.search LIKE wanted LIMIT most);
    ELSE
        RETURN QUERY
            (SELECT h.id FROM registry.household h WHERE h.area_code = ANY (within) AND h.search LIKE wanted LIMIT most)
            UNION
            (SELECT m.household_id FROM registry.household h JOIN registry.member m ON m.household_id = h.id
             WHERE h.area_code = ANY (within) AND m.search LIKE wanted LIMIT most);
    END IF;
END $$;
COMMENT ON FUNCTION registry.matching IS
    'Households whose code, head, hamlet or member matches the words, within the scope and the units given (null: all of it). The owner runs it, because the search index cannot be used under row-level security.';
