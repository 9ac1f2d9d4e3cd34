-- One schema for any number of nodes. Within a major version of the program it only ever grows, so that two releases run side by side.
-- Ids, keys and names compare byte by byte (COLLATE "C"): another locale would sort lists differently on another server. Times are texts with
-- their offsets, as in the embedded store: what is read is to the letter what was written.

-- Which releases can use the schema: a program refuses it if it needs a later one than the program knows.
CREATE TABLE store_schema (
    minimum integer NOT NULL,
    current integer NOT NULL
);
INSERT INTO store_schema (minimum, current) VALUES (1, 1);

-- One row: a digest of all current notices, the same for two stores that hold the same, and the number of the latest change. Whoever changes
-- notices locks it first: changes are numbered in the order of their commits, and each is decided on the actual state.
CREATE TABLE holdings (
    digest text COLLATE "C" NOT NULL,
    number bigint NOT NULL
) WITH (fillfactor = 10);
INSERT INTO holdings (digest, number) VALUES ('00000000000000000000000000000000', 0);

-- The current state of each notice: what lists, filters and stamps need. A withdrawn one keeps its row: its id is never free again.
CREATE TABLE notices (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    index_number text COLLATE "C" UNIQUE,
    revision integer NOT NULL,
    content text COLLATE "C" NOT NULL,
    modified_at text COLLATE "C" NOT NULL,
    sort_key text COLLATE "C" NOT NULL UNIQUE,
    published_on text COLLATE "C" NOT NULL,
    publisher text COLLATE "C",
    catalog text COLLATE "C",
    document_number text COLLATE "C",
    title text COLLATE "C" NOT NULL,
    withdrawn text COLLATE "C"
);
CREATE INDEX notices_by_key ON notices (sort_key) WHERE withdrawn IS NULL;
CREATE INDEX notices_by_catalog ON notices (catalog, sort_key) WHERE withdrawn IS NULL;
CREATE INDEX notices_by_publisher ON notices (publisher, sort_key) WHERE withdrawn IS NULL;
-- Of names of ordinary length: two long ones are more than an entry of an index can hold.
CREATE INDEX notices_by_both ON notices (catalog, publisher, sort_key)
    WHERE withdrawn IS NULL AND length(catalog) + length(publisher) <= 300;
CREATE INDEX notices_withdrawn ON notices (modified_at) WHERE withdrawn IS NOT NULL;

-- Every revision as it was published; rows are only ever added.
CREATE TABLE revisions (
    id text COLLATE "C" NOT NULL REFERENCES notices (id),
    revision integer NOT NULL,
    content text COLLATE "C" NOT NULL,
    document text COLLATE "C" NOT NULL,
    published_at text COLLATE "C" NOT NULL,
    published_by text COLLATE "C" NOT NULL,
    note text COLLATE "C",
    withdrawn smallint NOT NULL DEFAULT 0,
    restores integer,
    PRIMARY KEY (id, revision)
);

-- A server that was built without LZ4 compresses in its own way.
DO $$ BEGIN
    ALTER TABLE revisions ALTER COLUMN document SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
    NULL;
END $$;

-- How many notices are published: all of them (with an empty name), of each column and of each publisher.
CREATE TABLE counts (
    kind text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    number integer NOT NULL,
    PRIMARY KEY (kind, name)
) WITH (fillfactor = 50);
INSERT INTO counts (kind, name, number) VALUES ('all', '', 0);

-- Once a statement, not once a row: many notices at once cost one change of each count.
CREATE FUNCTION count_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO counts AS kept (kind, name, number)
    SELECT kind, name, sum(step) FROM (
        SELECT 'all' AS kind, '' AS name, 1 AS step FROM added WHERE withdrawn IS NULL
        UNION ALL SELECT 'catalog', catalog, 1 FROM added WHERE withdrawn IS NULL AND catalog IS NOT NULL
        UNION ALL SELECT 'publisher', publisher, 1 FROM added WHERE withdrawn IS NULL AND publisher IS NOT NULL
    ) AS steps GROUP BY kind, name
    ON CONFLICT (kind, name) DO UPDATE SET number = kept.number + excluded.number;
    RETURN NULL;
END $$;
CREATE FUNCTION count_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO counts AS kept (kind, name, number)
    SELECT kind, name, sum(step) FROM (
        SELECT 'all' AS kind, '' AS name, 1 AS step FROM added WHERE withdrawn IS NULL
        UNION ALL SELECT 'catalog', catalog, 1 FROM added WHERE withdrawn IS NULL AND catalog IS NOT NULL
        UNION ALL SELECT 'publisher', publisher, 1 FROM added WHERE withdrawn IS NULL AND publisher IS NOT NULL
        UNION ALL SELECT 'all', '', -1 FROM removed WHERE withdrawn IS NULL
        UNION ALL SELECT 'catalog', catalog, -1 FROM removed WHERE withdrawn IS NULL AND catalog IS NOT NULL
        UNION ALL SELECT 'publisher', publisher, -1 FROM removed WHERE withdrawn IS NULL AND publisher IS NOT NULL
    ) AS steps GROUP BY kind, name HAVING sum(step) <> 0
    ON CONFLICT (kind, name) DO UPDATE SET number = kept.number + excluded.number;
    RETURN NULL;
END $$;
CREATE TRIGGER notices_counted AFTER INSERT ON notices
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_added();
CREATE TRIGGER notices_recounted AFTER UPDATE ON notices
    REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_changed();

-- The newest change of each notice: a higher number in the place of the older one, so whoever has read up to a number finds everything newer
-- after it.
CREATE TABLE changes (
    number bigint NOT NULL PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE REFERENCES notices (id)
);

-- Every version of the site's conversion terms, synonyms and spoken names; rows are only ever added.
CREATE TABLE terms (
    version integer NOT NULL PRIMARY KEY,
    document text NOT NULL,
    synonyms text NOT NULL DEFAULT '[]',
    say text NOT NULL DEFAULT '[]',
    changed_at text COLLATE "C" NOT NULL,
    changed_by text COLLATE "C" NOT NULL
);

-- What is to be published at a later moment: one document a notice, a newer one in the place of the older.
CREATE TABLE scheduled (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    document text COLLATE "C" NOT NULL,
    publish_at text COLLATE "C" NOT NULL,
    note text COLLATE "C",
    published_by text COLLATE "C" NOT NULL,
    accepted_at text COLLATE "C" NOT NULL
);
CREATE INDEX scheduled_by_moment ON scheduled (publish_at, id);

-- What was taken out of the schedule, as it stood there, with why, when and by whom; rows are only ever added.
CREATE TABLE set_aside (
    number bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    id text COLLATE "C" NOT NULL,
    document text COLLATE "C" NOT NULL,
    publish_at text COLLATE "C" NOT NULL,
    note text COLLATE "C",
    published_by text COLLATE "C" NOT NULL,
    accepted_at text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    set_aside_at text COLLATE "C" NOT NULL,
    taken_back_at text COLLATE "C",
    taken_back_by text COLLATE "C"
);

-- Which notices have which kept file, in any of their revisions; rows are only ever added.
CREATE TABLE files (
    address text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL REFERENCES notices (id),
    PRIMARY KEY (address, id)
);

-- From which address of another host a notice has a kept file; rows are only ever added. An address may be longer than an index allows.
CREATE TABLE pictures (
    id text COLLATE "C" NOT NULL,
    address text COLLATE "C" NOT NULL,
    file text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX pictures_of_notice ON pictures (id, md5(address), md5(file));

-- Pages of the harvested site as they were last seen.
CREATE TABLE visits (
    address text COLLATE "C" NOT NULL PRIMARY KEY,
    etag text COLLATE "C",
    last_modified text COLLATE "C",
    digest text COLLATE "C" NOT NULL,
    refusal text COLLATE "C",
    id text COLLATE "C"
);
CREATE INDEX visits_by_notice ON visits (id);

-- How often each notice was read (点击数), on which no content, digest or ETag depends.
CREATE TABLE views (
    id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES notices (id),
    number bigint NOT NULL
);

-- The endpoints that are told of changes, and what each has not received yet. The times are milliseconds since 1970.
CREATE TABLE webhook_endpoints (
    key text COLLATE "C" NOT NULL PRIMARY KEY,
    setting text COLLATE "C" NOT NULL,
    paused_until bigint NOT NULL DEFAULT 0,
    ended_at bigint
);
CREATE TABLE webhook_deliveries (
    endpoint text COLLATE "C" NOT NULL REFERENCES webhook_endpoints (key),
    id text COLLATE "C" NOT NULL REFERENCES notices (id),
    change bigint NOT NULL,
    state text COLLATE "C" NOT NULL DEFAULT 'waiting',
    attempts integer NOT NULL DEFAULT 0,
    first_attempt bigint,
    next_attempt bigint NOT NULL DEFAULT 0,
    error text,
    PRIMARY KEY (endpoint, id)
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (endpoint, next_attempt, change) WHERE state = 'waiting';
CREATE INDEX webhook_deliveries_listed ON webhook_deliveries (change, endpoint);

-- Which node does what only one may do, and until when: milliseconds since 1970, by the clock of this database.
CREATE TABLE leases (
    name text COLLATE "C" NOT NULL PRIMARY KEY,
    holder text COLLATE "C" NOT NULL,
    until bigint NOT NULL
);
