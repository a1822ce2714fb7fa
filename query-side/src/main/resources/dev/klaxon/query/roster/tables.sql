-- One row a rotation: its definitions and overrides as JSON, and the columns by which lists choose.
CREATE TABLE rotation (
    id      uuid   PRIMARY KEY,
    role    text   NOT NULL,
    name    text   NOT NULL COLLATE "C",
    version bigint NOT NULL,
    state   text   NOT NULL,
    UNIQUE (name, role)
);
