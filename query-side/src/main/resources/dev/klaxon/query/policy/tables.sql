-- The versions of the policy: each document as JSON, with who published it and why.
CREATE TABLE policy (
    stream       text        NOT NULL,
    version      integer     PRIMARY KEY,
    note         text,
    published_at timestamptz NOT NULL,
    actor_id     text        NOT NULL,
    actor_name   text        NOT NULL,
    document     text        NOT NULL
);
