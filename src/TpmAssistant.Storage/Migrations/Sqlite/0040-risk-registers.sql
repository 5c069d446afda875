-- A project's register of risks as one document; its version rises with every change, so that of two people the later is told.
CREATE TABLE risk_registers (
    tenant_id  TEXT    NOT NULL,
    project_id TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    document   BLOB    NOT NULL,
    PRIMARY KEY (tenant_id, project_id)
) STRICT;
