-- Edited tables on their way to decide for a brand. What a draft holds never changes; where it stands does.
CREATE TABLE draft (
    id              uuid PRIMARY KEY,
    brand           text COLLATE "C" NOT NULL REFERENCES brand,
    workbook        text        NOT NULL,
    base            text COLLATE "C" NOT NULL REFERENCES rulebook,
    base_shared     boolean     NOT NULL,
    rulebook        text COLLATE "C" NOT NULL REFERENCES rulebook,
    author          text        NOT NULL,
    reason          text        NOT NULL,
    created_at      timestamptz NOT NULL,
    state           text        NOT NULL CHECK (state IN
                        ('CHECKED', 'REHEARSED', 'APPROVED', 'REJECTED', 'ACTIVE', 'SUPERSEDED')),
    rehearsed       int,
    failed_product  text[],
    failed_brand    text[],
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text,
    activate_at     timestamptz,
    activated_at    timestamptz,
    ended_because   text
);
CREATE INDEX draft_of_brand ON draft (brand, created_at DESC);
CREATE UNIQUE INDEX draft_active_once ON draft (brand) WHERE state = 'ACTIVE';

-- What was sent. Rulebooks are told apart by their rows, files by how they look, too.
CREATE TABLE draft_file (
    draft uuid PRIMARY KEY REFERENCES draft,
    file  bytea NOT NULL
);
