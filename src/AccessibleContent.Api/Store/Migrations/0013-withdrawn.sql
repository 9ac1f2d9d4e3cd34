-- Withdrawn notices by the moment of their withdrawal, for feeds, which tell of recent ones.
CREATE INDEX notices_withdrawn ON notices (modified_at) WHERE withdrawn IS NOT NULL;
