-- A draft of what was edited on disk names no workbook: rules may differ, and any of the workbooks.
ALTER TABLE draft ALTER COLUMN workbook DROP NOT NULL;

-- The draft that decided before this one; taking this one back lets it decide again.
ALTER TABLE draft ADD COLUMN follows uuid REFERENCES draft;
UPDATE draft SET follows = (
    SELECT former.id FROM draft AS former
     WHERE former.brand = draft.brand AND former.rulebook = draft.base AND former.activated_at < draft.activated_at
     ORDER BY former.activated_at DESC LIMIT 1)
 WHERE activated_at IS NOT NULL;
CREATE INDEX draft_follows ON draft (follows);

-- A draft may bring several files.
ALTER TABLE draft_file ADD COLUMN workbook text;
UPDATE draft_file SET workbook = draft.workbook FROM draft WHERE draft.id = draft_file.draft;
ALTER TABLE draft_file ALTER COLUMN workbook SET NOT NULL;
ALTER TABLE draft_file DROP CONSTRAINT draft_file_pkey;
ALTER TABLE draft_file ADD COLUMN id uuid PRIMARY KEY DEFAULT gen_random_uuid();
ALTER TABLE draft_file ADD UNIQUE (draft, workbook);
