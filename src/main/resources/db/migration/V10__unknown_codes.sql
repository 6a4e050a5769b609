-- Codes of other systems that were told and are not known here, counted with the entries that told them. An empty code
-- stands for those beyond the most that are told apart.
CREATE TABLE unknown_code (
    brand          text COLLATE "C" NOT NULL REFERENCES brand,
    type           text COLLATE "C" NOT NULL,
    field          text COLLATE "C" NOT NULL,
    code           text COLLATE "C" NOT NULL,
    times          bigint      NOT NULL CHECK (times > 0),
    first_position bigint      NOT NULL,
    last_position  bigint      NOT NULL,
    first_at       timestamptz NOT NULL,
    last_at        timestamptz NOT NULL,
    PRIMARY KEY (brand, type, field, code)
);
