-- What each incident owes: the first window that no update ended, and the step to the next, in seconds.
CREATE TABLE read.promise (
    incident_id uuid        NOT NULL,
    window_id   text        NOT NULL,
    kind        text        NOT NULL,
    subject     text,
    opened_at   timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    step        bigint,
    PRIMARY KEY (incident_id, window_id)
);
CREATE INDEX promise_soonest ON read.promise (due_at, incident_id, window_id);

-- It is a part of the incident view, which is read anew: incidents that are there already have promises too.
TRUNCATE read.incident;
DELETE FROM write.token WHERE processor_name = 'incidents';
