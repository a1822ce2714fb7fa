-- One upload of foreign history and what became of its lines.
CREATE TABLE write.import_job (
    id           uuid        PRIMARY KEY,
    source       text        NOT NULL,
    status       text        NOT NULL,
    person_id    text        NOT NULL,
    person_name  text        NOT NULL,
    principal    text        NOT NULL,
    scopes       text[]      NOT NULL,
    chunks       int         NOT NULL DEFAULT 0,
    sifted       int         NOT NULL DEFAULT 0,
    lines        bigint      NOT NULL DEFAULT 0,
    accepted     bigint      NOT NULL DEFAULT 0,
    repeated     bigint      NOT NULL DEFAULT 0,
    skipped      bigint      NOT NULL DEFAULT 0,
    refused      bigint      NOT NULL DEFAULT 0,
    started_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    touched_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    finished_at  timestamptz,
    CONSTRAINT import_job_status CHECK (status IN ('UPLOADING', 'RUNNING', 'DONE', 'FAILED'))
);
CREATE INDEX import_job_open ON write.import_job (started_at) WHERE finished_at IS NULL;

-- Lines as they came, until they are sifted. Filled by COPY, chunk by chunk.
CREATE TABLE write.import_staged (
    job         uuid        NOT NULL,
    chunk       int         NOT NULL,
    line        bigint      NOT NULL,
    key         text        NOT NULL,
    incident    text        NOT NULL,
    command     text        NOT NULL,
    place       smallint    NOT NULL,
    occurred_at timestamptz NOT NULL,
    precision   text,
    actor_id    text,
    actor_name  text,
    digest      text        NOT NULL,
    body        text        NOT NULL
);
CREATE INDEX import_staged_chunk ON write.import_staged (job, chunk);

-- Every line that a source ever told, once. The body goes when the line is applied: from then on the event has it.
CREATE TABLE write.import_line (
    source      text        NOT NULL,
    key         text        NOT NULL COLLATE "C",
    job         uuid        NOT NULL,
    line        bigint      NOT NULL,
    incident    text        NOT NULL,
    command     text        NOT NULL,
    place       smallint    NOT NULL,
    occurred_at timestamptz NOT NULL,
    precision   text,
    actor_id    text,
    actor_name  text,
    digest      text        NOT NULL,
    body        text,
    state       text        NOT NULL DEFAULT 'NEW',
    CONSTRAINT import_line_state CHECK (state IN ('NEW', 'WAITING', 'APPLIED', 'REFUSED')),
    PRIMARY KEY (source, key)
);
CREATE INDEX import_line_open ON write.import_line (source, incident, occurred_at, place, key)
    WHERE state IN ('NEW', 'WAITING');
CREATE INDEX import_line_new ON write.import_line (job, incident) WHERE state = 'NEW';
CREATE INDEX import_line_declaration ON write.import_line (source, incident) WHERE command = 'incidents';

-- The first problems of a job; the count goes on where the list ends.
CREATE TABLE write.import_problem (
    job    uuid   NOT NULL REFERENCES write.import_job (id),
    line   bigint NOT NULL,
    key    text,
    code   text   NOT NULL,
    detail text   NOT NULL
);
CREATE INDEX import_problem_job ON write.import_problem (job, line);
