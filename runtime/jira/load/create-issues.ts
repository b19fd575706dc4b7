import type { Reason, TargetId } from "../../store/load-state.ts";
import { JiraError } from "../jira-error.ts";
import { objectOf, textOf } from "../json.ts";
import { markerKey, readMarker } from "../prepare/marker.ts";
import { type BulkAnswer, readBulkAnswer } from "./bulk-answer.ts";
import { findIssues, readIssues } from "./find-issues.ts";
import type { IssueDraft } from "./issue-draft.ts";
import { type LoadContext, noteKey } from "./load-context.ts";
import { answerRefusal, reasonOf } from "./refusal.ts";

/** What became of a draft. `fresh`: it was created by the call just answered, and nothing else has happened to it. */
export type DraftResult =
  | {
      readonly kind: "created";
      readonly draft: IssueDraft;
      readonly target: TargetId;
      readonly statusReached: boolean;
      readonly fresh: boolean;
    }
  | { readonly kind: "rejected"; readonly draft: IssueDraft; readonly reason: Reason };

/** After this many lost answers in a row the loading stops, with everything saved. */
const mostLostAnswers = 5;

/**
 * Creates the issues of one intent. A call with unknown outcome is followed by the look-up, and only what it proves
 * not to be there is sent again.
 * @param highest number of the highest issue known when the intent was written
 * @throws JiraError when loading must stop; the intent then stays open
 */
export async function createIssues(
  context: LoadContext,
  drafts: readonly IssueDraft[],
  highest: number,
): Promise<readonly DraftResult[]> {
  const results: DraftResult[] = [];
  let pending = drafts;
  let lost = 0;
  while (pending.length > 0) {
    const answer = await callBulk(context, pending);
    const targets = answer.kind === "answered" ? await confirm(context, pending, answer.bulk) : undefined;
    if (answer.kind === "whole-refused") {
      if (pending.length === 1) {
        const draft = pending[0]!;
        results.push({ kind: "rejected", draft, reason: reasonOf(draft, answer.errors) });
        return results;
      }
      // A call refused as a whole (too large, or one element that Jira stumbles over) is divided until the culprit stands alone.
      const middle = Math.ceil(pending.length / 2);
      results.push(...(await createIssues(context, pending.slice(0, middle), highest)));
      pending = pending.slice(middle);
      continue;
    }
    if (answer.kind === "unknown" || targets === undefined) {
      const detail = answer.kind === "unknown" ? answer.detail : "created issues could not be read back";
      lost++;
      if (lost > mostLostAnswers)
        throw new JiraError(
          "target-unavailable",
          `Jira lost ${lost} answers in a row to POST /rest/api/3/issue/bulk (${detail}). Everything so far is saved; resume later.`,
        );
      const found = await findIssues(
        context,
        pending.map((draft) => draft.entity),
        highest,
        context.clock(),
      );
      for (const draft of pending) {
        const target = found.get(draft.entity.key);
        if (target !== undefined)
          results.push({ kind: "created", draft, target, statusReached: false, fresh: false });
      }
      pending = pending.filter((draft) => !found.has(draft.entity.key));
      continue;
    }
    lost = 0;
    const next: IssueDraft[] = [];
    pending.forEach((draft, position) => {
      const target = targets.get(draft.entity.key);
      if (target !== undefined) {
        noteKey(context, target.key ?? "");
        const created = answer.bulk.created.get(position);
        results.push({
          kind: "created",
          draft,
          target,
          statusReached: draft.transition !== undefined && created?.transitionError === undefined,
          fresh: true,
        });
        return;
      }
      const again = answerRefusal(
        draft,
        answer.bulk.failed.get(position) ?? {
          messages: ["Jira did not create it and gave no reason."],
          fields: {},
        },
        context.model.types.standard[0],
      );
      if ("message" in again) results.push({ kind: "rejected", draft, reason: again });
      else next.push(again);
    });
    pending = next;
  }
  return results;
}

type BulkCall =
  | { readonly kind: "answered"; readonly bulk: BulkAnswer }
  | {
      readonly kind: "whole-refused";
      readonly errors: {
        readonly messages: readonly string[];
        readonly fields: Readonly<Record<string, string>>;
      };
    }
  | { readonly kind: "unknown"; readonly detail: string };

async function callBulk(context: LoadContext, drafts: readonly IssueDraft[]): Promise<BulkCall> {
  const issueUpdates = drafts.map(({ fields, properties, transition }) => ({
    fields,
    properties,
    transition,
  }));
  const answer = await context.client.call(
    {
      name: "issue.bulk",
      method: "POST",
      path: "/rest/api/3/issue/bulk",
      json: { issueUpdates },
      idempotent: false,
      expects: "json",
    },
    context.signal,
  );
  if (answer.kind === "unknown") return answer;
  if (answer.kind === "forbidden") {
    throw new JiraError(
      "target-forbidden",
      `The account may no longer create issues in ${context.model.project.key}: ${answer.detail}. Restore its right and resume.`,
    );
  }
  const bulk = readBulkAnswer(answer.body, drafts.length);
  if (bulk !== undefined) return { kind: "answered", bulk };
  if (answer.kind === "refused") return { kind: "whole-refused", errors: answer };
  return { kind: "unknown", detail: "the answer does not account for every issue sent" };
}

/**
 * Who is who: positions alone are trusted only when nothing failed.
 * @returns undefined when not all that was created can be read back
 */
async function confirm(
  context: LoadContext,
  drafts: readonly IssueDraft[],
  bulk: BulkAnswer,
): Promise<ReadonlyMap<string, TargetId> | undefined> {
  const targets = new Map<string, TargetId>();
  if (bulk.failed.size === 0 || bulk.created.size === 0) {
    for (const [position, created] of bulk.created) targets.set(drafts[position]!.entity.key, created.target);
    return targets;
  }
  const ids = [...bulk.created.values()].map((created) => created.target.id);
  for (const issue of await readIssues(context, ids, [])) {
    const marker = readMarker(objectOf(issue.properties)[markerKey], context.source.id);
    const id = textOf(issue.id);
    const key = textOf(issue.key);
    if (marker !== undefined && id !== undefined && key !== undefined) targets.set(marker.key, { id, key });
  }
  return targets.size === bulk.created.size ? targets : undefined;
}
