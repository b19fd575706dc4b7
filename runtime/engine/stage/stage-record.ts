import type { Mapping } from "../../../compiler/plan/index.ts";
import type { StoredRecord } from "../../store/extract-state.ts";
import { type Level, type Reason, type ThingKind, thingKinds } from "../../store/load-state.ts";
import type { NewEntity } from "../../store/new-entity.ts";
import type { RecordOutcome } from "../../store/stage-state.ts";
import type { EntityReference, Loss, MappedPart, MapResult } from "../mapping/index.ts";
import { inOrderOfTime } from "./in-order-of-time.ts";

/** A record with what each of its maps made of it. */
export interface MappedRecord {
  readonly row: RecordRow;
  /** The stream's id space. */
  readonly space: string;
  readonly results: readonly {
    readonly map: string;
    readonly target: Mapping["target"];
    readonly overflow: Mapping["overflow"] | undefined;
    readonly result: MapResult;
    readonly title: string | undefined;
  }[];
  /** Rows of joined child streams. */
  readonly children: readonly RecordRow[];
}

type RecordRow = Pick<StoredRecord, "row" | "stream"> & { readonly id?: string | undefined };

/** What was made of some records. */
export interface Staged {
  readonly outcomes: RecordOutcome[];
  readonly entities: NewEntity[];
}

const levels = new Set<unknown>(["epic", "standard", "subtask"]);
/** What a record or a child came to, when several maps judge it: the first of these that any of them gave. */
const precedence = ["mapped", "rejected", "skipped", "context"] as const;
type Judgement = { readonly state: (typeof precedence)[number]; readonly reason?: Reason };
/** What a record came to, with what names it where it became no issue. */
export type Judged = Judgement & { readonly title?: string };

/**
 * Turns what mapping made of one record into entities and the outcomes of the record and its children.
 * @param staged the entities and the children's outcomes are added to it
 * @returns what the record itself came to
 */
export function stageRecord({ row, space, results, children }: MappedRecord, staged: Staged): Judged {
  let childJudgements: Map<string, Judgement> | undefined;
  let own: Judgement | undefined;
  let title: string | undefined;
  let mappedBefore = false;

  for (const { map, target, overflow, result, title: named } of results) {
    title ??= named;
    own = better(own, judge(result));
    if (result.kind !== "mapped") continue;
    const thing = thingKinds.find((kind) => kind === target);
    if (thing !== undefined) {
      // A second map of the same stream makes another thing, which no reference means.
      const first = !results.some((other) => other.target === target && isBefore(other.map, map, results));
      const key = `${space}/${row.id}#${thing}`;
      staged.entities.push(thingEntity(thing, row, map, first ? key : `${key}#${map}`, result));
      continue;
    }
    const key = mappedBefore ? `${space}/${row.id}#${map}` : `${space}/${row.id}`;
    mappedBefore = true;
    staged.entities.push(issueEntity(row, map, key, overflow, result));
    const { parts } = result.issue;
    if (parts.length === 0) continue;
    childJudgements ??= new Map();
    for (const part of parts) {
      if (part.record === undefined) continue;
      const name = `${part.record.stream}/${part.record.id}`;
      childJudgements.set(name, better(childJudgements.get(name), judge(part.outcome)));
    }
    staged.entities.push(...partEntities(row, map, key, inOrderOfTime(parts), children));
  }

  const outcome = own ?? context;
  for (const child of children) {
    const judgement = childJudgements?.get(`${child.stream}/${child.id}`);
    staged.outcomes.push({ row: child.row, ...childOutcome(outcome, judgement, title ?? row.id) });
  }
  return title === undefined ? outcome : { ...outcome, title };
}

const mapped: Judgement = { state: "mapped" };
const context: Judgement = { state: "context" };

function judge(result: MapResult | MappedPart["outcome"]): Judgement {
  switch (result.kind) {
    case "mapped":
      return mapped;
    case "skipped":
      return {
        state: "skipped",
        reason: { code: result.rule, message: `Left out by the rule \`skip when ${result.rule}\`.` },
      };
    case "rejected":
      return { state: "rejected", reason: { code: result.reason, message: result.message } };
  }
}

function better(one: Judgement | undefined, other: Judgement): Judgement {
  if (one === undefined) return other;
  return precedence.indexOf(one.state) <= precedence.indexOf(other.state) ? one : other;
}

/** Children share the fate of a parent that was not mapped; one that no part was made of only fed its parent's mapping. */
function childOutcome(parent: Judgement, own: Judgement | undefined, title: string | undefined): Judgement {
  if (parent.state === "rejected" || parent.state === "skipped") {
    return {
      state: parent.state,
      reason: {
        code: "parent",
        message: `It belongs to ${title}, which was ${parent.state}: ${parent.reason?.message ?? ""}`,
      },
    };
  }
  return own ?? context;
}

function issueEntity(
  row: RecordRow,
  map: string,
  key: string,
  overflow: Mapping["overflow"] | undefined,
  { issue, losses }: Extract<MapResult, { readonly kind: "mapped" }>,
): NewEntity {
  const { key: id, fields, custom, parts } = issue;
  const payload = JSON.stringify({ key: id, fields, custom, overflow });
  const { level, summary } = fields;
  const parent = wantedParent(fields.parent, key);
  const entity: { -readonly [Name in keyof NewEntity]: NewEntity[Name] } = {
    kind: "issue",
    key,
    row: row.row,
    stream: row.stream,
    record: row.id ?? "",
    map,
    state: "staged",
    payload,
    losses: parts.length === 0 ? losses : [...losses, ...leftOut(parts)],
  };
  if (typeof summary === "string") entity.title = summary;
  if (levels.has(level)) entity.wantedLevel = level as Level;
  if (parent !== undefined) entity.wantedParent = parent;
  return entity;
}

function isBefore(one: string, other: string, results: MappedRecord["results"]): boolean {
  const place = (name: string): number => results.findIndex(({ map }) => map === name);
  return place(one) < place(other);
}

/** What issues name stands by itself, without level, parent and parts. */
function thingEntity(
  kind: ThingKind,
  row: RecordRow,
  map: string,
  key: string,
  { issue, losses }: Extract<MapResult, { readonly kind: "mapped" }>,
): NewEntity {
  const payload = JSON.stringify({ key: issue.key, fields: issue.fields });
  const { name } = issue.fields;
  return {
    kind,
    key,
    row: row.row,
    stream: row.stream,
    record: row.id ?? "",
    map,
    state: "staged",
    payload,
    losses,
    ...(typeof name === "string" ? { title: name } : {}),
  };
}

/** A part that a rule left out has no record of its own to say so. */
function leftOut(parts: readonly MappedPart[]): readonly Loss[] {
  return parts.flatMap(({ kind, record, outcome }): Loss[] =>
    outcome.kind === "skipped" && record === undefined
      ? [
          {
            code: "skipped",
            target: `${kind}s`,
            message: `One ${kind} was left out by the rule \`skip when ${outcome.rule}\`.`,
          },
        ]
      : [],
  );
}

/** A reference, or, from files, the text of the parent's id in the same stream. */
function wantedParent(parent: unknown, key: string): { space: string; id: string } | undefined {
  if (typeof parent === "string") return { space: key.slice(0, key.indexOf("/")), id: parent };
  if (typeof parent !== "object" || parent === null) return undefined;
  const { stream, id } = parent as EntityReference;
  return { space: stream, id };
}

function partEntities(
  row: RecordRow,
  map: string,
  issue: string,
  parts: readonly MappedPart[],
  children: readonly RecordRow[],
): NewEntity[] {
  const rows = new Map(children.map((child) => [`${child.stream}/${child.id}`, child]));
  const taken = new Map<string, number>();
  return parts.flatMap((part): NewEntity[] => {
    const own = part.record === undefined ? undefined : rows.get(`${part.record.stream}/${part.record.id}`);
    // A part with a record of its own is accounted for there; what a rule left out of the issue's record is a loss of the issue.
    if (part.outcome.kind === "skipped" || (part.outcome.kind === "rejected" && own !== undefined)) return [];
    const name = `${issue}/${part.kind}/${part.key}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    const payload = JSON.stringify(part.outcome.kind === "mapped" ? part.outcome.fields : {});
    return [
      {
        kind: part.kind,
        key: count === 1 ? name : `${name}~${count}`,
        issue,
        row: (own ?? row).row,
        stream: (own ?? row).stream,
        record: (own ?? row).id ?? "",
        map,
        state: part.outcome.kind === "mapped" ? "staged" : "rejected",
        payload,
        losses: part.losses,
        ...(part.outcome.kind === "rejected"
          ? { reason: { code: part.outcome.reason, message: part.outcome.message } }
          : {}),
      },
    ];
  });
}
