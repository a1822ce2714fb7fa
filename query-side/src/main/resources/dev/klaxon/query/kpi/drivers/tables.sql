-- What each incident lays on its drivers.
CREATE TABLE kpi_driver (
    incident_id     uuid        PRIMARY KEY,
    declared_at     timestamptz NOT NULL,
    severity        text,
    services        text[]      NOT NULL,
    drill           boolean     NOT NULL,
    counts          boolean     NOT NULL,
    root_cause      text,
    segments        text[]      NOT NULL,
    restore_seconds bigint,
    currency        text,
    at_risk         numeric
);
CREATE INDEX kpi_driver_declared ON kpi_driver (declared_at);
