/**
 * Tables of the sandbox. An issue's values stand once, as JSON, in `issue.fields`; the few columns beside it are those
 * that searches and pages need. `term` is the index of labels and short texts, so that a marker label or an external id
 * is found without reading 200,000 issues.
 * AUTOINCREMENT: an id is never given twice, as in Jira.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS site (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS issue_number (project TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS issue (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project TEXT NOT NULL, number INTEGER NOT NULL,
  type TEXT NOT NULL, status TEXT NOT NULL, parent INTEGER,
  created INTEGER NOT NULL, updated INTEGER NOT NULL,
  fields TEXT NOT NULL, properties TEXT NOT NULL,
  UNIQUE (project, number));
CREATE INDEX IF NOT EXISTS issue_parent ON issue(parent) WHERE parent IS NOT NULL;
CREATE TABLE IF NOT EXISTS term (field TEXT NOT NULL, term TEXT NOT NULL, issue INTEGER NOT NULL,
  PRIMARY KEY (field, term, issue)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS comment (
  id INTEGER PRIMARY KEY AUTOINCREMENT, issue INTEGER NOT NULL, author TEXT NOT NULL,
  created INTEGER NOT NULL, updated INTEGER NOT NULL, body TEXT NOT NULL, visibility TEXT, properties TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS comment_issue ON comment(issue);
CREATE TABLE IF NOT EXISTS worklog (
  id INTEGER PRIMARY KEY AUTOINCREMENT, issue INTEGER NOT NULL, author TEXT NOT NULL,
  created INTEGER NOT NULL, started INTEGER NOT NULL, seconds INTEGER NOT NULL, comment TEXT, properties TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS worklog_issue ON worklog(issue);
CREATE TABLE IF NOT EXISTS remote_link (
  id INTEGER PRIMARY KEY AUTOINCREMENT, issue INTEGER NOT NULL, global_id TEXT, json TEXT NOT NULL,
  UNIQUE (issue, global_id));
CREATE TABLE IF NOT EXISTS issue_link (
  id INTEGER PRIMARY KEY AUTOINCREMENT, type TEXT NOT NULL, inward INTEGER NOT NULL, outward INTEGER NOT NULL,
  UNIQUE (inward, outward, type));
CREATE INDEX IF NOT EXISTS issue_link_outward ON issue_link(outward);
CREATE TABLE IF NOT EXISTS attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT, issue INTEGER NOT NULL, author TEXT NOT NULL, created INTEGER NOT NULL,
  filename TEXT NOT NULL, mime TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL, media TEXT NOT NULL UNIQUE);
CREATE INDEX IF NOT EXISTS attachment_issue ON attachment(issue);
CREATE TABLE IF NOT EXISTS watcher (issue INTEGER NOT NULL, account TEXT NOT NULL, PRIMARY KEY (issue, account)) WITHOUT ROWID;
INSERT INTO sqlite_sequence(name, seq)
  SELECT name, 9999 FROM (SELECT 'issue' AS name UNION ALL SELECT 'comment' UNION ALL SELECT 'worklog'
    UNION ALL SELECT 'remote_link' UNION ALL SELECT 'issue_link' UNION ALL SELECT 'attachment')
  WHERE name NOT IN (SELECT name FROM sqlite_sequence);
`;
