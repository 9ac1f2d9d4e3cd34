-- Lists show published notices only, newest first: so do their indexes.
DROP INDEX notices_by_catalog;
DROP INDEX notices_by_publisher;
CREATE INDEX notices_by_key ON notices (sort_key) WHERE withdrawn IS NULL;
CREATE INDEX notices_by_catalog ON notices (catalog, sort_key) WHERE withdrawn IS NULL;
CREATE INDEX notices_by_publisher ON notices (publisher, sort_key) WHERE withdrawn IS NULL;
CREATE INDEX notices_by_both ON notices (catalog, publisher, sort_key) WHERE withdrawn IS NULL;

-- How many notices are published: all of them (with an empty name), of each column and of each publisher.
CREATE TABLE counts (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (kind, name)
) WITHOUT ROWID;
INSERT INTO counts (kind, name, number) SELECT 'all', '', count(*) FROM notices WHERE withdrawn IS NULL;
INSERT INTO counts (kind, name, number)
SELECT 'catalog', catalog, count(*) FROM notices WHERE withdrawn IS NULL AND catalog IS NOT NULL GROUP BY catalog;
INSERT INTO counts (kind, name, number)
SELECT 'publisher', publisher, count(*) FROM notices WHERE withdrawn IS NULL AND publisher IS NOT NULL GROUP BY publisher;

CREATE TRIGGER notices_counted AFTER INSERT ON notices WHEN new.withdrawn IS NULL BEGIN
    INSERT INTO counts (kind, name, number)
    SELECT column1, column2, 1 FROM (VALUES ('all', ''), ('catalog', new.catalog), ('publisher', new.publisher)) WHERE column2 IS NOT NULL
    ON CONFLICT (kind, name) DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER notices_recounted AFTER UPDATE OF withdrawn, catalog, publisher ON notices WHEN new.withdrawn IS NULL BEGIN
    INSERT INTO counts (kind, name, number)
    SELECT column1, column2, 1 FROM (VALUES ('all', ''), ('catalog', new.catalog), ('publisher', new.publisher)) WHERE column2 IS NOT NULL
    ON CONFLICT (kind, name) DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER notices_discounted AFTER UPDATE OF withdrawn, catalog, publisher ON notices WHEN old.withdrawn IS NULL BEGIN
    UPDATE counts SET number = number - 1 WHERE kind = 'all' AND name = '';
    UPDATE counts SET number = number - 1 WHERE kind = 'catalog' AND name = old.catalog;
    UPDATE counts SET number = number - 1 WHERE kind = 'publisher' AND name = old.publisher;
END;
