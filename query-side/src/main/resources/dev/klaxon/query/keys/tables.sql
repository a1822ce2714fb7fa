-- The API keys that were issued; no secrets.
CREATE TABLE api_key (
    id          uuid        PRIMARY KEY,
    person_id   text        NOT NULL,
    person_name text        NOT NULL,
    scopes      text[]      NOT NULL,
    issued_at   timestamptz NOT NULL,
    expires_at  timestamptz,
    revoked_at  timestamptz
);
CREATE INDEX api_key_newest ON api_key (issued_at DESC, id DESC);
