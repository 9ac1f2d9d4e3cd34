-- How often each notice was read (点击数): a table of its own, on which no content, digest or ETag depends.
CREATE TABLE views (
    id TEXT NOT NULL PRIMARY KEY REFERENCES notices (id),
    number INTEGER NOT NULL
);
