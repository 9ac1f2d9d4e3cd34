-- The endpoints that are told of changes. The service writes them from its settings when it starts, so that every process that changes notices
-- knows them. The times are milliseconds since 1970.
CREATE TABLE webhook_endpoints (
    key TEXT NOT NULL PRIMARY KEY,
    setting TEXT NOT NULL,
    paused_until INTEGER NOT NULL DEFAULT 0,
    ended_at INTEGER
);

-- What an endpoint has not received yet: each notice once, at its newest change.
CREATE TABLE webhook_deliveries (
    endpoint TEXT NOT NULL REFERENCES webhook_endpoints (key),
    id TEXT NOT NULL REFERENCES notices (id),
    change INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    first_attempt INTEGER,
    next_attempt INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    PRIMARY KEY (endpoint, id)
) WITHOUT ROWID;
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (endpoint, next_attempt, change) WHERE state = 'waiting';
CREATE INDEX webhook_deliveries_listed ON webhook_deliveries (change, endpoint);
