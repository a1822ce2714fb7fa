-- What a worker cannot do and tries again from time to time, while it goes on with all else. Gone once it succeeds.
CREATE TABLE write.set_aside (
    worker    text        NOT NULL,
    item      text        NOT NULL,
    failures  int         NOT NULL,
    cause     text        NOT NULL,
    failed_at timestamptz NOT NULL,
    retry_at  timestamptz NOT NULL,
    PRIMARY KEY (worker, item)
);
