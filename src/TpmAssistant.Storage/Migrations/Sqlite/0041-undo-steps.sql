-- Changes of the product's own records that their authors can take back.
CREATE TABLE undo_steps (
    tenant_id TEXT    NOT NULL,
    id        TEXT    NOT NULL,
    person_id TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    payload   TEXT    NOT NULL,
    made_at   INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT;

CREATE INDEX undo_steps_age ON undo_steps (tenant_id, made_at);
