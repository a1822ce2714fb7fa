-- Known issues, and the ways around them in the order in which they were told.
CREATE TABLE known_issue (
    id             uuid        PRIMARY KEY,
    title          text        NOT NULL,
    symptoms       text,
    services       text[]      NOT NULL,
    root_cause_key text,
    customer_text  text,
    words          text        NOT NULL,
    opened_at      timestamptz NOT NULL,
    opened_by      text        NOT NULL,
    opened_by_name text        NOT NULL,
    resolved_at    timestamptz,
    resolution     text,
    fixed_in       text,
    workarounds    integer     NOT NULL,
    version        bigint      NOT NULL
);
CREATE INDEX known_issue_newest ON known_issue (opened_at DESC, id DESC);
CREATE INDEX known_issue_services ON known_issue USING gin (services);
CREATE INDEX known_issue_words ON known_issue USING gin (to_tsvector('simple', words));

CREATE TABLE known_issue_workaround (
    id             uuid        PRIMARY KEY,
    known_issue_id uuid        NOT NULL,
    number         integer     NOT NULL,
    steps          text        NOT NULL,
    risk_notes     text,
    rollback       text,
    added_at       timestamptz NOT NULL,
    UNIQUE (known_issue_id, number)
);
