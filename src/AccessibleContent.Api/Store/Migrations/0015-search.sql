-- The words of each published notice, without its text: the row number is its day, counted from 1900, shifted by 20 bits, and a place in
-- the day.
CREATE VIRTUAL TABLE search USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

-- What a search ranks and counts by, beside each row of words.
CREATE TABLE search_rows (
    row INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    moment TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT,
    catalog TEXT,
    numbers TEXT NOT NULL
);

-- 文号 and 索引号 in the one form in which all their spellings meet.
CREATE TABLE search_keys (
    key TEXT NOT NULL,
    row INTEGER NOT NULL,
    PRIMARY KEY (key, row)
) WITHOUT ROWID;

-- One row: by which rules the index is made, up to which sort key it is (NULL for all), and the digest of the store that it has followed.
CREATE TABLE search_state (
    version TEXT NOT NULL,
    made_until TEXT,
    digest TEXT NOT NULL
);
INSERT INTO search_state (version, made_until, digest) VALUES ('', '', '');
