import type { JiraClient } from "../client/client.ts";
import { listOf, nameKey, numberOf, objectOf, textOf } from "../json.ts";
import { readPages } from "./read-pages.ts";
import { readIssueTypes } from "./read-screens.ts";
import { readStatuses, readWorkflow } from "./read-workflow.ts";
import { get, tryGet } from "./site-calls.ts";
import type { IssueTypeModel, LinkType, SearchMarker, TargetModel } from "./target-model.ts";

/** Name of the text field that carries a record's identity in a way JQL can search. */
const externalIdField = "External ID";

/** Custom types whose text JQL finds. */
const searchableText = new Set(["textfield", "readonlyfield"]);

/**
 * Reads all that loading needs to know of the project, without changing anything.
 * @param project as answered by Jira
 * @throws JiraError when something cannot be read
 */
export async function readTarget(
  client: JiraClient,
  project: TargetModel["project"],
  importId: string,
  signal: AbortSignal,
): Promise<TargetModel> {
  const read = await readIssueTypes(client, project.key, signal);
  const statuses = await readStatuses(client, project.key, signal);
  const types: Record<keyof TargetModel["types"], IssueTypeModel[]> = { epic: [], standard: [], subtask: [] };
  for (const type of read) {
    const workflow = await readWorkflow(client, project.id, type.id, signal);
    types[type.level].push({ ...type, statuses: statuses.get(type.id) ?? new Map(), workflow });
  }
  // Jira's usual names first; a project without them keeps its own order.
  types.standard.sort((a, b) => usual(a, "task") - usual(b, "task"));
  types.epic.sort((a, b) => usual(a, "epic") - usual(b, "epic"));
  return {
    project,
    types,
    priorities: await readPriorities(client, project.id, signal),
    linkTypes: await readLinkTypes(client, signal),
    attachments: await readAttachmentLimit(client, signal),
    timeTracking: await readTimeTracking(client, signal),
    marker: searchMarker(read, importId),
  };
}

function usual(type: IssueTypeModel, name: string): number {
  return nameKey(type.name) === name ? 0 : 1;
}

/** The External ID field where every type's screen has it, else a label that names the import. */
function searchMarker(
  types: readonly { screen: IssueTypeModel["screen"] }[],
  importId: string,
): SearchMarker {
  const [first, ...others] = types;
  for (const field of first?.screen.values() ?? []) {
    if (nameKey(field.name) !== nameKey(externalIdField) || !searchableText.has(field.custom ?? "")) continue;
    if (others.every((type) => type.screen.has(field.id))) {
      return { kind: "field", id: field.id, clause: `cf[${field.id.replace("customfield_", "")}]` };
    }
  }
  return { kind: "label", label: `imported-${importId.replace(/\s+/g, "-")}` };
}

async function readPriorities(
  client: JiraClient,
  projectId: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const values = await readPages(
    client,
    "priority",
    "/rest/api/3/priority/search",
    { projectId },
    ["values"],
    signal,
  );
  const priorities = new Map<string, string>();
  for (const priority of values.map(objectOf)) {
    const id = textOf(priority.id);
    const name = textOf(priority.name);
    if (id !== undefined && name !== undefined) priorities.set(nameKey(name), id);
  }
  return priorities;
}

async function readLinkTypes(client: JiraClient, signal: AbortSignal): Promise<readonly LinkType[]> {
  const answer = await tryGet(client, "linktypes", "/rest/api/3/issueLinkType", {}, signal);
  // 404 says that links are switched off for the site: there are no types, and each link is refused with that reason.
  if (answer.kind !== "ok") return [];
  return listOf(objectOf(answer.body).issueLinkTypes)
    .map(objectOf)
    .map((type) => ({
      name: textOf(type.name) ?? "",
      inward: textOf(type.inward) ?? "",
      outward: textOf(type.outward) ?? "",
    }));
}

async function readAttachmentLimit(
  client: JiraClient,
  signal: AbortSignal,
): Promise<TargetModel["attachments"]> {
  const meta = objectOf(await get(client, "attachment.meta", "/rest/api/3/attachment/meta", {}, signal));
  return { enabled: meta.enabled !== false, limit: numberOf(meta.uploadLimit) ?? Number.POSITIVE_INFINITY };
}

async function readTimeTracking(client: JiraClient, signal: AbortSignal): Promise<boolean> {
  const answer = await tryGet(client, "configuration", "/rest/api/3/configuration", {}, signal);
  return answer.kind !== "ok" || objectOf(answer.body).timeTrackingEnabled !== false;
}
