-- How far this file follows another store: one row in the search file beside a server, none in a store of its own. The number is that of the
-- latest change followed. While the notices are copied, filled_until is the sort key up to which they are here; an empty one is before all.
-- The file is whole once it was the same as the store; drift is what the digest of a store with damaged rows differs by from its notices.
CREATE TABLE replica (
    number INTEGER NOT NULL,
    filled_until TEXT,
    compared INTEGER NOT NULL DEFAULT 0,
    whole INTEGER NOT NULL DEFAULT 0,
    drift TEXT NOT NULL DEFAULT '00000000000000000000000000000000'
);
