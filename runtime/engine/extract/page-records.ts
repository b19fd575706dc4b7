import type { Stream } from "../../../compiler/plan/index.ts";
import type { SourcePage, SourceRecord } from "../../source/source.ts";
import type { NewPartition, NewRecord, Partition, RecordGroup } from "../../store/extract-state.ts";
import type { Row } from "../mapping/index.ts";
import type { StreamGraph } from "../stream-graph.ts";
import { keptContext } from "./kept-context.ts";
import type { Recursion } from "./recursion.ts";

/** What the ledger is to know of one page: its records under the stream's name and under those of its unions. */
export function pageRecords(
  graph: StreamGraph,
  stream: Stream,
  partition: Partition,
  page: SourcePage,
  again: Recursion,
): readonly RecordGroup[] {
  const ids = page.records.map((record, position) => recordId(stream, partition, record, position));
  return [stream, ...graph.unions(stream.name)].map((named) => {
    const needsId = graph.maps(named.name).length === 0;
    const children = graph.children(named.name);
    const records = page.records.map((record, position): NewRecord => {
      const made = newRecord(named, record, ids[position], position, needsId);
      if (children.length > 0 && made.state === "extracted")
        made.opens = opensFor(children, ids[position], record.value, partition.context);
      if (named === stream && stream.again !== undefined && made.state === "extracted")
        made.opens = [...(made.opens ?? []), ...again(stream, ids[position], record.value, partition)];
      return made;
    });
    const group = { stream: named.name, space: graph.space(named), records };
    return stream.read.kind === "rows" ? { ...group, sameId: tellSameId(partition, page) } : group;
  });
}

/** An API may list a record twice; two rows of a table are two things, of which one would be lost without a word. */
function tellSameId(
  { records }: Pick<Partition, "records">,
  page: SourcePage,
): NonNullable<RecordGroup["sameId"]> {
  // Of an archive a page has rows of one file, whose numbers begin anew.
  const { number = records + 1, file } = (page.records[0]?.value ?? {}) as Partial<Row>;
  const [place, before] =
    file === undefined
      ? ["", "a row above it"]
      : [` of ${file}`, "a row before it, there or in another file"];
  return {
    code: "same-id",
    message: `Row {row}${place} has the id {id} of ${before}, so it is taken for that one. Give it an id of its own.`,
    first: number,
  };
}

/** A stream without `id` has one record per partition, which takes its parent's id; else a place stands for it. */
export function recordId(
  stream: Stream,
  partition: Pick<Partition, "parent" | "pages">,
  record: SourceRecord,
  position: number,
): string | undefined {
  if (record.id !== undefined || stream.id !== undefined) return record.id;
  if (stream.items === undefined && stream.read.kind !== "rows")
    return partition.parent === "" ? stream.name : partition.parent;
  return `${partition.parent}#${partition.pages}.${position}`;
}

function newRecord(
  stream: Stream,
  { rejected, aliases }: SourceRecord,
  id: string | undefined,
  position: number,
  needsId: boolean,
): { -readonly [Name in keyof NewRecord]: NewRecord[Name] } {
  const base = id === undefined ? { position } : { position, id };
  if (rejected !== undefined) return { ...base, state: "rejected", reason: rejected };
  // A mapped record without id is rejected by its mapping, which knows how to name it.
  if (id === undefined && needsId) {
    return {
      ...base,
      state: "rejected",
      reason: {
        code: "required-missing",
        message: `A record of ${stream.name} has no id, so that nothing can refer to it.`,
      },
    };
  }
  const state = stream.choose === undefined ? "extracted" : "waiting";
  return aliases === undefined ? { ...base, state } : { ...base, aliases, state };
}

/**
 * The child partitions of one record.
 * @param children the streams with one partition per record of its stream
 */
export function opensFor(
  children: readonly Stream[],
  id: string | undefined,
  value: unknown,
  inherited: Readonly<Record<string, unknown>>,
): readonly NewPartition[] {
  if (id === undefined) return [];
  return children.map((child) => ({
    stream: child.name,
    parent: id,
    context: keptContext(child, value, inherited),
  }));
}
