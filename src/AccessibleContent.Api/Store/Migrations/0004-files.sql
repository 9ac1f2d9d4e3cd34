-- Which notices have which kept file, in any of their revisions; rows are only ever added.
CREATE TABLE files (
    address TEXT NOT NULL,
    id TEXT NOT NULL REFERENCES notices (id),
    PRIMARY KEY (address, id)
);
