-- Small records of the product's own as documents; the version rises with every change, so that of two people the later is told.
CREATE TABLE records (
    tenant_id TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    scope     TEXT    NOT NULL,
    id        TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    body      BLOB    NOT NULL,
    PRIMARY KEY (tenant_id, kind, scope, id)
) STRICT;
