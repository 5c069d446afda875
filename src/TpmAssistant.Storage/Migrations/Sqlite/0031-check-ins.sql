-- One row a project, period and person: nobody is asked twice in a period.
CREATE TABLE check_ins (
    tenant_id  TEXT NOT NULL,
    project_id TEXT NOT NULL,
    period     TEXT NOT NULL,
    person_id  TEXT NOT NULL,
    document   TEXT NOT NULL,
    PRIMARY KEY (tenant_id, project_id, period, person_id)
) STRICT;

-- A person's own chat, to write to them first.
CREATE INDEX conversations_person ON conversations (tenant_id, json_extract(reference, '$.userObjectId'))
    WHERE json_extract(reference, '$.scope') = 'Personal';
