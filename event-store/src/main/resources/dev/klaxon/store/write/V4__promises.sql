-- Incidents that owe something, or whose promises are to be reckoned anew. Both tables follow from the events. Whoever
-- works on an incident has it until leased_until, outside of any transaction; where a node dies, the time runs out.
CREATE TABLE write.watched (
    incident_id  uuid        PRIMARY KEY,
    stale        boolean     NOT NULL,
    fires_at     timestamptz,
    failures     int         NOT NULL DEFAULT 0,
    retry_at     timestamptz,
    leased_until timestamptz
);
CREATE INDEX watched_due ON write.watched (fires_at) WHERE fires_at IS NOT NULL;
CREATE INDEX watched_stale ON write.watched (incident_id) WHERE stale;
CREATE INDEX watched_leased ON write.watched (leased_until) WHERE leased_until IS NOT NULL;

-- The next window of each promise. It fires once it is due; where it was due before it was known, a little later.
CREATE TABLE write.promise (
    incident_id uuid        NOT NULL REFERENCES write.watched (incident_id) ON DELETE CASCADE,
    window_id   text        NOT NULL,
    due_at      timestamptz NOT NULL,
    known_at    timestamptz NOT NULL,
    fires_at    timestamptz NOT NULL,
    promise     text        NOT NULL,
    PRIMARY KEY (incident_id, window_id)
);
