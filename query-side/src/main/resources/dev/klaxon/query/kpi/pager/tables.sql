-- Who held a role in an incident while it was open, and for how long; the length of what goes on is not known.
CREATE TABLE kpi_tenure (
    incident_id         uuid        NOT NULL,
    severity            text,
    services            text[]      NOT NULL,
    drill               boolean     NOT NULL,
    counts              boolean     NOT NULL,
    policy_version      int         NOT NULL,
    person_id           text        NOT NULL,
    person_name         text,
    began_at            timestamptz NOT NULL,
    ended_at            timestamptz,
    seconds             bigint,
    after_hours_seconds bigint,
    PRIMARY KEY (incident_id, person_id, began_at)
);
CREATE INDEX kpi_tenure_time ON kpi_tenure USING gist (tstzrange(began_at, ended_at));
