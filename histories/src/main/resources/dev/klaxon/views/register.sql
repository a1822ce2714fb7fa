CREATE SCHEMA IF NOT EXISTS read;

-- Every set of tables of a view: the one that answers, one that is being made, and old ones that are about to go.
CREATE TABLE IF NOT EXISTS read.view (
    schema      text        PRIMARY KEY,
    name        text        NOT NULL,
    version     int         NOT NULL,
    generation  int         NOT NULL,
    state       text        NOT NULL CHECK (state IN ('LIVE', 'BUILDING', 'RETIRED')),
    position    text        NOT NULL COLLATE "C",
    events      bigint      NOT NULL DEFAULT 0,
    begun_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    changed_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (name, version, generation)
);
CREATE UNIQUE INDEX IF NOT EXISTS view_live ON read.view (name, version) WHERE state = 'LIVE';
CREATE UNIQUE INDEX IF NOT EXISTS view_building ON read.view (name, version) WHERE state = 'BUILDING';

-- Events that a view could not take, and all later ones of the same record: position and cause only.
CREATE TABLE IF NOT EXISTS read.parked (
    schema    text        NOT NULL REFERENCES read.view ON DELETE CASCADE,
    position  text        NOT NULL COLLATE "C",
    subject   text        NOT NULL,
    event_id  uuid        NOT NULL,
    stream    text        NOT NULL,
    type      text        NOT NULL,
    cause     text,
    parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (schema, position)
);
CREATE INDEX IF NOT EXISTS parked_subject ON read.parked (schema, subject);
