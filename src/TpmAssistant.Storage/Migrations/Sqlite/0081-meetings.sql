-- The logs of meetings: what counted, in order. The head says where a log stands and how it is found.
-- meeting is the occurrence's name, original_start the 100 ns ticks of UTC since year 1 (null for a single meeting).
CREATE TABLE meetings (
    tenant_id      TEXT    NOT NULL,
    meeting        TEXT    NOT NULL,
    series         TEXT    NOT NULL,
    original_start INTEGER,
    project_id     TEXT,
    version        INTEGER NOT NULL,
    live           INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, meeting)
) STRICT;

CREATE INDEX meetings_series ON meetings (tenant_id, series, original_start);

CREATE INDEX meetings_project ON meetings (tenant_id, project_id);

CREATE INDEX meetings_live ON meetings (live) WHERE live = 1;

CREATE TABLE meeting_events (
    tenant_id TEXT    NOT NULL,
    meeting   TEXT    NOT NULL,
    number    INTEGER NOT NULL,
    document  TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, meeting, number),
    FOREIGN KEY (tenant_id, meeting) REFERENCES meetings (tenant_id, meeting) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
