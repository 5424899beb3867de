CREATE TABLE access.account (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    login text NOT NULL CHECK (login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    display_name text NOT NULL CHECK (display_name <> ''),
    role text NOT NULL,
    area_code text,
    password_hash text NOT NULL,
    must_change boolean NOT NULL DEFAULT true,
    made_at timestamptz NOT NULL DEFAULT now(),
    password_at timestamptz NOT NULL DEFAULT now(),
    version bigint NOT NULL DEFAULT 0,
    CONSTRAINT account_login_once UNIQUE (login)
);
COMMENT ON TABLE access.account IS 'Tài khoản: one person, one role, one area.';
COMMENT ON COLUMN access.account.area_code IS 'The unit he works for; null for the whole installation.';
COMMENT ON COLUMN access.account.must_change IS 'The password is a one-time one and must be replaced before any work.';

CREATE TABLE access.attempt (
    login text PRIMARY KEY CHECK (length(login) <= 64),
    failures integer NOT NULL CHECK (failures > 0),
    last_at timestamptz NOT NULL,
    locked_until timestamptz
);
COMMENT ON TABLE access.attempt IS 'Wrong log-ins in a row under a name, whether or not there is such an account.';

CREATE TABLE access.session (
    token_hash bytea PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES access.account ON DELETE CASCADE,
    made_at timestamptz NOT NULL,
    used_at timestamptz NOT NULL
);
COMMENT ON TABLE access.session IS 'Who is logged in, so that a restart logs nobody out; only the hash of the token is kept.';
CREATE INDEX session_account ON access.session (account_id);
