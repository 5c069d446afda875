-- The tokens a person used of the language model in a day (UTC).
CREATE TABLE model_use (
    tenant_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    day TEXT NOT NULL,
    tokens INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, person_id, day)
) WITHOUT ROWID;
