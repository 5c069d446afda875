-- The channel thread in which a proposal's card was shown, so that the card can change there.
ALTER TABLE proposals ADD COLUMN thread TEXT;
