-- Where interventions stand, and how they came there.
ALTER TABLE conclusion ADD COLUMN state text;
CREATE INDEX conclusion_by_state ON conclusion (brand, kind, state, id) WHERE state IS NOT NULL;

CREATE TABLE intervention_step (
    intervention uuid NOT NULL REFERENCES conclusion,
    brand        text COLLATE "C" NOT NULL REFERENCES brand,
    position     bigint      NOT NULL,
    state        text        NOT NULL,
    at           timestamptz NOT NULL,
    received_at  timestamptz NOT NULL,
    principal    text        NOT NULL,
    PRIMARY KEY (intervention, position)
);
CREATE INDEX intervention_step_in_order ON intervention_step (brand, position);
