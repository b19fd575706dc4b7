import type { JsonObject } from "../json.ts";
import { formatDuration } from "../rules/durations.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import {
  type AttachmentRow,
  type CommentRow,
  type LinkRow,
  type WorklogRow,
  watchersOf,
} from "../store/activity-store.ts";
import { findIssue, type IssueRow, issueKey } from "../store/issue-store.ts";
import { shortIssueJson } from "./short-issue-json.ts";
import { jiraTime, linkTypeJson, userById } from "./site-json.ts";

type ActivityField = (row: IssueRow, context: SandboxContext, base: string) => unknown;

/** At most this many worklogs stand inside an issue; the rest is read from their own address. */
const worklogsInIssue = 20;

/** Fields of an issue that are lists kept beside it. */
export const activityFields: Record<string, ActivityField> = {
  subtasks: (row, { store, site }, base) => {
    const children = store.all<IssueRow>("SELECT * FROM issue WHERE parent = ? ORDER BY id", row.id);
    return children
      .filter((child) => site.issueType(child.type)!.level < 0)
      .map((child) => shortIssueJson(child, site, base));
  },
  issuelinks: (row, context, base) =>
    context.store
      .all<LinkRow>("SELECT * FROM issue_link WHERE inward = ?1 OR outward = ?1 ORDER BY id", row.id)
      .map((link) => linkInIssueJson(link, row, context, base)),
  attachment: (row, context, base) =>
    context.store
      .all<AttachmentRow>("SELECT * FROM attachment WHERE issue = ? ORDER BY id", row.id)
      .map((attachment) => attachmentJson(attachment, context, base)),
  comment: (row, context, base) => {
    const comments = context.store.all<CommentRow>(
      "SELECT * FROM comment WHERE issue = ? ORDER BY id",
      row.id,
    );
    return {
      self: `${base}/rest/api/3/issue/${row.id}/comment`,
      maxResults: comments.length,
      total: comments.length,
      startAt: 0,
      comments: comments.map((comment) => commentJson(comment, context, base, false)),
    };
  },
  worklog: (row, context, base) => {
    const worklogs = context.store.all<WorklogRow>(
      "SELECT * FROM worklog WHERE issue = ? ORDER BY id LIMIT ?",
      row.id,
      worklogsInIssue,
    );
    const total = context.store.get<{ total: number }>(
      "SELECT count(*) AS total FROM worklog WHERE issue = ?",
      row.id,
    )!.total;
    return {
      startAt: 0,
      maxResults: worklogsInIssue,
      total,
      worklogs: worklogs.map((worklog) => worklogJson(worklog, context, base, false)),
    };
  },
  watches: (row, context, base) => {
    const count = watchersOf(context.store, row.id).length;
    return {
      self: `${base}/rest/api/3/issue/${issueKey(row)}/watchers`,
      watchCount: count,
      isWatching: false,
    };
  },
};

/** A comment; its properties are shown only where asked for. */
export function commentJson(
  row: CommentRow,
  { site }: SandboxContext,
  base: string,
  withProperties: boolean,
): JsonObject {
  const author = userById(row.author, site, base);
  return {
    self: `${base}/rest/api/3/issue/${row.issue}/comment/${row.id}`,
    id: String(row.id),
    author,
    body: JSON.parse(row.body),
    updateAuthor: author,
    created: jiraTime(row.created),
    updated: jiraTime(row.updated),
    ...(row.visibility === null ? {} : { visibility: JSON.parse(row.visibility) }),
    jsdPublic: true,
    ...(withProperties ? { properties: propertyList(row.properties) } : {}),
  };
}

/** Properties kept by key as Jira's list of key and value. */
function propertyList(json: string): { key: string; value: unknown }[] {
  return Object.entries(JSON.parse(json) as JsonObject).map(([key, value]) => ({ key, value }));
}

/** A worklog, its time in Jira's words and in seconds; its properties are shown only where asked for. */
export function worklogJson(
  row: WorklogRow,
  { site }: SandboxContext,
  base: string,
  withProperties: boolean,
): JsonObject {
  const author = userById(row.author, site, base);
  return {
    self: `${base}/rest/api/3/issue/${row.issue}/worklog/${row.id}`,
    author,
    updateAuthor: author,
    ...(row.comment === null ? {} : { comment: JSON.parse(row.comment) }),
    created: jiraTime(row.created),
    updated: jiraTime(row.created),
    started: jiraTime(row.started),
    timeSpent: formatDuration(row.seconds),
    timeSpentSeconds: row.seconds,
    id: String(row.id),
    issueId: String(row.issue),
    ...(withProperties ? { properties: propertyList(row.properties) } : {}),
  };
}

/** An attachment without its content: its size in bytes and the address to fetch it from. */
export function attachmentJson(row: AttachmentRow, { site }: SandboxContext, base: string): JsonObject {
  return {
    self: `${base}/rest/api/3/attachment/${row.id}`,
    id: String(row.id),
    filename: row.filename,
    author: userById(row.author, site, base),
    created: jiraTime(row.created),
    size: row.size,
    mimeType: row.mime,
    content: `${base}/rest/api/3/attachment/content/${row.id}`,
  };
}

/** A link seen from one of its issues: only the other end is shown. */
function linkInIssueJson(link: LinkRow, row: IssueRow, context: SandboxContext, base: string): JsonObject {
  const otherIsInward = link.outward === row.id;
  const other = findIssue(context.store, String(otherIsInward ? link.inward : link.outward))!;
  const type = context.site.linkTypes.find((candidate) => candidate.id === link.type)!;
  return {
    id: String(link.id),
    self: `${base}/rest/api/3/issueLink/${link.id}`,
    type: linkTypeJson(type, base),
    [otherIsInward ? "inwardIssue" : "outwardIssue"]: shortIssueJson(other, context.site, base),
  };
}
