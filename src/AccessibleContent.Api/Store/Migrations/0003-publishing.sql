-- A withdrawn notice keeps its row and its revisions: its id is never free again.
ALTER TABLE notices ADD COLUMN withdrawn TEXT;
ALTER TABLE revisions ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;

-- What is to be published at a later moment: one document a notice, a newer one in the place of the older.
CREATE TABLE scheduled (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL,
    publish_at TEXT NOT NULL,
    note TEXT,
    published_by TEXT NOT NULL,
    accepted_at TEXT NOT NULL
);
CREATE INDEX scheduled_by_moment ON scheduled (publish_at);
