import { ADF_LIMIT } from "../richtext/index.ts";
import type { Concluded, Entity } from "../store/load-state.ts";
import { type JsonObject, listOf, numberOf, objectOf, textOf } from "./json.ts";
import { bulkFetchSize, readIssues } from "./load/find-issues.ts";
import type { LoadContext } from "./load/load-context.ts";
import { countContinuations } from "./load/long-texts.ts";
import { runWorkers } from "./load/run-workers.ts";
import { markerKey, readMarker } from "./prepare/marker.ts";
import { commentPieces } from "./relate/comments.ts";

/** Something in Jira that is not as the ledger says. */
export interface Difference {
  readonly code: string;
  /** Jira's key of the issue, where it is about one. */
  readonly issue?: string;
  readonly message: string;
}

export interface Verification {
  /** By kind: what the ledger says was created, and what Jira has on those issues. */
  readonly counts: Readonly<Record<string, { readonly expected: number; readonly found: number }>>;
  /** The first of them; `differenceCount` counts all. */
  readonly differences: readonly Difference[];
  readonly differenceCount: number;
}

/** So many differences are listed; more of them tell nothing new. */
const mostListed = 200;

const fields = ["parent", "comment", "attachment", "issuelinks", "worklog"];

/**
 * Reads back every issue that the ledger calls created and compares: is it there, is it this record's, is the parent
 * the right one, does it have as many comments, attachments, links and worklogs. Reads by key, so search's lag does
 * not matter, and takes nothing from what the create calls answered but the ids.
 */
export async function verify(context: LoadContext): Promise<Verification> {
  const differences: Difference[] = [];
  let differenceCount = 0;
  const differ = (code: string, message: string, issue?: string): void => {
    differenceCount++;
    if (differences.length < mostListed)
      differences.push({ code, message, ...(issue === undefined ? {} : { issue }) });
  };
  const found = { issue: 0, comment: 0, attachment: 0, link: 0, worklog: 0 };
  let extraComments = 0;
  let after = 0;
  const next = async (): Promise<readonly Concluded[] | undefined> => {
    const page = await context.state.concluded({ kind: "issue", after, limit: bulkFetchSize });
    after = page.at(-1)?.id ?? after;
    return page.length === 0 ? undefined : page;
  };
  const check = async (page: readonly Concluded[]): Promise<void> => {
    const created = page.filter((entity) => entity.state === "created" && entity.target !== undefined);
    if (created.length === 0) return;
    const read = await readIssues(
      context,
      created.map((entity) => entity.target!.id),
      fields,
    );
    const byId = new Map(read.map((issue) => [textOf(issue.id), issue]));
    const parentKeys = [...new Set(created.flatMap((entity) => entity.parent ?? []))];
    const parents = parentKeys.length === 0 ? new Map() : await context.state.issues(parentKeys);
    // What stands in Jira must have been written from these payloads, with which nothing is waited for.
    const entities = await context.state.entities(created.map(({ id }) => id));
    const hashes = new Map(entities.map(({ id, payloadHash }) => [id, payloadHash]));
    extraComments += countFurther(entities);
    for (const entity of created) {
      const key = entity.target!.key ?? entity.target!.id;
      const issue = byId.get(entity.target!.id);
      if (issue === undefined) {
        differ("issue-missing", `${key} (record ${entity.record}) is not in Jira any more.`, key);
        continue;
      }
      found.issue++;
      const written = { ...entity, payloadHash: hashes.get(entity.id) };
      checkIssue(context, written, issue, parents.get(entity.parent ?? "")?.target?.id, differ);
      addCounts(found, objectOf(issue.fields));
    }
  };
  await runWorkers(Math.min(4, context.concurrency), next, check, context.signal);
  const expected = {
    issue: await context.state.count({ kind: "issue", state: "created" }),
    comment: (await countCommentPieces(context)) + extraComments,
    attachment: await context.state.count({ kind: "attachment", state: "created" }),
    link: await context.state.count({ kind: "link", state: "created" }),
    worklog: await context.state.count({ kind: "worklog", state: "created" }),
  };
  const counts: Record<string, { expected: number; found: number }> = {};
  for (const kind of ["issue", "comment", "attachment", "link", "worklog"] as const) {
    counts[kind] = { expected: expected[kind], found: found[kind] };
    if (expected[kind] !== found[kind] && kind !== "issue") {
      differ(
        `${kind}-count`,
        `The ledger has ${expected[kind]} of kind ${kind} created, Jira shows ${found[kind]}.`,
      );
    }
  }
  return { counts, differences, differenceCount };
}

function checkIssue(
  context: LoadContext,
  entity: Concluded & { readonly payloadHash: string | undefined },
  issue: JsonObject,
  parentId: string | undefined,
  differ: (code: string, message: string, issue?: string) => void,
): void {
  const key = textOf(issue.key) ?? "";
  const marker = readMarker(objectOf(issue.properties)[markerKey], context.source.id);
  if (marker?.key !== entity.key)
    differ("marker-differs", `${key} does not carry the marker of record ${entity.record}.`, key);
  else if (marker.hash !== entity.payloadHash)
    differ("hash-differs", `${key} was written from another version of record ${entity.record}.`, key);
  const actual = textOf(objectOf(objectOf(issue.fields).parent).id);
  if (actual === parentId || entity.losses.some((loss) => loss.target === "parent")) return;
  differ(
    "parent-differs",
    `${key} should have the parent ${parentId ?? "none"} and has ${actual ?? "none"}.`,
    key,
  );
}

function addCounts(
  found: { comment: number; attachment: number; link: number; worklog: number },
  read: JsonObject,
): void {
  found.comment += numberOf(objectOf(read.comment).total) ?? 0;
  found.attachment += listOf(read.attachment).length;
  // Each link stands on both of its issues; it is counted where it starts.
  found.link += listOf(read.issuelinks).filter((link) => objectOf(link).outwardIssue !== undefined).length;
  found.worklog += numberOf(objectOf(read.worklog).total) ?? 0;
}

/** The comments that hold the ends of texts longer than Jira takes. */
function countFurther(issues: readonly Entity[]): number {
  const long = issues.filter(({ payloadBytes }) => payloadBytes > ADF_LIMIT);
  return long.reduce((sum, entity) => sum + countContinuations(entity), 0);
}

/** A comment longer than Jira takes stands there as several. */
async function countCommentPieces(context: LoadContext): Promise<number> {
  let pieces = 0;
  for (let after = 0; ; ) {
    const page = await context.state.concluded({ kind: "comment", after, limit: 500 });
    if (page.length === 0) return pieces;
    after = page.at(-1)!.id;
    const created = page.filter(({ state }) => state === "created").map(({ id }) => id);
    for (const { payload } of await context.state.entities(created))
      pieces += commentPieces(payload, context.people).length;
  }
}
