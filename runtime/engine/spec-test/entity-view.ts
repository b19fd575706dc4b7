import type { MappedIssue, PartKind } from "../mapping/index.ts";

const collections: Record<PartKind, string> = {
  comment: "comments",
  attachment: "attachments",
  link: "links",
  worklog: "worklogs",
  watcher: "watchers",
  remote_link: "remote_links",
};

/** A mapped issue as tests name its parts: targets by name, custom fields by title, collections as lists. */
export function entityView(issue: MappedIssue): Readonly<Record<string, unknown>> {
  const view = new Map<string, unknown>([["key", issue.key], ...Object.entries(issue.fields)]);
  for (const { name, value } of issue.custom) {
    // The records may call a field like a target; that is found by its address only.
    if (!view.has(name)) view.set(name, value);
    view.set(`field:${name}`, value);
  }
  for (const { kind, outcome } of issue.parts) {
    if (outcome.kind !== "mapped") continue;
    const name = collections[kind];
    view.set(name, [...((view.get(name) as unknown[] | undefined) ?? []), outcome.fields]);
  }
  return Object.fromEntries(view);
}
