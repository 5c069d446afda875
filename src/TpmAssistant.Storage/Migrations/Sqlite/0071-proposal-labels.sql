-- The sensitivity label of what a proposal was made from, as JSON.
ALTER TABLE proposals ADD COLUMN label TEXT;
