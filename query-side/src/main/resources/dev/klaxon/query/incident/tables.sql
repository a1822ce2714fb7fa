-- One row an incident: what lists filter, order and show. Whether it is restricted is shown as it was known at an instant;
-- who may read it now is asked elsewhere.
CREATE TABLE incident (
    id             uuid        PRIMARY KEY,
    reference      text        NOT NULL,
    title          text        NOT NULL,
    declared_at    timestamptz NOT NULL,
    status         text        NOT NULL,
    severity       text,
    severity_state text,
    open           boolean     NOT NULL,
    drill          boolean     NOT NULL,
    restricted     boolean     NOT NULL,
    imported       boolean     NOT NULL,
    source         text,
    external_key   text,
    services       text[]      NOT NULL,
    accounts       text[]      NOT NULL,
    known_issues   uuid[]      NOT NULL,
    words          text        NOT NULL,
    told_public_at timestamptz,
    next_due_at    timestamptz,
    resolved_at    timestamptz,
    merged_into    uuid,
    version        bigint      NOT NULL
);
CREATE INDEX incident_newest ON incident (declared_at DESC, id DESC);
CREATE INDEX incident_services ON incident USING gin (services);
CREATE INDEX incident_accounts ON incident USING gin (accounts);
CREATE INDEX incident_words ON incident USING gin (to_tsvector('simple', words));
CREATE INDEX incident_external_key ON incident (external_key);
CREATE INDEX incident_public ON incident (told_public_at DESC, id DESC) WHERE told_public_at IS NOT NULL;
CREATE INDEX incident_known_issues ON incident USING gin (known_issues);
CREATE INDEX incident_parts ON incident (merged_into) WHERE merged_into IS NOT NULL;
