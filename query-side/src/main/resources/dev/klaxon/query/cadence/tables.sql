-- What each incident owes: the first window that no update ended, and the step to the next, in seconds.
CREATE TABLE promise (
    incident_id uuid        NOT NULL,
    window_id   text        NOT NULL,
    kind        text        NOT NULL,
    subject     text,
    opened_at   timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    step        bigint,
    reference   text        NOT NULL,
    title       text        NOT NULL,
    severity    text,
    drill       boolean     NOT NULL,
    PRIMARY KEY (incident_id, window_id)
);
CREATE INDEX promise_soonest ON promise (due_at, incident_id, window_id);
