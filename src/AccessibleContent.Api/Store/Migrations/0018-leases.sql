-- Who does work that one process at a time does, and until when (milliseconds since 1970) if nothing renews it.
CREATE TABLE leases (
    name TEXT NOT NULL PRIMARY KEY,
    holder TEXT NOT NULL,
    until INTEGER NOT NULL
);
