ALTER TABLE audit.entry ADD area_code text;
COMMENT ON COLUMN audit.entry.area_code IS 'The unit of whoever did it; null for the whole installation and the program.';
