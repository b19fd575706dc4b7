import type { JsonObject } from "../json.ts";
import type { Store } from "./store.ts";

/** An issue as stored; `fields` and `properties` are JSON objects by field id and by property key. */
export interface IssueRow {
  id: number;
  project: string;
  number: number;
  type: string;
  status: string;
  parent: number | null;
  /** Milliseconds since 1970. */
  created: number;
  updated: number;
  fields: string;
  properties: string;
}

/** What is needed to store a new issue. */
export interface NewIssue {
  project: string;
  type: string;
  status: string;
  parent: number | null;
  fields: JsonObject;
  properties: JsonObject;
  /** Labels and short texts by field id, for searching. */
  terms: [field: string, term: string][];
}

/** `DEMO-12`. */
export function issueKey(row: { project: string; number: number }): string {
  return `${row.project}-${row.number}`;
}

const keyPattern = /^([A-Za-z][A-Za-z0-9_]*)-([1-9][0-9]{0,14})$/;

/** Project and number of an issue key, or undefined when the text is no key. */
export function parseKey(text: string): { project: string; number: number } | undefined {
  const match = keyPattern.exec(text);
  return match === null ? undefined : { project: match[1]!.toUpperCase(), number: Number(match[2]) };
}

/** The issue with this id or key. */
export function findIssue(store: Store, idOrKey: string): IssueRow | undefined {
  const key = parseKey(idOrKey);
  if (key !== undefined) {
    return store.get<IssueRow>(
      "SELECT * FROM issue WHERE project = ? AND number = ?",
      key.project,
      key.number,
    );
  }
  if (!/^[0-9]{1,15}$/.test(idOrKey)) return undefined;
  return store.get<IssueRow>("SELECT * FROM issue WHERE id = ?", Number(idOrKey));
}

/** Stores a new issue under the project's next number. Call inside a transaction. */
export function insertIssue(store: Store, issue: NewIssue, now: number): { id: number; number: number } {
  const numbered = store.get<{ last: number }>(
    "INSERT INTO issue_number(project, last) VALUES (?, 1) ON CONFLICT(project) DO UPDATE SET last = last + 1 RETURNING last",
    issue.project,
  );
  const number = numbered!.last;
  const { id } = store.run(
    "INSERT INTO issue(project, number, type, status, parent, created, updated, fields, properties) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    issue.project,
    number,
    issue.type,
    issue.status,
    issue.parent,
    now,
    now,
    JSON.stringify(issue.fields),
    JSON.stringify(issue.properties),
  );
  insertTerms(store, id, issue.terms);
  return { id, number };
}

function insertTerms(store: Store, issue: number, terms: NewIssue["terms"]): void {
  for (const [field, term] of terms)
    store.run("INSERT OR IGNORE INTO term(field, term, issue) VALUES (?, ?, ?)", field, term, issue);
}

function deleteTerms(store: Store, issue: number, terms: NewIssue["terms"]): void {
  for (const [field, term] of terms)
    store.run("DELETE FROM term WHERE field = ? AND term = ? AND issue = ?", field, term, issue);
}

/**
 * Replaces what may change of an issue. Call inside a transaction.
 * @param oldTerms the terms of the issue as it was
 */
export function updateIssue(
  store: Store,
  row: IssueRow,
  next: NewIssue,
  oldTerms: NewIssue["terms"],
  now: number,
): void {
  store.run(
    "UPDATE issue SET type = ?, status = ?, parent = ?, updated = ?, fields = ?, properties = ? WHERE id = ?",
    next.type,
    next.status,
    next.parent,
    now,
    JSON.stringify(next.fields),
    JSON.stringify(next.properties),
    row.id,
  );
  deleteTerms(store, row.id, oldTerms);
  insertTerms(store, row.id, next.terms);
}

/** Marks an issue as changed. */
export function touchIssue(store: Store, id: number, now: number): void {
  store.run("UPDATE issue SET updated = ? WHERE id = ?", now, id);
}

/** Removes an issue and everything that hangs on it; returns the media ids whose files are no longer needed. */
export function deleteIssue(store: Store, id: number, oldTerms: NewIssue["terms"]): string[] {
  deleteTerms(store, id, oldTerms);
  const media = store.all<{ media: string }>("SELECT media FROM attachment WHERE issue = ?", id);
  for (const table of ["comment", "worklog", "remote_link", "attachment", "watcher"]) {
    store.run(`DELETE FROM ${table} WHERE issue = ?`, id);
  }
  store.run("DELETE FROM issue_link WHERE inward = ?1 OR outward = ?1", id);
  store.run("DELETE FROM issue WHERE id = ?", id);
  return media.map((row) => row.media);
}
