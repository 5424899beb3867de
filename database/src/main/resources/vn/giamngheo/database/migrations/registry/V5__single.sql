ALTER TABLE registry.classification ADD COLUMN single boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN registry.classification.single IS 'This household alone was classified, after a change of its answers; the day of the round stays that of the others.';
DROP INDEX registry.classification_day;
CREATE INDEX classification_day ON registry.classification (standard, day DESC) WHERE NOT single;
