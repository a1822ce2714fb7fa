-- Who may read what, and when something was last recorded about it: all that views share.
CREATE TABLE access (
    incident_id   uuid    PRIMARY KEY,
    reference     text    NOT NULL UNIQUE,
    restricted    boolean NOT NULL,
    readers       text[]  NOT NULL,
    last_position text    NOT NULL COLLATE "C"
);
CREATE INDEX access_moved ON access (last_position);
