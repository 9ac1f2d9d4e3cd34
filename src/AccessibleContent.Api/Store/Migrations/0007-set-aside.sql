-- What was taken out of the schedule because it could not be published, as it stood there, with why and when; rows are only ever added.
CREATE TABLE set_aside (
    number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    publish_at TEXT NOT NULL,
    note TEXT,
    published_by TEXT NOT NULL,
    accepted_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    set_aside_at TEXT NOT NULL
);
