-- The application adds entries of the audit trail and cannot read them; these functions read and seal for it. They stand
-- here because functions of the schema audit are nobody's but the owner's.

CREATE FUNCTION access.audit_page(
    before uuid, most integer, wanted_account uuid, wanted_action text, wanted_subject text,
    since timestamptz, until timestamptz)
    RETURNS TABLE (
        id uuid, at timestamptz, account uuid, login text, display_name text, area_code text, action text, subject text,
        details jsonb)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
    SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    scope text := coalesce(current_setting('giamngheo.scope', true), '');
    codes text[] := string_to_array(scope, ',');
BEGIN
    RETURN QUERY
        SELECT e.id, e.at, e.account, a.login, a.display_name, e.area_code, e.action, e.subject, e.details
        FROM audit.entry e LEFT JOIN access.account a ON a.id = e.account
        WHERE (scope = '*' OR e.area_code = ANY (codes))
            AND (before IS NULL OR e.id < before)
            AND (wanted_account IS NULL OR e.account = wanted_account)
            AND (wanted_action IS NULL OR e.action = wanted_action)
            AND (wanted_subject IS NULL OR e.subject = wanted_subject)
            AND (since IS NULL OR e.at >= since)
            AND (until IS NULL OR e.at < until)
        ORDER BY e.id DESC
        LIMIT least(most, 200);
END $$;
COMMENT ON FUNCTION access.audit_page IS 'Entries of the audit trail within the scope, the latest first, before a key.';

CREATE FUNCTION access.audit_seal(most integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog AS $$
DECLARE
    last_no bigint;
    last_hash bytea;
    last_at timestamptz;
    e audit.entry;
    sealed integer := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('audit.link', 0));
    SELECT l.no, l.hash INTO last_no, last_hash FROM audit.link l ORDER BY l.no DESC LIMIT 1;
    SELECT max(t.at) INTO last_at FROM audit.link l JOIN audit.entry t ON t.id = l.entry_id
    WHERE l.no > coalesce(last_no, 0) - 1000;
    last_no := coalesce(last_no, 0);
    last_hash := coalesce(last_hash, sha256(''));
    -- An entry may become visible after later ones: a day is looked back.
    FOR e IN SELECT t.* FROM audit.entry t
        WHERE t.at > coalesce(last_at - interval '1 day', '-infinity')
            AND NOT EXISTS (SELECT FROM audit.link l WHERE l.entry_id = t.id)
        ORDER BY t.id LIMIT most
    LOOP
        last_no := last_no + 1;
        last_hash := sha256(last_hash || convert_to(audit.words(e), 'UTF8'));
        INSERT INTO audit.link (no, entry_id, hash) VALUES (last_no, e.id, last_hash);
        sealed := sealed + 1;
    END LOOP;
    RETURN sealed;
END $$;
COMMENT ON FUNCTION access.audit_seal IS 'Adds entries that are in no chain yet to its end; returns how many.';

CREATE FUNCTION access.audit_head(OUT no bigint, OUT hash bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
BEGIN ATOMIC
    SELECT l.no, l.hash FROM audit.link l ORDER BY l.no DESC LIMIT 1;
END;
COMMENT ON FUNCTION access.audit_head IS 'The end of the chain: what is written down elsewhere so that nobody can shorten it.';
