-- Who sees which rows. Each transaction of the program says in whose name it works:
--   giamngheo.scope   the codes of units it may see, joined by commas; * for all; unset or empty for none
--   giamngheo.hamlet  the one hamlet it may see; empty for all
--   giamngheo.writes  on where it may change rows
-- Policies read these through scalar and hashed sub-selects, so once per query and not once per row.

CREATE PROCEDURE platform.hold_to_area(held regclass, hamlets text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', held);
    EXECUTE format($p$CREATE POLICY in_area ON %s USING (
        (SELECT current_setting('giamngheo.scope', true)) = '*'
        OR area_code IN (SELECT unnest(string_to_array(current_setting('giamngheo.scope', true), ','))))$p$, held);
    EXECUTE format($p$CREATE POLICY in_hamlet ON %s AS RESTRICTIVE USING (
        (SELECT coalesce(current_setting('giamngheo.hamlet', true), '')) = '' OR %s)$p$, held,
        CASE hamlets
            WHEN 'OWN' THEN
                $p$platform.fold(hamlet) = (SELECT platform.fold(current_setting('giamngheo.hamlet', true)))$p$
            WHEN 'HOUSEHOLD' THEN 'EXISTS (SELECT FROM registry.household h WHERE h.id = household_id)'
            WHEN 'NONE' THEN 'false'
        END);
    EXECUTE format($p$CREATE POLICY may_insert ON %s AS RESTRICTIVE FOR INSERT
        WITH CHECK ((SELECT current_setting('giamngheo.writes', true)) = 'on')$p$, held);
    EXECUTE format($p$CREATE POLICY may_update ON %s AS RESTRICTIVE FOR UPDATE
        USING ((SELECT current_setting('giamngheo.writes', true)) = 'on')$p$, held);
    EXECUTE format($p$CREATE POLICY may_delete ON %s AS RESTRICTIVE FOR DELETE
        USING ((SELECT current_setting('giamngheo.writes', true)) = 'on')$p$, held);
END $$;
COMMENT ON PROCEDURE platform.hold_to_area IS 'Gives a table with a column area_code its row-level security, in the '
    'migration that makes it: CALL platform.hold_to_area(''registry.note'', ''HOUSEHOLD''). Hamlets are told by the '
    'column hamlet (OWN), by the household of the column household_id (HOUSEHOLD), or such rows are not for a hamlet''s '
    'own people at all (NONE).';
