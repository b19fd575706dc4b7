import type { JsonObject } from "../json.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import type { AttachmentRow, LinkRow, RemoteLinkRow } from "../store/activity-store.ts";
import { findIssue, type IssueRow, issueKey } from "../store/issue-store.ts";
import { type Html, html } from "./html.ts";
import { fileSize, statusBadge, timeElement } from "./layout.ts";

/** Links to other issues in both directions, each read as a sentence, and links to other sites. */
export function linkSection(row: IssueRow, { site, store }: SandboxContext): Html | undefined {
  const links = store.all<LinkRow>(
    "SELECT * FROM issue_link WHERE inward = ?1 OR outward = ?1 ORDER BY type, id",
    row.id,
  );
  const remote = store.all<RemoteLinkRow>("SELECT * FROM remote_link WHERE issue = ? ORDER BY id", row.id);
  if (links.length + remote.length === 0) return undefined;
  const items = links.map((link) => {
    const leaves = link.inward === row.id;
    const type = site.linkTypes.find((candidate) => candidate.id === link.type)!;
    const other = findIssue(store, String(leaves ? link.outward : link.inward))!;
    const { summary } = JSON.parse(other.fields) as JsonObject;
    return html`<li dir="auto"><span class="quiet">${leaves ? type.outward : type.inward}</span> <a href="/browse/${issueKey(other)}"><span class="key">${issueKey(other)}</span> ${summary}</a> ${statusBadge(site.status(other.status)!)}</li>`;
  });
  const remoteItems = remote.map((link) => {
    const { object, relationship } = JSON.parse(link.json) as {
      object: { title: string; url: string };
      relationship?: string;
    };
    const title = /^https?:/i.test(object.url)
      ? html`<a href="${object.url}" rel="noreferrer">${object.title}</a>`
      : html`${object.title} (${object.url})`;
    return html`<li dir="auto"><span class="quiet">${relationship ?? "links to"}</span> ${title}</li>`;
  });
  return html`<section aria-labelledby="links"><h2 id="links">Links <span class="count">${links.length + remote.length}</span></h2><ul class="issues">${items}${remoteItems}</ul></section>`;
}

/** Attachments with size and hash; images are shown. */
export function attachmentSection(row: IssueRow, { site, store }: SandboxContext): Html | undefined {
  const rows = store.all<AttachmentRow>("SELECT * FROM attachment WHERE issue = ? ORDER BY id", row.id);
  if (rows.length === 0) return undefined;
  const items = rows.map((attachment) => {
    const address = `/file/${attachment.media}/binary`;
    const isImage = /^image\/(png|jpeg|gif|webp|avif)$/.test(attachment.mime);
    return html`<li>${isImage ? html`<a href="${address}"><img src="${address}" alt="Preview of ${attachment.filename}" loading="lazy"></a>` : html`<span class="file" aria-hidden="true">${extension(attachment.filename)}</span>`}
<div><a href="${address}?download=true" download dir="auto">${attachment.filename}</a>
<span class="quiet">${fileSize(attachment.size)}, ${attachment.mime}<br>${site.user(attachment.author)?.displayName}, ${timeElement(attachment.created)}</span></div></li>`;
  });
  return html`<section aria-labelledby="attachments"><h2 id="attachments">Attachments <span class="count">${rows.length}</span></h2><ul class="attachments">${items}</ul></section>`;
}

function extension(filename: string): string {
  const match = /\.([A-Za-z0-9]{1,5})$/.exec(filename);
  return match === null ? "FILE" : match[1]!.toUpperCase();
}

/** The issue's properties, among them the marker that an importer left. */
export function propertySection(row: IssueRow): Html {
  const properties = Object.entries(JSON.parse(row.properties) as JsonObject);
  return html`<h2>Properties</h2>${
    properties.length === 0
      ? html`<p class="quiet">None</p>`
      : properties.map(
          ([key, value]) =>
            html`<details open><summary>${key}</summary><pre class="property" tabindex="0">${JSON.stringify(value, null, 2)}</pre></details>`,
        )
  }`;
}
