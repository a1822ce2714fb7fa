-- Incidents that owe something, or whose promises are to be reckoned anew: those touched since they were last reckoned.
-- Both tables follow from the events.
CREATE TABLE write.watched (
    incident_id uuid        PRIMARY KEY,
    touched     bigint      NOT NULL,
    reckoned    bigint      NOT NULL,
    fires_at    timestamptz,
    retry_at    timestamptz
);
CREATE INDEX watched_due ON write.watched (fires_at) WHERE fires_at IS NOT NULL;
CREATE INDEX watched_stale ON write.watched (incident_id) WHERE touched > reckoned;

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

-- How far the log was read for them. Whoever reads holds the row locked.
CREATE TABLE write.watch_place (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    position  text    NOT NULL COLLATE "C"
);
INSERT INTO write.watch_place (position) VALUES ('0000-00000000000000000000-00000000000000000000');
