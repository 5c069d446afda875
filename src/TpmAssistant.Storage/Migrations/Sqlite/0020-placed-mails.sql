-- The last report mail of each person, project, audience and language: its id in the mailbox, and what it was made of.
CREATE TABLE placed_mails (
    tenant_id  TEXT    NOT NULL,
    person_id  TEXT    NOT NULL,
    project_id TEXT    NOT NULL,
    audience   TEXT    NOT NULL,
    language   TEXT    NOT NULL,
    message_id TEXT    NOT NULL,
    placed_at  INTEGER NOT NULL,
    source     TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, person_id, project_id, audience, language)
) STRICT;
