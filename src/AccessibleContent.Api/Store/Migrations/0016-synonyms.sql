-- The site's own synonyms for searches, stored with its terms as one version.
ALTER TABLE terms ADD COLUMN synonyms TEXT NOT NULL DEFAULT '[]';
