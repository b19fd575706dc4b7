import type { FilePolicy, Stream } from "../../../compiler/plan/index.ts";
import { policyFor } from "../../source/http/host-gate.ts";
import { SourceError } from "../../source/source-error.ts";
import type { StoredRecord } from "../../store/extract-state.ts";
import type { Entity } from "../../store/load-state.ts";
import type { EngineContext } from "../engine-context.ts";
import { openPage } from "../extract/stored-values.ts";
import type { FreshAddress } from "../loader-port.ts";
import type { MappedPart } from "../mapping/index.ts";
import { inOrderOfTime } from "../stage/in-order-of-time.ts";
import { joinChildren } from "../stage/join-children.ts";
import { readTables } from "../stage/read-tables.ts";
import { type ReadyMaps, readyMaps } from "../stage/ready-maps.ts";
import { createReread } from "./reread.ts";

/** An address is read again when it has used up this share of its time, since the file is still to be asked for. */
const usedUp = 0.9;
/** Share of an address's time for which what was read again serves further files. */
const shared = 0.5;

/** What an issue's record is mapped from. */
type Input = Parameters<ReadyMaps["map"]>[0];

/**
 * Makes the function that reads the short-lived address of a file again, from the stream that its `files` block names. How
 * old the kept one is, is told by when the import began: it may be younger, which costs a request and no file.
 */
export function createFreshAddress(context: EngineContext): FreshAddress {
  const { plan, graph, state, info, clock } = context;
  const policies = plan.sources.flatMap((source) => (source.kind === "http" ? source.files : []));
  if (policies.every(({ fresh }) => fresh === undefined)) return async () => undefined;
  const reread = createReread(context);
  let maps: Promise<ReadonlyMap<string, ReadyMaps>> | undefined;

  return async (part, signal, refused) => {
    const { url, files } = part.payload;
    if (typeof url !== "string" || !URL.canParse(url)) return undefined;
    const policy: FilePolicy | undefined = policyFor(
      new URL(url),
      policies,
      context.inputs,
      typeof files === "string" ? files : undefined,
    );
    if (policy?.fresh === undefined || policy.expires === undefined) return undefined;
    if (!refused && clock() - info.created < policy.expires * usedUp) return undefined;

    const stream = graph.stream(policy.fresh);
    maps ??= readTables(context).then((full) => readyMaps({ ...context, plan: full }));
    const issue = await issueOf(part);
    const ready = (await maps).get(issue.stream);
    if (ready === undefined) throw unreadable(stream, part, "the issue's record is mapped by nothing");
    const kept = await inputOf(issue, ready);
    const asked = holding(kept, stream, part, url);
    const found = new Map<string, unknown>();
    for (const row of asked) {
      const [partition] = await state.partitions([row.partition]);
      if (partition === undefined || row.id === undefined) continue;
      const again = await reread(
        stream,
        partition,
        [row.id],
        refused ? 0 : policy.expires * shared,
        signal,
      ).catch((error: unknown) => {
        throw ofThisFile(error);
      });
      if (!again.has(row.id)) continue;
      found.set(row.id, again.get(row.id));
    }
    if (asked.length > 0 && found.size === 0) throw gone(stream, asked[0]?.id);
    const position = parts(ready, kept.input, issue.map).findIndex(
      (_part, at, all) => keyOf(part, all, at) === part.key,
    );
    const now = parts(ready, renewed(kept, stream, found), issue.map);
    const same = one(now, parts(ready, kept.input, issue.map)[position], position);
    const address = same?.outcome.kind === "mapped" ? same.outcome.fields.url : undefined;
    if (typeof address !== "string") throw gone(stream, asked[0]?.id);
    return address;
  };

  async function issueOf(part: Entity): Promise<{ stream: string; record: string; map: string }> {
    const [node] = await state.issueNodesByKey([part.issue ?? ""]);
    const [issue] = node === undefined ? [] : await state.entities([node.id]);
    if (node === undefined || issue === undefined)
      throw new Error(`The issue ${part.issue} of ${part.key} is gone from the store.`);
    return { stream: issue.stream, record: issue.record, map: node.map };
  }

  /** Everything that the issue's record was mapped from, as it was read. */
  async function inputOf(issue: { readonly stream: string; readonly record: string }, ready: ReadyMaps) {
    const [row] = await state.findRecords(issue.stream, graph.space(graph.stream(issue.stream)), [
      issue.record,
    ]);
    const [page] = row === undefined ? [] : await state.pages([row.page]);
    const [partition] = row === undefined ? [] : await state.partitions([row.partition]);
    if (row === undefined || page === undefined || partition === undefined)
      throw new Error(`The record ${issue.record} of ${issue.stream} is gone from the store.`);
    const { records, header } = openPage(context, page);
    const joined = await joinChildren(context, ready.mappings, [issue.record], isKept);
    const join = joined.get(issue.record);
    const input: Input = {
      record: records[row.position],
      header,
      ancestors: partition.context,
      children: join?.children ?? {},
    };
    return { input, row, of: partition.stream, rows: join?.rows ?? [] };
  }
}

type Kept = {
  readonly input: Input;
  readonly row: StoredRecord;
  /** The stream that the record itself was read by. */
  readonly of: string;
  readonly rows: readonly StoredRecord[];
};

/** After staging, records are in their final states. */
const isKept = ({ state }: StoredRecord): boolean => state !== "not_chosen" && state !== "waiting";

/** The records to ask for: the file's own, else those that hold the address, else all of the stream. */
function holding({ input, row, of, rows }: Kept, stream: Stream, part: Entity, url: string): StoredRecord[] {
  if (of === stream.name) return [row];
  const candidates = rows.filter((one) => one.stream === stream.name);
  const own = candidates.filter(({ id }) => part.stream === stream.name && id === part.record);
  if (own.length > 0) return own;
  const values = new Map(input.children[stream.name]?.records.map(({ id, record }) => [id, record]));
  const written = JSON.stringify(url).slice(1, -1);
  const holds = candidates.filter(({ id }) => JSON.stringify(values.get(id ?? ""))?.includes(written));
  return holds.length > 0 ? holds : candidates;
}

function renewed({ input, row, of }: Kept, stream: Stream, found: ReadonlyMap<string, unknown>): Input {
  if (of === stream.name) return { ...input, record: found.get(row.id ?? "") ?? input.record };
  const kept = input.children[stream.name];
  if (kept === undefined) return input;
  const records = kept.records.map((one) =>
    found.has(one.id) ? { ...one, record: found.get(one.id) } : one,
  );
  return { ...input, children: { ...input.children, [stream.name]: { ...kept, records } } };
}

function parts(ready: ReadyMaps, input: Input, map: string): readonly MappedPart[] {
  const result = ready.map(input).find((one) => one.map === map)?.result;
  if (result?.kind !== "mapped") return [];
  return inOrderOfTime(result.issue.parts).filter(
    ({ kind, outcome }) => kind === "attachment" && outcome.kind === "mapped",
  );
}

/** As the part was named when it was staged: alike ones are counted. */
function keyOf({ issue }: Entity, all: readonly MappedPart[], at: number): string {
  const key = all[at]?.key;
  const count = all.slice(0, at + 1).filter((one) => one.key === key).length;
  const name = `${issue}/attachment/${key}`;
  return count === 1 ? name : `${name}~${count}`;
}

/** The same file among those of today: by its record, else by its place and name, else by its name alone. */
function one(
  now: readonly MappedPart[],
  before: MappedPart | undefined,
  position: number,
): MappedPart | undefined {
  if (before === undefined) return undefined;
  const { record } = before;
  if (record !== undefined)
    return now.find((part) => part.record?.stream === record.stream && part.record.id === record.id);
  const nameOf = (part: MappedPart | undefined): unknown =>
    part?.outcome.kind === "mapped" ? part.outcome.fields.name : undefined;
  if (nameOf(now[position]) === nameOf(before)) return now[position];
  const named = now.filter((part) => nameOf(part) === nameOf(before));
  return named.length === 1 ? named[0] : undefined;
}

/** What concerns this record alone is not asked again, and costs its files only. */
function ofThisFile(error: unknown): unknown {
  if (!(error instanceof SourceError)) return error;
  const { outcome, code, message } = error;
  if (outcome !== "gone" && outcome !== "forbidden" && outcome !== "bad_request" && outcome !== "skip")
    return error;
  return new SourceError({
    outcome: "refused",
    code: outcome === "gone" || outcome === "skip" ? "gone-at-source" : code,
    message: `its address ran out, and asking for a new one failed: ${message}`,
    cause: error,
  });
}

function gone(stream: Stream, id: string | undefined): SourceError {
  return new SourceError({
    outcome: "refused",
    code: "gone-at-source",
    message: `its address ran out, and ${stream.name} ${id ?? ""} names it no more`,
  });
}

function unreadable(stream: Stream, { key }: Entity, why: string): SourceError {
  return new SourceError({
    outcome: "refused",
    code: "address-expired",
    message: `its address ran out, and ${stream.name} cannot tell a new one for ${key}: ${why}`,
  });
}
