-- Every version of the site's conversion terms; rows are only ever added.
CREATE TABLE terms (
    version INTEGER NOT NULL PRIMARY KEY,
    document TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
);
