-- One row a post-mortem and one an action: the fold as JSON, and the columns by which lists choose.
CREATE TABLE postmortem (
    id            uuid        PRIMARY KEY,
    incident_id   uuid        NOT NULL,
    reference     text        NOT NULL,
    title         text        NOT NULL,
    status        text        NOT NULL,
    booked_at     timestamptz NOT NULL,
    awaited_at    timestamptz,
    scheduled_for timestamptz,
    open_actions  int         NOT NULL,
    version       bigint      NOT NULL
);
CREATE INDEX postmortem_newest ON postmortem (booked_at, id);
CREATE INDEX postmortem_incident ON postmortem (incident_id);

CREATE TABLE postmortem_action (
    id            uuid NOT NULL,
    postmortem_id uuid NOT NULL,
    incident_id   uuid NOT NULL,
    owner_id      text,
    due_on        date,
    status        text NOT NULL,
    state         text NOT NULL,
    PRIMARY KEY (postmortem_id, id)
);
CREATE INDEX action_owner ON postmortem_action (owner_id);
CREATE INDEX action_due ON postmortem_action (due_on, id);
