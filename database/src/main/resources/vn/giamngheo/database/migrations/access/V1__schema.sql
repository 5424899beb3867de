COMMENT ON SCHEMA access IS 'Accounts, their roles and areas, their sessions.';
