-- What each brand was told, and what followed. Names and keys sort by bytes, so that pages and digests
-- are the same under every locale.

-- Rules and tables as they were read, so that any process can decide by them.
CREATE TABLE rulebook (
    id         text COLLATE "C" PRIMARY KEY,
    created_at timestamptz NOT NULL,
    principal  text        NOT NULL,
    content    bytea       NOT NULL
);

-- The rulebook of all brands that have none of their own: one row.
CREATE TABLE shared_rulebook (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    rulebook text COLLATE "C" NOT NULL REFERENCES rulebook
);

CREATE TABLE brand (
    name       text COLLATE "C" PRIMARY KEY,
    zone       text        NOT NULL DEFAULT 'Asia/Kolkata',
    clock      text        NOT NULL CHECK (clock IN ('WALL', 'POSTED')),
    created_at timestamptz NOT NULL,
    principal  text        NOT NULL
);

-- How far a brand's journal goes. Who commits names epoch and position as it knows them, and commits
-- nothing when it is wrong; taking over a brand increments the epoch.
CREATE TABLE brand_head (
    brand        text COLLATE "C" PRIMARY KEY REFERENCES brand,
    epoch        bigint  NOT NULL DEFAULT 0,
    position     bigint  NOT NULL DEFAULT 0,
    hash         bytea   NOT NULL CHECK (octet_length(hash) = 32),
    as_of        timestamptz,
    rulebook     text COLLATE "C" REFERENCES rulebook,
    own_rulebook boolean NOT NULL DEFAULT false
);

-- Append-only. Each hash rests on the one before, the header, and the payload's digest: a payload may be
-- removed under a retention policy, and the chain still verifies.
CREATE TABLE journal_entry (
    brand           text COLLATE "C" NOT NULL REFERENCES brand,
    position        bigint      NOT NULL CHECK (position > 0),
    kind            text        NOT NULL,
    schema_version  int         NOT NULL,
    as_of           timestamptz,
    received_at     timestamptz NOT NULL,
    principal       text        NOT NULL,
    idempotency_key text COLLATE "C",
    payload         bytea,
    payload_sha256  bytea       NOT NULL CHECK (octet_length(payload_sha256) = 32),
    hash            bytea       NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (brand, position)
);
CREATE UNIQUE INDEX journal_entry_once ON journal_entry (brand, idempotency_key)
    WHERE idempotency_key IS NOT NULL;

-- The current value of each key: what a session is rebuilt from.
CREATE TABLE known_fact (
    brand       text COLLATE "C" NOT NULL REFERENCES brand,
    type        text COLLATE "C" NOT NULL,
    key         text COLLATE "C" NOT NULL,
    position    bigint NOT NULL,
    ordinal     int    NOT NULL,
    happened_on date,
    payload     bytea  NOT NULL,
    PRIMARY KEY (brand, type, key)
);
CREATE INDEX known_fact_in_order ON known_fact (brand, position, ordinal);

-- What the days that were judged for good stood for.
CREATE TABLE folded (
    brand    text COLLATE "C" PRIMARY KEY REFERENCES brand,
    position bigint NOT NULL,
    through  date   NOT NULL,
    state    bytea  NOT NULL
);

CREATE TABLE decision (
    id       uuid PRIMARY KEY,
    brand    text COLLATE "C" NOT NULL REFERENCES brand,
    position bigint      NOT NULL,
    as_of    timestamptz NOT NULL,
    rulebook text COLLATE "C" NOT NULL REFERENCES rulebook,
    answer   bytea       NOT NULL,
    trace    bytea       NOT NULL,
    UNIQUE (brand, position)
);

CREATE TABLE conclusion (
    id              uuid PRIMARY KEY,
    brand           text COLLATE "C" NOT NULL REFERENCES brand,
    kind            text        NOT NULL CHECK (kind IN ('SIGNAL', 'INTERVENTION')),
    type            text COLLATE "C" NOT NULL,
    subject         text COLLATE "C" NOT NULL,
    target          text COLLATE "C" NOT NULL,
    status          text        NOT NULL CHECK (status IN ('ACTIVE', 'CLEARED')),
    raised_at       timestamptz NOT NULL,
    act_by          timestamptz,
    cleared_at      timestamptz,
    body            bytea       NOT NULL,
    raised_by       uuid        NOT NULL REFERENCES decision,
    last_decision   uuid        NOT NULL REFERENCES decision,
    opened_position bigint      NOT NULL
);
CREATE UNIQUE INDEX conclusion_one_active ON conclusion (brand, type, subject, target) WHERE status = 'ACTIVE';
CREATE INDEX conclusion_by_status ON conclusion (brand, kind, status, id);

-- Requests a rule failed on, until another rulebook takes them.
CREATE TABLE quarantined (
    brand    text COLLATE "C" NOT NULL REFERENCES brand,
    position bigint NOT NULL,
    rule     text   NOT NULL,
    rulebook text COLLATE "C" NOT NULL REFERENCES rulebook,
    PRIMARY KEY (brand, position)
);
