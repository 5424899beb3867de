COMMENT ON SCHEMA area IS 'Administrative units with their validity and lineage.';
