import type { JsonObject } from "../json.ts";
import type { Store } from "./store.ts";

/** Times are milliseconds since 1970; `body`, `visibility` and `properties` are JSON. */
export interface CommentRow {
  id: number;
  issue: number;
  author: string;
  created: number;
  updated: number;
  body: string;
  visibility: string | null;
  properties: string;
}

export interface WorklogRow {
  id: number;
  issue: number;
  author: string;
  created: number;
  started: number;
  seconds: number;
  comment: string | null;
  properties: string;
}

/** `inward` and `outward` are the issues given as `inwardIssue` and `outwardIssue`. */
export interface LinkRow {
  id: number;
  type: string;
  inward: number;
  outward: number;
}

export interface RemoteLinkRow {
  id: number;
  issue: number;
  global_id: string | null;
  json: string;
}

/** `media` names the file under the attachment directory. */
export interface AttachmentRow {
  id: number;
  issue: number;
  author: string;
  created: number;
  filename: string;
  mime: string;
  size: number;
  sha256: string;
  media: string;
}

/** Stores a comment and returns its row. */
export function insertComment(
  store: Store,
  comment: {
    issue: number;
    author: string;
    now: number;
    body: JsonObject;
    visibility: unknown;
    properties: JsonObject;
  },
): CommentRow {
  return store.get<CommentRow>(
    "INSERT INTO comment(issue, author, created, updated, body, visibility, properties) VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6) RETURNING *",
    comment.issue,
    comment.author,
    comment.now,
    JSON.stringify(comment.body),
    comment.visibility === undefined ? null : JSON.stringify(comment.visibility),
    JSON.stringify(comment.properties),
  )!;
}

/** Stores a worklog and returns its row. */
export function insertWorklog(
  store: Store,
  worklog: {
    issue: number;
    author: string;
    now: number;
    started: number;
    seconds: number;
    comment: JsonObject | undefined;
    properties: JsonObject;
  },
): WorklogRow {
  return store.get<WorklogRow>(
    "INSERT INTO worklog(issue, author, created, started, seconds, comment, properties) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *",
    worklog.issue,
    worklog.author,
    worklog.now,
    worklog.started,
    worklog.seconds,
    worklog.comment === undefined ? null : JSON.stringify(worklog.comment),
    JSON.stringify(worklog.properties),
  )!;
}

/** Stores a link; one that is already there (same type and ends) is left as it is. */
export function insertLink(store: Store, type: string, inward: number, outward: number): void {
  store.run(
    "INSERT OR IGNORE INTO issue_link(type, inward, outward) VALUES (?, ?, ?)",
    type,
    inward,
    outward,
  );
}

/** Account ids of an issue's watchers, sorted. */
export function watchersOf(store: Store, issue: number): string[] {
  return store
    .all<{ account: string }>("SELECT account FROM watcher WHERE issue = ? ORDER BY account", issue)
    .map((row) => row.account);
}

/** How many rows of a table belong to an issue. */
export function countOf(
  store: Store,
  table: "comment" | "worklog" | "attachment" | "remote_link",
  issue: number,
): number {
  return store.get<{ count: number }>(`SELECT count(*) AS count FROM ${table} WHERE issue = ?`, issue)!.count;
}
