import { adfToHtml } from "../../richtext/index.ts";
import { jiraTime } from "../present/site-json.ts";
import { formatDuration } from "../rules/durations.ts";
import type { FieldDefinition } from "../site/field-types.ts";
import type { Site } from "../site/site.ts";
import { Html, html } from "./html.ts";
import { timeElement } from "./layout.ts";

/** A stored value as a person reads it; undefined when there is none. */
export function fieldValue(field: FieldDefinition, value: unknown, site: Site): Html | undefined {
  if (value === undefined || value === null) return undefined;
  if (field.id === "resolutiondate") return timeElement(value as number);
  if (field.id === "creator") return person(value, site);
  switch (field.kind) {
    case "labels":
      return html`<ul class="labels">${(value as string[]).map((label) => html`<li class="label">${label}</li>`)}</ul>`;
    case "priority":
      return html`${site.priority(String(value))?.name}`;
    case "user":
      return person(value, site);
    case "users":
      return html`${(value as unknown[]).map((accountId) => html`<div>${person(accountId, site)}</div>`)}`;
    case "option":
      return option(field, value);
    case "options":
      return html`${(value as unknown[]).map((id) => html`<div>${option(field, id)}</div>`)}`;
    case "datetime":
      return html`<time datetime="${jiraTime(value as number)}">${jiraTime(value as number)
        .slice(0, 16)
        .replace("T", " ")} UTC</time>`;
    case "richText":
      return html`<div class="rich">${new Html(adfToHtml(value as Parameters<typeof adfToHtml>[0]))}</div>`;
    case "components":
    case "versions":
      return html`${planned(field.kind, value as string[], site).map((name) => html`<div>${name}</div>`)}`;
    case "sprint":
      return html`${site.sprints.find(({ id }) => id === value)?.name ?? value}`;
    case "timeTracking":
      return html`${Object.entries(value as Record<string, number>).map(([name, seconds]) => html`<div>${name === "originalEstimate" ? "Original estimate" : "Remaining"}: ${formatDuration(seconds)}</div>`)}`;
    case "url":
      return /^https?:/i.test(String(value))
        ? html`<a href="${value}" rel="noreferrer">${value}</a>`
        : html`${value}`;
    default:
      return html`${value}`;
  }
}

function person(accountId: unknown, site: Site): Html {
  return html`${site.user(String(accountId))?.displayName ?? accountId}`;
}

function option(field: FieldDefinition, id: unknown): Html {
  return html`${field.options?.find((candidate) => candidate.id === id)?.value ?? id}`;
}

/** Ids of versions and components are the site's, so the project need not be known. */
function planned(kind: "components" | "versions", ids: readonly string[], site: Site): readonly string[] {
  const all = site.projects.flatMap((project): readonly { id: string; name: string }[] => project[kind]);
  return ids.map((wanted) => all.find(({ id }) => id === wanted)?.name ?? wanted);
}
