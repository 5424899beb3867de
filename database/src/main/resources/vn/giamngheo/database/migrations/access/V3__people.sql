ALTER TABLE access.account
    ADD hamlet text CHECK (hamlet <> '' AND hamlet IS NFC NORMALIZED),
    ADD person text CHECK (person <> ''),
    ADD known_to_all boolean NOT NULL DEFAULT false,
    ADD locked_at timestamptz,
    ADD totp_sealed bytea,
    ADD totp_step bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT account_hamlet_of_a_unit CHECK (hamlet IS NULL OR area_code IS NOT NULL);
COMMENT ON COLUMN access.account.hamlet IS 'The hamlet he is held to; null for all of his unit.';
COMMENT ON COLUMN access.account.person IS 'His number in the list of staff: one person''s accounts are told by it.';
COMMENT ON COLUMN access.account.known_to_all IS 'For demonstration: the password is printed, no second factor is asked for.';
COMMENT ON COLUMN access.account.locked_at IS 'Since when nobody may log in with it; null while one may.';
COMMENT ON COLUMN access.account.totp_sealed IS 'The secret of the second factor, encrypted; null before it is set up.';
COMMENT ON COLUMN access.account.totp_step IS 'The time step of the last code that was taken: no code counts twice.';
CREATE INDEX account_person ON access.account (person) WHERE person IS NOT NULL;

CREATE TABLE access.recovery_code (
    account_id uuid NOT NULL REFERENCES access.account ON DELETE CASCADE,
    code_hash bytea NOT NULL,
    PRIMARY KEY (account_id, code_hash)
);
COMMENT ON TABLE access.recovery_code IS 'What one may show once in place of a code; a row goes when it is used.';

ALTER TABLE access.session ADD second_factor boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN access.session.second_factor IS 'Whether a code was shown too.';
