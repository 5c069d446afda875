-- What was forecast on a day, a row a milestone; the empty target is the whole project.
CREATE TABLE forecasts (
    tenant_id  TEXT    NOT NULL,
    project_id TEXT    NOT NULL,
    day        TEXT    NOT NULL,
    target     TEXT    NOT NULL,
    p50        TEXT    NOT NULL,
    p80        TEXT    NOT NULL,
    seed       INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, project_id, day, target)
) STRICT;
