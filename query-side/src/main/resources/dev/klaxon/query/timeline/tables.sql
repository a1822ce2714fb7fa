-- One line an event, as it reads after its corrections. Position is the opaque form, which sorts as events do.
CREATE TABLE timeline (
    event_id    uuid        PRIMARY KEY,
    incident_id uuid        NOT NULL,
    position    text        NOT NULL COLLATE "C",
    type        text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    precision   text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor_id    text        NOT NULL,
    actor_name  text        NOT NULL,
    action      text        NOT NULL,
    result      text,
    audience    text,
    corrections uuid[]      NOT NULL
);
CREATE INDEX timeline_order ON timeline (incident_id, occurred_at, position);
