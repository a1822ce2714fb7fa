-- One row a post-mortem and one an action: the fold as JSON, and the columns by which lists choose.
CREATE TABLE read.postmortem (
    id            uuid        PRIMARY KEY,
    incident_id   uuid        NOT NULL,
    status        text        NOT NULL,
    booked_at     timestamptz NOT NULL,
    awaited_at    timestamptz,
    version       bigint      NOT NULL,
    state         text        NOT NULL
);

CREATE INDEX ON read.postmortem (booked_at, id);
CREATE INDEX ON read.postmortem (incident_id);

CREATE TABLE read.postmortem_action (
    id            uuid NOT NULL,
    postmortem_id uuid NOT NULL,
    incident_id   uuid NOT NULL,
    owner_id      text,
    due_on        date,
    status        text NOT NULL,
    state         text NOT NULL,
    PRIMARY KEY (postmortem_id, id)
);

CREATE INDEX ON read.postmortem_action (owner_id);
CREATE INDEX ON read.postmortem_action (due_on, id);
