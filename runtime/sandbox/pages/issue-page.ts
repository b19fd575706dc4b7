import { adfToHtml } from "../../richtext/index.ts";
import type { JsonObject } from "../json.ts";
import { formatDuration } from "../rules/durations.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import { type CommentRow, type WorklogRow, watchersOf } from "../store/activity-store.ts";
import { findIssue, type IssueRow, issueKey } from "../store/issue-store.ts";
import { fieldValue } from "./field-value.ts";
import { Html, html } from "./html.ts";
import { attachmentSection, linkSection, propertySection } from "./issue-extras.ts";
import { page, statusBadge, timeElement } from "./layout.ts";

/** Most comments shown at once; an issue can hold 5,000. */
const shownComments = 200;

/** One issue with everything that hangs on it. */
export function issuePage(row: IssueRow, commentPage: number, context: SandboxContext): string {
  const { site, store } = context;
  const project = site.project(row.project)!;
  const fields = JSON.parse(row.fields) as JsonObject;
  const key = issueKey(row);
  const crumbs = [{ text: project.name, href: `/projects/${project.key}` }, { text: key }];
  return page(
    `${key} ${String(fields.summary)}`,
    crumbs,
    html`<article class="issue">
<div class="main">
<p class="quiet">${site.issueType(row.type)?.name} <span class="key">${key}</span></p>
<h1 dir="auto">${fields.summary}</h1>
<p>${statusBadge(site.status(row.status)!)}</p>
<section aria-labelledby="description"><h2 id="description">Description</h2>${richText(fields.description)}</section>
${children(row, context)}
${linkSection(row, context)}
${attachmentSection(row, context)}
${worklogSection(row, context)}
${commentSection(row, commentPage, context)}
</div>
<aside aria-label="Fields"><h2>Fields</h2><dl>${fieldList(row, fields, context)}
<dt>Watchers</dt><dd>${watchersOf(store, row.id).map((account) => html`<div>${site.user(account)?.displayName}</div>`)}${watchersOf(store, row.id).length === 0 && html`<span class="quiet">None</span>`}</dd>
<dt>Created</dt><dd>${timeElement(row.created)}</dd>
<dt>Updated</dt><dd>${timeElement(row.updated)}</dd></dl>
${propertySection(row)}</aside>
</article>`,
  );
}

/** A rich text as markup; `adfToHtml` escapes everything it prints. */
function richText(document: unknown): Html {
  if (document === undefined || document === null) return html`<p class="quiet">None</p>`;
  return html`<div class="rich" dir="auto">${new Html(adfToHtml(document as Parameters<typeof adfToHtml>[0]))}</div>`;
}

/** Fields that have a place of their own on the page. */
const shownElsewhere = new Set([
  "summary",
  "description",
  "project",
  "issuetype",
  "status",
  "subtasks",
  "issuelinks",
  "attachment",
  "comment",
  "worklog",
  "watches",
  "votes",
  "created",
  "updated",
]);

function fieldList(row: IssueRow, fields: JsonObject, context: SandboxContext): Html[] {
  const parent = row.parent === null ? undefined : findIssue(context.store, String(row.parent));
  return context.site.fields
    .filter((field) => !shownElsewhere.has(field.id))
    .map((field) => {
      const value =
        field.id === "parent"
          ? parent === undefined
            ? undefined
            : issueReference(parent)
          : fieldValue(field, fields[field.id], context.site);
      return html`<dt>${field.name}</dt><dd dir="auto">${value ?? html`<span class="quiet">None</span>`}</dd>`;
    });
}

function issueReference(row: IssueRow): Html {
  const { summary } = JSON.parse(row.fields) as JsonObject;
  return html`<a href="/browse/${issueKey(row)}"><span class="key">${issueKey(row)}</span> ${summary}</a>`;
}

function children(row: IssueRow, { site, store }: SandboxContext): Html | undefined {
  const rows = store.all<IssueRow>("SELECT * FROM issue WHERE parent = ? ORDER BY number", row.id);
  if (rows.length === 0) return undefined;
  const title = site.issueType(rows[0]!.type)!.level < 0 ? "Sub-tasks" : "Child issues";
  return html`<section aria-labelledby="children"><h2 id="children">${title} <span class="count">${rows.length}</span></h2>
<ul class="issues">${rows.map((child) => html`<li dir="auto">${issueReference(child)} ${statusBadge(site.status(child.status)!)}</li>`)}</ul></section>`;
}

function worklogSection(row: IssueRow, { site, store }: SandboxContext): Html | undefined {
  const rows = store.all<WorklogRow>("SELECT * FROM worklog WHERE issue = ? ORDER BY started", row.id);
  if (rows.length === 0) return undefined;
  return html`<section aria-labelledby="worklogs"><h2 id="worklogs">Work log <span class="count">${rows.length}</span></h2>
${rows.map(
  (
    worklog,
  ) => html`<div class="entry"><p class="quiet"><strong>${site.user(worklog.author)?.displayName}</strong> ${formatDuration(worklog.seconds)} from ${timeElement(worklog.started)}</p>
${worklog.comment !== null && richText(JSON.parse(worklog.comment))}</div>`,
)}</section>`;
}

function commentSection(row: IssueRow, pageNumber: number, { site, store }: SandboxContext): Html {
  const total = store.get<{ total: number }>(
    "SELECT count(*) AS total FROM comment WHERE issue = ?",
    row.id,
  )!.total;
  const pages = Math.max(1, Math.ceil(total / shownComments));
  const current = Math.min(Math.max(1, pageNumber), pages);
  const rows = store.all<CommentRow>(
    "SELECT * FROM comment WHERE issue = ? ORDER BY id LIMIT ? OFFSET ?",
    row.id,
    shownComments,
    (current - 1) * shownComments,
  );
  const entries = rows.map(
    (
      comment,
    ) => html`<div class="entry" id="comment-${comment.id}"><p class="quiet"><strong>${site.user(comment.author)?.displayName}</strong> ${timeElement(comment.created)}</p>
${richText(JSON.parse(comment.body))}</div>`,
  );
  const steps = Array.from({ length: pages }, (_, index) => index + 1).map((number) =>
    number === current
      ? html`<span aria-current="page">${number}</span> `
      : html`<a href="?comments=${number}#comments">${number}</a> `,
  );
  return html`<section aria-labelledby="comments"><h2 id="comments">Comments <span class="count">${total}</span></h2>
${rows.length === 0 ? html`<p class="quiet">None</p>` : entries}
${pages > 1 && html`<nav class="pager" aria-label="Pages of comments">${steps}</nav>`}</section>`;
}
