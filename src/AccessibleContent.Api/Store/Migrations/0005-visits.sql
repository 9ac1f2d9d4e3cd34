-- Pages of the harvested site as they were last seen.
CREATE TABLE visits (
    address TEXT NOT NULL PRIMARY KEY,
    etag TEXT,
    last_modified TEXT,
    digest TEXT NOT NULL,
    refusal TEXT,
    id TEXT
);
CREATE INDEX visits_by_notice ON visits (id);
