import type { Loss } from "../../engine/mapping/result.ts";
import { nameKey, objectOf, textOf } from "../json.ts";
import { learnTransitions } from "../preflight/read-workflow.ts";
import { refusalText, tryGet } from "../preflight/site-calls.ts";
import { markerOf } from "../prepare/marker.ts";
import { addCommentPieces } from "../relate/comment-pieces.ts";
import type { DraftResult } from "./create-issues.ts";
import type { LoadContext } from "./load-context.ts";

/**
 * Does for a created issue what the create call could not: a status whose transition was not known, and the rest of
 * texts that are longer than Jira takes. Both look first, so that a repeat after a crash adds nothing.
 * @returns losses
 */
export async function finishIssue(
  context: LoadContext,
  result: Extract<DraftResult, { kind: "created" }>,
  intent: string,
): Promise<readonly Loss[]> {
  const { draft, target, fresh } = result;
  const losses: Loss[] = [];
  if (
    draft.status !== undefined &&
    !result.statusReached &&
    !(fresh && draft.status === draft.type.workflow.initial)
  ) {
    const loss = await reachStatus(context, result);
    if (loss !== undefined) losses.push(loss);
  }
  if (draft.rest.length > 0) {
    const refused = await addCommentPieces(
      context,
      target,
      draft.rest,
      markerOf(context.source, intent, draft.entity),
      !fresh,
    );
    if (refused !== undefined) {
      losses.push({
        code: "description-cut",
        target: "description",
        message: `The end of what is longer than Jira takes could not be added as comments: ${refused}`,
      });
    }
  }
  return losses;
}

async function reachStatus(
  context: LoadContext,
  { draft, target, fresh }: Extract<DraftResult, { kind: "created" }>,
): Promise<Loss | undefined> {
  const { client, signal } = context;
  const { workflow } = draft.type;
  const status = draft.status!;
  const key = target.key ?? target.id;
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}`;
  let id = workflow.known && fresh ? workflow.transitions.get(status) : undefined;
  if (id === undefined) {
    const issue = await tryGet(client, "issue", path, { fields: "status" }, signal);
    const now =
      issue.kind === "ok" ? textOf(objectOf(objectOf(objectOf(issue.body).fields).status).name) : undefined;
    if (now !== undefined && nameKey(now) === status) {
      if (fresh) workflow.initial = status;
      return undefined;
    }
    const offered = fresh
      ? workflow
      : { known: false, initial: undefined, transitions: new Map<string, string>() };
    if (fresh && now !== undefined) workflow.initial = nameKey(now);
    if (!(await learnTransitions(client, key, offered, signal)))
      return unreachable(draft, "Jira does not show the issue's transitions");
    id = offered.transitions.get(status);
  }
  if (id === undefined) return unreachable(draft, "there is no transition to it from the first status");
  const answer = await client.call(
    {
      name: "issue.transition",
      method: "POST",
      path: `${path}/transitions`,
      json: { transition: { id } },
      // Moving to the status where an issue stands already changes nothing that an import cares about.
      idempotent: true,
      expects: "nothing",
      writes: key,
    },
    signal,
  );
  if (answer.kind === "ok") return undefined;
  return unreachable(draft, answer.kind === "refused" ? refusalText(answer) : answer.detail);
}

function unreachable(
  { type, status }: { type: { statuses: ReadonlyMap<string, string> }; status: string | undefined },
  why: string,
): Loss {
  const name = type.statuses.get(status ?? "") ?? status;
  return {
    code: "status-not-reachable",
    target: "status",
    message: `The status '${name}' could not be set: ${why}.`,
  };
}
