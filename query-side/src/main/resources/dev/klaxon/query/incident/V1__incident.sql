-- One row an incident: its fold as JSON, and the columns that lists filter, order and show.
CREATE TABLE read.incident (
    id             uuid        PRIMARY KEY,
    reference      text        NOT NULL UNIQUE,
    title          text        NOT NULL,
    declared_at    timestamptz NOT NULL,
    status         text        NOT NULL,
    severity       text,
    severity_state text,
    open           boolean     NOT NULL,
    drill          boolean     NOT NULL,
    imported       boolean     NOT NULL,
    source         text,
    external_key   text,
    services       text[]      NOT NULL,
    accounts       text[]      NOT NULL,
    words          tsvector    NOT NULL,
    restricted     boolean     NOT NULL,
    readers        text[]      NOT NULL,
    told_public_at timestamptz,
    next_due_at    timestamptz,
    resolved_at    timestamptz,
    version        bigint      NOT NULL,
    state          text        NOT NULL
);
CREATE INDEX incident_newest ON read.incident (declared_at DESC, id DESC);
CREATE INDEX incident_services ON read.incident USING gin (services);
CREATE INDEX incident_accounts ON read.incident USING gin (accounts);
CREATE INDEX incident_words ON read.incident USING gin (words);
CREATE INDEX incident_external_key ON read.incident (external_key);
CREATE INDEX incident_public ON read.incident (told_public_at DESC, id DESC) WHERE told_public_at IS NOT NULL;
