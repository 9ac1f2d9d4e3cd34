-- How the site's own names are said, stored with its terms as one version.
ALTER TABLE terms ADD COLUMN say TEXT NOT NULL DEFAULT '[]';
