-- The current state of each notice: what lists, filters and stamps need.
CREATE TABLE notices (
    id TEXT NOT NULL PRIMARY KEY,
    index_number TEXT UNIQUE,
    revision INTEGER NOT NULL,
    content TEXT NOT NULL,
    modified_at TEXT NOT NULL,
    sort_key TEXT NOT NULL UNIQUE,
    published_on TEXT NOT NULL,
    publisher TEXT,
    catalog TEXT,
    document_number TEXT,
    title TEXT NOT NULL
);
CREATE INDEX notices_by_catalog ON notices (catalog, sort_key);
CREATE INDEX notices_by_publisher ON notices (publisher, sort_key);

-- Every revision as it was published; rows are only ever added.
CREATE TABLE revisions (
    id TEXT NOT NULL REFERENCES notices (id),
    revision INTEGER NOT NULL,
    content TEXT NOT NULL,
    document TEXT NOT NULL,
    published_at TEXT NOT NULL,
    published_by TEXT NOT NULL,
    note TEXT,
    PRIMARY KEY (id, revision)
);

-- One row: a digest of all current notices, the same for two stores that hold the same.
CREATE TABLE holdings (
    digest TEXT NOT NULL
);
INSERT INTO holdings (digest) VALUES ('00000000000000000000000000000000');
