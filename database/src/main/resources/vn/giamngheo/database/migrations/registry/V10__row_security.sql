-- The rows under a household carry its unit, so that no policy has to look the household up.
ALTER TABLE registry.household ADD CONSTRAINT household_id_area UNIQUE (id, area_code);
ALTER TABLE registry.member ADD area_code text;
ALTER TABLE registry.classification ADD area_code text;
UPDATE registry.member SET area_code = h.area_code FROM registry.household h WHERE h.id = household_id;
UPDATE registry.classification SET area_code = h.area_code FROM registry.household h WHERE h.id = household_id;
ALTER TABLE registry.member
    ALTER area_code SET NOT NULL,
    ADD CONSTRAINT member_area FOREIGN KEY (household_id, area_code)
        REFERENCES registry.household (id, area_code) ON UPDATE CASCADE ON DELETE CASCADE,
    DROP CONSTRAINT member_household_id_fkey;
ALTER TABLE registry.classification
    ALTER area_code SET NOT NULL,
    ADD CONSTRAINT classification_area FOREIGN KEY (household_id, area_code)
        REFERENCES registry.household (id, area_code) ON UPDATE CASCADE ON DELETE CASCADE,
    DROP CONSTRAINT classification_household_id_fkey;
COMMENT ON COLUMN registry.member.area_code IS 'The unit of the household; filled when it is not given.';
COMMENT ON COLUMN registry.classification.area_code IS 'The unit of the household; filled when it is not given.';

CREATE FUNCTION registry.fill_area() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.area_code := (SELECT area_code FROM registry.household WHERE id = NEW.household_id);
    RETURN NEW;
END $$;
CREATE TRIGGER member_area BEFORE INSERT ON registry.member
    FOR EACH ROW WHEN (NEW.area_code IS NULL) EXECUTE FUNCTION registry.fill_area();
CREATE TRIGGER classification_area BEFORE INSERT ON registry.classification
    FOR EACH ROW WHEN (NEW.area_code IS NULL) EXECUTE FUNCTION registry.fill_area();

CALL platform.hold_to_area('registry.household', 'OWN');
CALL platform.hold_to_area('registry.member', 'HOUSEHOLD');
CALL platform.hold_to_area('registry.classification', 'HOUSEHOLD');
CALL platform.hold_to_area('registry.denominator', 'OWN');
