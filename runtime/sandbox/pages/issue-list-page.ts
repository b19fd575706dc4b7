import type { SQLInputValue } from "node:sqlite";
import type { JsonObject } from "../json.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import type { Project } from "../site/site.ts";
import { findIssue, type IssueRow, issueKey, parseKey } from "../store/issue-store.ts";
import { type Html, html } from "./html.ts";
import { page, statusBadge } from "./layout.ts";

const pageSize = 50;

/** One page of a project's issues. `filter` is searched in the summary, case ignored; a key finds its issue. */
export function issueListPage(
  project: Project,
  filter: string,
  pageNumber: number,
  context: SandboxContext,
): string {
  const { store } = context;
  const { where, values } = restriction(project, filter);
  const total = store.get<{ total: number }>(
    `SELECT count(*) AS total FROM issue WHERE ${where}`,
    ...values,
  )!.total;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const current = Math.min(Math.max(1, pageNumber), pages);
  const rows = store.all<IssueRow>(
    `SELECT * FROM issue WHERE ${where} ORDER BY number LIMIT ? OFFSET ?`,
    ...values,
    pageSize,
    (current - 1) * pageSize,
  );
  const first = (current - 1) * pageSize + 1;
  const shown =
    total === 0
      ? "No issues"
      : `${first.toLocaleString("en")}–${(first + rows.length - 1).toLocaleString("en")} of ${total.toLocaleString("en")}`;
  return page(
    project.name,
    [{ text: project.name }],
    html`<h1>${project.name} <span class="key">${project.key}</span></h1>
<form class="filter" method="get" role="search">
<label for="text">Text in summary, or a key</label>
<input id="text" name="text" type="search" value="${filter}">
<button type="submit">Filter</button>
${filter !== "" && html`<a href="/projects/${project.key}">Show all</a>`}
</form>
<p class="quiet" role="status">${shown}</p>
${rows.length > 0 ? table(rows, context) : html`<p class="empty">${filter === "" ? "Nothing has been imported into this project yet." : `No summary holds “${filter}”.`}</p>`}
${pages > 1 && pager(project, filter, current, pages)}`,
  );
}

function restriction(project: Project, filter: string): { where: string; values: SQLInputValue[] } {
  if (filter === "") return { where: "project = ?", values: [project.key] };
  const key = parseKey(filter);
  if (key !== undefined && key.project === project.key)
    return { where: "project = ? AND number = ?", values: [project.key, key.number] };
  return {
    where: "project = ? AND instr(lower(json_extract(fields, '$.summary')), lower(?)) > 0",
    values: [project.key, filter],
  };
}

function table(rows: IssueRow[], context: SandboxContext): Html {
  return html`<div class="scroll"><table class="issues">
<thead><tr><th scope="col">Key</th><th scope="col">Type</th><th scope="col">Summary</th><th scope="col">Status</th><th scope="col">Priority</th><th scope="col">Assignee</th><th scope="col">Parent</th></tr></thead>
<tbody>${rows.map((row) => tableRow(row, context))}</tbody></table></div>`;
}

function tableRow(row: IssueRow, { site, store }: SandboxContext): Html {
  const fields = JSON.parse(row.fields) as JsonObject;
  const parent = row.parent === null ? undefined : findIssue(store, String(row.parent));
  const key = issueKey(row);
  return html`<tr><td data-label="Key"><a href="/browse/${key}">${key}</a></td>
<td data-label="Type">${site.issueType(row.type)?.name}</td>
<th scope="row" class="summary" dir="auto"><a href="/browse/${key}">${fields.summary}</a></th>
<td data-label="Status">${statusBadge(site.status(row.status)!)}</td>
<td data-label="Priority">${site.priority(String(fields.priority))?.name}</td>
<td data-label="Assignee">${fields.assignee === undefined ? html`<span class="quiet">Unassigned</span>` : site.user(String(fields.assignee))?.displayName}</td>
<td data-label="Parent">${parent === undefined ? html`<span class="quiet">None</span>` : html`<a href="/browse/${issueKey(parent)}">${issueKey(parent)}</a>`}</td></tr>`;
}

function pager(project: Project, filter: string, current: number, pages: number): Html {
  const address = (number: number): string =>
    `/projects/${project.key}?${new URLSearchParams({ ...(filter === "" ? {} : { text: filter }), page: String(number) })}`;
  const step = (text: string, number: number): Html =>
    number >= 1 && number <= pages
      ? html`<a href="${address(number)}">${text}</a>`
      : html`<span class="quiet">${text}</span>`;
  return html`<nav class="pager" aria-label="Pages">${step("Previous", current - 1)} <span>Page ${current} of ${pages}</span> ${step("Next", current + 1)}</nav>`;
}
