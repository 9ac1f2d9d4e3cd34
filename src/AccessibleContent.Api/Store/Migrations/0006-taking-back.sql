-- A withdrawal that was taken back: the revision shows again what the one of this number said.
ALTER TABLE revisions ADD COLUMN restores INTEGER;
