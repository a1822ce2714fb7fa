-- One row an incident: what decides where it counts, when it was open and whether it recurs.
-- The fingerprint is of all that is stored of it, so that what changes no figure writes nothing.
CREATE TABLE kpi_incident (
    id            uuid           PRIMARY KEY,
    reference     text           NOT NULL,
    title         text           NOT NULL,
    services      text[]         NOT NULL,
    declared_at   timestamptz    NOT NULL,
    severity      text,
    drill         boolean        NOT NULL,
    restricted    boolean        NOT NULL,
    counts        boolean        NOT NULL,
    cause         text,
    resolved_at   timestamptz,
    recurs        boolean        NOT NULL DEFAULT false,
    recurs_openly boolean        NOT NULL DEFAULT false,
    open          tstzmultirange NOT NULL,
    changes_at    timestamptz,
    fingerprint   text           NOT NULL
);
CREATE INDEX kpi_incident_declared ON kpi_incident (declared_at, id);
CREATE INDEX kpi_incident_services ON kpi_incident USING gin (services);
CREATE INDEX kpi_incident_cause ON kpi_incident (cause, declared_at) WHERE counts AND cause IS NOT NULL;
CREATE INDEX kpi_incident_alone ON kpi_incident (cause, resolved_at)
    WHERE counts AND cause IS NOT NULL AND NOT recurs_openly;
CREATE INDEX kpi_incident_recurring ON kpi_incident (cause, resolved_at)
    WHERE counts AND cause IS NOT NULL AND recurs;
CREATE INDEX kpi_incident_open ON kpi_incident USING gist (open);
CREATE INDEX kpi_incident_changes ON kpi_incident (changes_at) WHERE changes_at IS NOT NULL;
CREATE INDEX kpi_incident_restricted ON kpi_incident (id) WHERE restricted;

-- What an incident adds to the figures, by the instant that decides in which period.
CREATE TABLE kpi_part (
    incident_id uuid        NOT NULL,
    at          timestamptz NOT NULL,
    subtotal       bytea       NOT NULL,
    PRIMARY KEY (incident_id, at)
);
CREATE INDEX kpi_part_at ON kpi_part (at, incident_id);

-- The sums of an hour and of a day. Without a subtotal it is to be counted anew; until then the parts are asked.
-- A version never comes twice, nor in other tables of the view made later: it names the content for whoever keeps it.
CREATE SEQUENCE kpi_version;
DO 'BEGIN PERFORM setval(''kpi_version'', (extract(epoch FROM clock_timestamp()) * 1000000)::bigint); END';
CREATE TABLE kpi_sum (
    level      text        NOT NULL,
    starts_at  timestamptz NOT NULL,
    drill      boolean     NOT NULL,
    restricted boolean     NOT NULL,
    version    bigint      NOT NULL,
    changes_at timestamptz,
    subtotal      bytea,
    recurring  bytea,
    recurring_openly bytea,
    PRIMARY KEY (level, starts_at, drill, restricted)
);
CREATE UNIQUE INDEX kpi_sum_version ON kpi_sum (version);
CREATE INDEX kpi_sum_void ON kpi_sum (level, starts_at) WHERE subtotal IS NULL;
CREATE INDEX kpi_sum_changes ON kpi_sum (level, changes_at) WHERE changes_at IS NOT NULL;
