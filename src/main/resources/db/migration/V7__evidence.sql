-- Documents that prove claims, by what their bytes hash to. Which of them proves what is a registered fact; when none
-- speaks of a document any more, it goes.
CREATE TABLE evidence_document (
    brand      text COLLATE "C" NOT NULL REFERENCES brand,
    id         text COLLATE "C" NOT NULL,
    media_type text        NOT NULL,
    bytes      bigint      NOT NULL,
    added_by   text        NOT NULL,
    added_at   timestamptz NOT NULL,
    content    bytea       NOT NULL,
    PRIMARY KEY (brand, id)
);
-- Pictures and videos are compressed already.
ALTER TABLE evidence_document ALTER COLUMN content SET STORAGE EXTERNAL;
