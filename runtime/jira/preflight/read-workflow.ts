import type { JiraClient } from "../client/client.ts";
import { listOf, nameKey, objectOf, textOf } from "../json.ts";
import { get, tryGet } from "./site-calls.ts";
import type { WorkflowModel } from "./target-model.ts";

/** The statuses of each issue type of the project, by type id: name key → name. */
export async function readStatuses(
  client: JiraClient,
  project: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const path = `/rest/api/3/project/${encodeURIComponent(project)}/statuses`;
  const byType = new Map<string, ReadonlyMap<string, string>>();
  for (const type of listOf(await get(client, "project.statuses", path, {}, signal)).map(objectOf)) {
    const names = listOf(type.statuses).flatMap((status) => textOf(objectOf(status).name) ?? []);
    byType.set(textOf(type.id) ?? "", new Map(names.map((name) => [nameKey(name), name])));
  }
  return byType;
}

/**
 * Reads which transitions a new issue of the type can take.
 * Reading workflows needs administration rights; without them the model stays unknown and is learned from the first
 * issue that is created, because createmeta tells nothing of transitions.
 */
export async function readWorkflow(
  client: JiraClient,
  project: string,
  type: string,
  signal: AbortSignal,
): Promise<WorkflowModel> {
  const model: WorkflowModel = { known: false, initial: undefined, transitions: new Map() };
  const answer = await client.call(
    {
      name: "workflows",
      method: "POST",
      path: "/rest/api/3/workflows",
      json: { projectAndIssueTypes: [{ projectId: project, issueTypeId: type }] },
      idempotent: true,
      expects: "json",
    },
    signal,
  );
  if (answer.kind !== "ok") return model;
  const body = objectOf(answer.body);
  const workflow = objectOf(listOf(body.workflows)[0]);
  const names = new Map(
    listOf(body.statuses)
      .map(objectOf)
      .map((status) => [textOf(status.statusReference) ?? "", textOf(status.name) ?? ""]),
  );
  const transitions = listOf(workflow.transitions).map(objectOf);
  const initial = textOf(transitions.find((transition) => transition.type === "INITIAL")?.toStatusReference);
  if (initial === undefined) return model;
  model.known = true;
  model.initial = nameKey(names.get(initial) ?? "");
  for (const transition of transitions) {
    const id = textOf(transition.id);
    const to = names.get(textOf(transition.toStatusReference) ?? "");
    if (id === undefined || to === undefined || transition.type === "INITIAL") continue;
    const fromInitial = listOf(transition.links).some(
      (link) => objectOf(link).fromStatusReference === initial,
    );
    if (transition.type === "GLOBAL" || fromInitial) model.transitions.set(nameKey(to), id);
  }
  return model;
}

/**
 * Learns the transitions from an issue that stands in its first status.
 * @returns false when Jira does not show them
 */
export async function learnTransitions(
  client: JiraClient,
  issue: string,
  model: WorkflowModel,
  signal: AbortSignal,
): Promise<boolean> {
  const path = `/rest/api/3/issue/${encodeURIComponent(issue)}/transitions`;
  const answer = await tryGet(client, "issue.transitions", path, {}, signal);
  if (answer.kind !== "ok") return false;
  for (const transition of listOf(objectOf(answer.body).transitions).map(objectOf)) {
    const id = textOf(transition.id);
    const to = textOf(objectOf(transition.to).name);
    if (id !== undefined && to !== undefined && transition.isAvailable !== false)
      model.transitions.set(nameKey(to), id);
  }
  model.known = true;
  return true;
}
