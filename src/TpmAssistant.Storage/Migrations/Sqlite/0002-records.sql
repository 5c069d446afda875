-- Proposals with their intents, projects, snapshots, plan files, feedback.
-- Proposal states: 0 open, 1 taken, 2 done, 3 refused, 4 unknown, 5 discarded.
CREATE TABLE proposals (
    tenant_id          TEXT    NOT NULL,
    id                 TEXT    NOT NULL,
    kind               TEXT    NOT NULL,
    hash               TEXT    NOT NULL,
    state              INTEGER NOT NULL,
    created_at         INTEGER NOT NULL,
    expires_at         INTEGER NOT NULL,
    person_id          TEXT    NOT NULL,
    person_name        TEXT    NOT NULL,
    locale             TEXT    NOT NULL,
    time_zone_id       TEXT    NOT NULL,
    conversation_id    TEXT    NOT NULL,
    conversation_scope TEXT    NOT NULL,
    meeting_id         TEXT,
    payload            TEXT    NOT NULL,
    outcome            TEXT,
    PRIMARY KEY (tenant_id, id)
) STRICT;

CREATE TABLE intents (
    tenant_id    TEXT    NOT NULL,
    proposal_id  TEXT    NOT NULL,
    committed_at INTEGER NOT NULL,
    settled_at   INTEGER,
    PRIMARY KEY (tenant_id, proposal_id),
    FOREIGN KEY (tenant_id, proposal_id) REFERENCES proposals (tenant_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX intents_unsettled ON intents (committed_at) WHERE settled_at IS NULL;

CREATE TABLE projects (
    tenant_id TEXT    NOT NULL,
    id        TEXT    NOT NULL,
    revision  INTEGER NOT NULL,
    document  BLOB    NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT;

-- A document is Brotli over UTF-8 JSON of the stated length.
CREATE TABLE snapshots (
    tenant_id   TEXT    NOT NULL,
    project_id  TEXT    NOT NULL,
    reader_id   TEXT    NOT NULL,
    status_date TEXT    NOT NULL,
    taken_at    INTEGER NOT NULL,
    length      INTEGER NOT NULL,
    document    BLOB    NOT NULL,
    PRIMARY KEY (tenant_id, project_id, status_date, reader_id)
) STRICT;

CREATE TABLE plan_files (
    tenant_id          TEXT NOT NULL,
    id                 TEXT NOT NULL,
    person_id          TEXT NOT NULL,
    person_name        TEXT NOT NULL,
    locale             TEXT NOT NULL,
    time_zone_id       TEXT NOT NULL,
    conversation_id    TEXT NOT NULL,
    conversation_scope TEXT NOT NULL,
    meeting_id         TEXT,
    file_name          TEXT NOT NULL,
    mapping            TEXT,
    content            BLOB NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT;

CREATE TABLE feedback (
    id              INTEGER PRIMARY KEY,
    tenant_id       TEXT    NOT NULL,
    person_id       TEXT    NOT NULL,
    conversation_id TEXT    NOT NULL,
    activity_id     TEXT,
    liked           INTEGER NOT NULL,
    text            TEXT    NOT NULL,
    given_at        INTEGER NOT NULL
) STRICT;

CREATE INDEX feedback_person ON feedback (tenant_id, person_id);
