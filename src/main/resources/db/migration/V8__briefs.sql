-- What leadership was handed, once for each date; it never changes.
CREATE TABLE leadership_brief (
    brand        text COLLATE "C" NOT NULL REFERENCES brand,
    day          date        NOT NULL,
    position     bigint      NOT NULL,
    generated_at timestamptz NOT NULL,
    body         bytea       NOT NULL,
    PRIMARY KEY (brand, day)
);
