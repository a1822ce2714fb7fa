-- Bytes that came for a piece of evidence. An upload is kept where a reservation of kind 'content' names it as the owner
-- of the evidence; that is taken in the append that tells of it. What none names is swept after a while.
CREATE TABLE write.content (
    id         uuid        PRIMARY KEY,
    evidence   uuid        NOT NULL,
    touched_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX content_evidence ON write.content (evidence);

-- An upload in pieces, so that no transaction is long.
CREATE TABLE write.content_chunk (
    content uuid  NOT NULL REFERENCES write.content (id) ON DELETE CASCADE,
    number  int   NOT NULL,
    bytes   bytea NOT NULL,
    PRIMARY KEY (content, number)
);
ALTER TABLE write.content_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Up to which event of a stream all that its redactions destroy is destroyed.
CREATE TABLE write.destruction (
    stream   text   PRIMARY KEY,
    sequence bigint NOT NULL
);
CREATE INDEX event_destroying ON write.event (stream, sequence)
    WHERE type IN ('EvidenceRedacted', 'EvidenceHoldLifted');
