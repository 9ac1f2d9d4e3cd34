-- From which address of another host a notice has a kept file, so that the same content submitted again is recognised without asking that
-- host. A notice that only waits for its moment has rows as well; rows are only ever added.
CREATE TABLE pictures (
    id TEXT NOT NULL,
    address TEXT NOT NULL,
    file TEXT NOT NULL,
    PRIMARY KEY (id, address, file)
) WITHOUT ROWID;
