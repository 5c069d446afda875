-- Published reports. A document is Brotli over UTF-8 JSON of the stated length; nothing but withdrawn_at may ever change.
CREATE TABLE published_reports (
    tenant_id       TEXT    NOT NULL,
    project_id      TEXT    NOT NULL,
    audience        TEXT    NOT NULL,
    version         INTEGER NOT NULL,
    status_date     TEXT    NOT NULL,
    published_at    INTEGER NOT NULL,
    person_id       TEXT    NOT NULL,
    head            TEXT    NOT NULL,
    withdrawn_at    INTEGER,
    length          INTEGER NOT NULL,
    document        BLOB    NOT NULL,
    PRIMARY KEY (tenant_id, project_id, audience, version)
) STRICT;

CREATE TRIGGER published_reports_frozen BEFORE UPDATE ON published_reports
WHEN old.tenant_id IS NOT new.tenant_id OR old.project_id IS NOT new.project_id OR old.audience IS NOT new.audience
    OR old.version IS NOT new.version OR old.status_date IS NOT new.status_date OR old.published_at IS NOT new.published_at
    OR old.person_id IS NOT new.person_id OR old.head IS NOT new.head OR old.length IS NOT new.length
    OR old.document IS NOT new.document OR old.withdrawn_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published report is never altered');
END;

CREATE TRIGGER published_reports_kept BEFORE DELETE ON published_reports
BEGIN
    SELECT RAISE(ABORT, 'a published report is never removed');
END;

-- The days on which a person looked at a project.
CREATE TABLE visits (
    tenant_id  TEXT NOT NULL,
    project_id TEXT NOT NULL,
    person_id  TEXT NOT NULL,
    day        TEXT NOT NULL,
    PRIMARY KEY (tenant_id, project_id, person_id, day)
) STRICT, WITHOUT ROWID;
