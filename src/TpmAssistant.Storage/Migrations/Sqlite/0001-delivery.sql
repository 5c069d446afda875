-- Activities taken in and to be sent, and what is remembered of conversations.
-- Inbox states: 0 waiting, 1 done (payload dropped), 2 parked. Times are 100 ns ticks of UTC since year 1.
CREATE TABLE inbox (
    id              INTEGER PRIMARY KEY,
    tenant_id       TEXT    NOT NULL,
    conversation_id TEXT    NOT NULL,
    activity_id     TEXT    NOT NULL,
    state           INTEGER NOT NULL DEFAULT 0,
    attempts        INTEGER NOT NULL DEFAULT 0,
    received_at     INTEGER NOT NULL,
    payload         BLOB,
    -- The channel numbers activities by time: this order keeps new keys side by side.
    UNIQUE (tenant_id, activity_id, conversation_id)
) STRICT;

CREATE INDEX inbox_parked ON inbox (id) WHERE state = 2;

-- Outbox states: 0 pending, 1 sent, 2 failed, 3 unknown; settled rows keep no payload.
CREATE TABLE outbox (
    id              INTEGER PRIMARY KEY,
    tenant_id       TEXT    NOT NULL,
    conversation_id TEXT    NOT NULL,
    service_url     TEXT    NOT NULL,
    reply_to_id     TEXT,
    topic           TEXT,
    state           INTEGER NOT NULL DEFAULT 0,
    activity_id     TEXT,
    added_at        INTEGER NOT NULL,
    payload         BLOB
) STRICT;

CREATE INDEX outbox_topic ON outbox (tenant_id, conversation_id, topic, id) WHERE topic IS NOT NULL;

CREATE TABLE conversations (
    tenant_id       TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    reference       TEXT NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE conversation_memories (
    tenant_id       TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    person_id       TEXT NOT NULL,
    memory          TEXT NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE welcomes (
    tenant_id       TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE marks (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
