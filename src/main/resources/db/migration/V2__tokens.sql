-- Who may come in. Only a token's digest is kept: a token is 256 random bits, which nobody can guess or
-- have computed beforehand, so a plain SHA-256 is as good as a slow, salted one and can be looked up.
CREATE TABLE access_token (
    id          uuid PRIMARY KEY,
    name        text        NOT NULL,
    digest      bytea       NOT NULL UNIQUE CHECK (octet_length(digest) = 32),
    brand       text,       -- null: all brands
    roles       text[]      NOT NULL CHECK (cardinality(roles) > 0),
    team        text,       -- of people: whose tables they own
    created_at  timestamptz NOT NULL,
    created_by  text        NOT NULL,
    expires_at  timestamptz,
    revoked_at  timestamptz,
    revoked_by  text
);
