import type { Stream } from "../../../compiler/plan/index.ts";
import type { SourcePage, SourceRecord } from "../../source/source.ts";
import type { NewPartition, NewRecord, Partition, RecordGroup } from "../../store/extract-state.ts";
import type { StreamGraph } from "../stream-graph.ts";
import { keptContext } from "./kept-context.ts";

/** What the ledger is to know of one page: its records under the stream's name and under those of its unions. */
export function pageRecords(
  graph: StreamGraph,
  stream: Stream,
  partition: Partition,
  page: SourcePage,
): readonly RecordGroup[] {
  const ids = page.records.map((record, position) => recordId(stream, partition, record, position));
  return [stream, ...graph.unions(stream.name)].map((named) => ({
    stream: named.name,
    space: graph.space(named),
    records: page.records.map((record, position) =>
      newRecord(graph, named, partition, record, ids[position], position),
    ),
  }));
}

/** A stream without `id` has one record per partition, which takes its parent's id; else a place stands for it. */
function recordId(
  stream: Stream,
  partition: Partition,
  record: SourceRecord,
  position: number,
): string | undefined {
  if (record.id !== undefined || stream.id !== undefined) return record.id;
  if (stream.items === undefined && stream.read.kind !== "rows")
    return partition.parent === "" ? stream.name : partition.parent;
  return `${partition.parent}#${partition.pages}.${position}`;
}

function newRecord(
  graph: StreamGraph,
  stream: Stream,
  partition: Partition,
  record: SourceRecord,
  id: string | undefined,
  position: number,
): NewRecord {
  const base = { position, ...(id === undefined ? {} : { id }) };
  if (record.rejected !== undefined) return { ...base, state: "rejected", reason: record.rejected };
  // A mapped record without id is rejected by its mapping, which knows how to name it.
  if (id === undefined && graph.maps(stream.name).length === 0) {
    return {
      ...base,
      state: "rejected",
      reason: {
        code: "required-missing",
        message: `A record of ${stream.name} has no id, so that nothing can refer to it.`,
      },
    };
  }
  const aliases = record.aliases === undefined ? {} : { aliases: record.aliases };
  if (stream.choose !== undefined) return { ...base, ...aliases, state: "waiting" };
  return {
    ...base,
    ...aliases,
    state: "extracted",
    opens: opensFor(graph, stream, id, record.value, partition.context),
  };
}

/** The child partitions of one record. */
export function opensFor(
  graph: StreamGraph,
  stream: Stream,
  id: string | undefined,
  value: unknown,
  inherited: Readonly<Record<string, unknown>>,
): readonly NewPartition[] {
  if (id === undefined) return [];
  return graph
    .children(stream.name)
    .map((child) => ({ stream: child.name, parent: id, context: keptContext(child, value, inherited) }));
}
