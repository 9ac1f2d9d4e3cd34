-- The newest change of each notice, numbered in the order of commits. Each write of a notice puts a row with a higher number in the place of
-- the older one, so whoever has read up to a number finds everything newer after it. No number is ever used twice.
CREATE TABLE changes (
    number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE REFERENCES notices (id)
);
INSERT INTO changes (id) SELECT id FROM notices ORDER BY modified_at, id;
