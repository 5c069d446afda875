-- What comes round, and the runs of it. Schedule states: 0 active, 1 paused by its owner, 2 no consent, 3 no project, 4 no chat, 5 ended.
-- Times are 100 ns ticks of UTC since year 1.
CREATE TABLE schedules (
    tenant_id  TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    person_id  TEXT    NOT NULL,
    state      INTEGER NOT NULL,
    next_due   INTEGER,
    document   TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT;

CREATE INDEX schedules_person ON schedules (tenant_id, person_id);

CREATE INDEX schedules_due ON schedules (next_due) WHERE state = 0;

-- One row a schedule and due instant: whoever writes it does the run. Run states: 0 claimed, 1 finished.
CREATE TABLE schedule_runs (
    tenant_id   TEXT    NOT NULL,
    schedule_id TEXT    NOT NULL,
    due_at      INTEGER NOT NULL,
    state       INTEGER NOT NULL DEFAULT 0,
    attempt     INTEGER NOT NULL DEFAULT 1,
    lease_until INTEGER NOT NULL,
    note        TEXT,
    PRIMARY KEY (tenant_id, schedule_id, due_at),
    FOREIGN KEY (tenant_id, schedule_id) REFERENCES schedules (tenant_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
