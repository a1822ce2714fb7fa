-- The dense order of the log: 0, 1, 2, ... in the order of positions, given after the append by one node at a time.
-- Times never fall as the index grows, so that what was sequenced by an instant is found by halving.
CREATE TABLE write.log_index (
    index        bigint      NOT NULL,
    era          int         NOT NULL,
    place        int         NOT NULL,
    tx           xid8        NOT NULL,
    event_id     uuid        NOT NULL,
    sequenced_at timestamptz NOT NULL,
    CONSTRAINT log_index_dense PRIMARY KEY (index),
    CONSTRAINT log_index_once UNIQUE (event_id)
);

-- Where that order ends: its size, its last position, and the time that it has reached. Whatever is sequenced next gets
-- a later time, so that what has been asked for an instant is never changed. One row.
CREATE TABLE write.log_end (
    singleton boolean     PRIMARY KEY DEFAULT true CHECK (singleton),
    size      bigint      NOT NULL,
    era       int         NOT NULL,
    tx        xid8        NOT NULL,
    place     int         NOT NULL,
    reached   timestamptz NOT NULL
);
INSERT INTO write.log_end (size, era, tx, place, reached) VALUES (0, 0, '0', 0, '-infinity');
