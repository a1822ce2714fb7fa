-- Which cluster this store lives in, and in which life. One row.
CREATE TABLE write.store (
    singleton         boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    system_identifier bigint  NOT NULL,
    era               int     NOT NULL CHECK (era > 0)
);

-- Append-only. Texts and names are commitments in payload; what opens them is in disclosures, the one part that may be
-- blanked. Readers go by (era, tx, place), bounded by the oldest running transaction: see docs/adr.
CREATE TABLE write.event (
    era         int         NOT NULL,
    tx          xid8        NOT NULL DEFAULT pg_current_xact_id(),
    place       int         NOT NULL,
    event_id    uuid        NOT NULL,
    stream      text        NOT NULL,
    sequence    bigint      NOT NULL,
    stream_type text        NOT NULL,
    type        text        NOT NULL,
    revision    text        NOT NULL,
    payload     text        NOT NULL,
    metadata    text        NOT NULL,
    disclosures text,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT event_position PRIMARY KEY (era, tx, place),
    CONSTRAINT event_sequence UNIQUE (stream, sequence)
);

-- Rules across streams: whoever inserts the row first has the key.
CREATE TABLE write.reservation (
    kind  text NOT NULL,
    key   text NOT NULL,
    owner text NOT NULL,
    CONSTRAINT reservation_taken PRIMARY KEY (kind, key)
);

-- The answer given to a command that named an idempotency key.
CREATE TABLE write.receipt (
    caller         text        NOT NULL,
    method         text        NOT NULL,
    path           text        NOT NULL,
    key            text        NOT NULL,
    request_sha256 text        NOT NULL,
    answer         text        NOT NULL,
    era            int         NOT NULL,
    tx             xid8        NOT NULL,
    place          int         NOT NULL,
    recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT receipt_given PRIMARY KEY (caller, method, path, key)
);
CREATE INDEX receipt_age ON write.receipt (recorded_at);

-- The newest snapshot of a stream; disposable.
CREATE TABLE write.snapshot (
    stream      text        PRIMARY KEY,
    sequence    bigint      NOT NULL,
    event_id    uuid        NOT NULL,
    stream_type text        NOT NULL,
    type        text        NOT NULL,
    revision    text        NOT NULL,
    payload     text        NOT NULL,
    recorded_at timestamptz NOT NULL
);
