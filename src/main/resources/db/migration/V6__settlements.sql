-- Facts of which there are millions. Of each key every version is kept with the position that told it and, once another
-- took its place, the position that did: what stood at any position can be joined again. Text compares by bytes.
-- What is settled is compared by counterparty, item and event; a line that speaks of no item under its settlement.

CREATE TABLE billable (
    brand        text COLLATE "C" NOT NULL REFERENCES brand,
    key          text COLLATE "C" NOT NULL,
    position     bigint NOT NULL,
    ordinal      int    NOT NULL,
    until        bigint,
    counterparty text COLLATE "C" NOT NULL,
    item         text COLLATE "C" NOT NULL,
    event        text COLLATE "C" NOT NULL,
    order_id     text,
    sku          text,
    category     text,
    zone         text,
    quantity     int    NOT NULL,
    price_paise  bigint NOT NULL,
    gst_bp       int    NOT NULL,
    weight_grams int    NOT NULL,
    happened_on  date   NOT NULL,
    observed_at  timestamptz NOT NULL,
    PRIMARY KEY (brand, key, position, ordinal)
);
CREATE INDEX billable_compared ON billable (brand, counterparty, item, event);

CREATE TABLE expected_amount (
    brand          text COLLATE "C" NOT NULL REFERENCES brand,
    key            text COLLATE "C" NOT NULL,
    position       bigint NOT NULL,
    ordinal        int    NOT NULL,
    until          bigint,
    counterparty   text COLLATE "C" NOT NULL,
    item           text COLLATE "C" NOT NULL,
    event          text COLLATE "C" NOT NULL,
    component      text   NOT NULL,
    expected_paise bigint NOT NULL,
    due_on         date   NOT NULL,
    observed_at    timestamptz NOT NULL,
    PRIMARY KEY (brand, key, position, ordinal)
);
CREATE INDEX expected_amount_compared ON expected_amount (brand, counterparty, item, event);

CREATE TABLE return_receipt (
    brand        text COLLATE "C" NOT NULL REFERENCES brand,
    key          text COLLATE "C" NOT NULL,
    position     bigint NOT NULL,
    ordinal      int    NOT NULL,
    until        bigint,
    counterparty text COLLATE "C" NOT NULL,
    item         text COLLATE "C" NOT NULL,
    event        text COLLATE "C" NOT NULL,
    return_id    text   NOT NULL,
    status       text   NOT NULL,
    condition    text,
    stated_on    date   NOT NULL,
    observed_at  timestamptz NOT NULL,
    PRIMARY KEY (brand, key, position, ordinal)
);
CREATE INDEX return_receipt_compared ON return_receipt (brand, counterparty, item, event);

CREATE TABLE settlement_line (
    brand         text COLLATE "C" NOT NULL REFERENCES brand,
    key           text COLLATE "C" NOT NULL,
    position      bigint NOT NULL,
    ordinal       int    NOT NULL,
    until         bigint,
    counterparty  text COLLATE "C" NOT NULL,
    item          text COLLATE "C" NOT NULL,
    event         text COLLATE "C" NOT NULL,
    settlement_id text COLLATE "C" NOT NULL,
    line_no       int    NOT NULL,
    component     text   NOT NULL,
    described     text,
    amount_paise  bigint NOT NULL,
    status        text   NOT NULL,
    charged_grams int,
    posted_on     date   NOT NULL,
    observed_at   timestamptz NOT NULL,
    PRIMARY KEY (brand, key, position, ordinal)
);
CREATE INDEX settlement_line_compared ON settlement_line (brand, counterparty, item, event);
CREATE INDEX settlement_line_in_order ON settlement_line (brand, counterparty, settlement_id, line_no);

-- Nightly comparisons: by which rulebook, of which facts, and how far.
CREATE TABLE reconciliation (
    id                uuid PRIMARY KEY,
    brand             text COLLATE "C" NOT NULL REFERENCES brand,
    day               date   NOT NULL,
    position          bigint NOT NULL,
    rulebook          text COLLATE "C" NOT NULL REFERENCES rulebook,
    asked_by          text   NOT NULL,
    state             text   NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    through           text[],
    accounts          bigint NOT NULL,
    lines             bigint NOT NULL,
    matched           bigint NOT NULL,
    open              bigint NOT NULL,
    differences       bigint NOT NULL,
    expected_paise    bigint NOT NULL,
    received_paise    bigint NOT NULL,
    started_at        timestamptz NOT NULL,
    ended_at          timestamptz,
    failed_because    text
);
CREATE UNIQUE INDEX reconciliation_one_running ON reconciliation (brand) WHERE state = 'RUNNING';
CREATE INDEX reconciliation_of_brand ON reconciliation (brand, started_at DESC);
