-- Which department is owed which signal, and what it said; the last state of each, written with what the journal
-- registers of it.
CREATE TABLE delivery (
    signal         uuid NOT NULL REFERENCES conclusion,
    department     text NOT NULL,
    brand          text COLLATE "C" NOT NULL REFERENCES brand,
    signal_class   text NOT NULL,
    route          text NOT NULL,
    cell           text NOT NULL,
    escalated_from text,
    since          timestamptz NOT NULL,
    acknowledge_by timestamptz,
    expires_at     timestamptz,
    escalates_to   text,
    state          text NOT NULL CHECK (state IN ('OPEN', 'ESCALATED', 'ACKNOWLEDGED', 'EXPIRED')),
    escalated_at   timestamptz,
    answered_at    timestamptz,
    answered_by    text,
    note           text,
    over_at        timestamptz,
    PRIMARY KEY (signal, department)
);
CREATE INDEX delivery_inbox ON delivery (brand, department) WHERE over_at IS NULL;
CREATE INDEX delivery_since ON delivery (brand, department, since);

-- What departments were handed in place of a meeting, once for each period; it never changes.
CREATE TABLE summary (
    brand        text COLLATE "C" NOT NULL REFERENCES brand,
    department   text        NOT NULL,
    period       text        NOT NULL CHECK (period IN ('DAILY', 'WEEKLY')),
    day          date        NOT NULL,
    position     bigint      NOT NULL,
    generated_at timestamptz NOT NULL,
    body         bytea       NOT NULL,
    PRIMARY KEY (brand, department, period, day)
);
CREATE INDEX intervention_step_at ON intervention_step (brand, at);
