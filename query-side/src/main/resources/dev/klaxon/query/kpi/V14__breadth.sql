-- What each incident lays on its drivers.
CREATE TABLE read.kpi_driver (
    incident_id     uuid        PRIMARY KEY,
    declared_at     timestamptz NOT NULL,
    severity        text,
    root_cause      text,
    segments        text[]      NOT NULL,
    restore_seconds bigint,
    currency        text,
    at_risk         numeric
);
CREATE INDEX kpi_driver_declared ON read.kpi_driver (declared_at);

-- Who held a role in an incident while it was open, and for how long; the length of what goes on is not known.
CREATE TABLE read.kpi_tenure (
    incident_id         uuid        NOT NULL,
    severity            text,
    policy_version      int         NOT NULL,
    person_id           text        NOT NULL,
    person_name         text,
    began_at            timestamptz NOT NULL,
    ended_at            timestamptz,
    seconds             bigint,
    after_hours_seconds bigint
);
CREATE INDEX kpi_tenure_incident ON read.kpi_tenure (incident_id);
CREATE INDEX kpi_tenure_time ON read.kpi_tenure USING gist (tstzrange(began_at, ended_at));

-- Whose figures an incident has to do with: who commanded it, or owned an action that came of it.
CREATE TABLE read.kpi_person (
    incident_id uuid    NOT NULL,
    person_id   text    NOT NULL,
    commanded   boolean NOT NULL
);
CREATE INDEX kpi_person_incident ON read.kpi_person (incident_id);
CREATE INDEX kpi_person_person ON read.kpi_person USING hash (person_id);

-- They are parts of the incident view, which is read anew.
TRUNCATE read.incident;
DELETE FROM write.token WHERE processor_name = 'incidents';
