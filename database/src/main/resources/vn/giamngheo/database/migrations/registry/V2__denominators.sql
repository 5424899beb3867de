CREATE TABLE registry.denominator (
    area_code text NOT NULL,
    hamlet text NOT NULL DEFAULT '',
    day date NOT NULL,
    households bigint CHECK (households >= 0),
    persons bigint CHECK (persons >= 0),
    women bigint CHECK (women >= 0),
    minority_households bigint CHECK (minority_households >= 0),
    minority_persons bigint CHECK (minority_persons >= 0),
    source text,
    PRIMARY KEY (area_code, hamlet, day)
);
COMMENT ON TABLE registry.denominator IS 'All residents of a unit on a day, poor or not: what rates are computed over.';
COMMENT ON COLUMN registry.denominator.hamlet IS 'Empty for the whole commune.';
CREATE INDEX classification_day ON registry.classification (standard, day DESC);
