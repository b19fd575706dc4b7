import type { Partition, PartitionEnd, RecordState, StoredPage, StoredRecord } from "./extract-state.ts";
import type { Level } from "./load-state.ts";
import type { IssueNode, Unresolved } from "./stage-state.ts";

/** Rows as both stores keep them, and what they stand for. */
export interface PartitionRow {
  id: number;
  stream: string;
  parent: string;
  context: string;
  checkpoint: string | null;
  pages: number;
  records: number;
  state: "open" | PartitionEnd;
  reason: string | null;
  message: string | null;
}

export interface PageRow {
  id: number;
  partition: number;
  file: string;
  offset: number;
  length: number;
  digest: string;
}

export interface RecordRow {
  id: number;
  stream: string;
  record: string | null;
  partition: number;
  page: number;
  position: number;
  state: RecordState;
}

export interface NodeRow {
  id: number;
  key: string;
  map: string;
  row: number;
  wanted_level: Level | null;
  wanted_space: string | null;
  wanted_parent: string | null;
}

/** A partition out of its row. */
export function toPartition(row: PartitionRow): Partition {
  return {
    id: row.id,
    stream: row.stream,
    parent: row.parent,
    context: JSON.parse(row.context) as Record<string, unknown>,
    pages: row.pages,
    records: row.records,
    state: row.state,
    ...(row.checkpoint === null ? {} : { checkpoint: JSON.parse(row.checkpoint) as unknown }),
    ...(row.reason === null ? {} : { reason: { code: row.reason, message: row.message ?? "" } }),
  };
}

/** A page out of its row. */
export const toPage = ({ id, partition, ...bytes }: PageRow): StoredPage => ({ id, partition, bytes });

/** A record out of its row; `id` is absent where the record has none. */
export function toRecord(row: RecordRow): StoredRecord {
  const { id, stream, record, partition, page, position, state } = row;
  const found = { row: id, stream, partition, page, position, state };
  return record === null ? found : { ...found, id: record };
}

/** An issue out of its row, as the hierarchy pass sees it. */
export function toNode(row: NodeRow): IssueNode {
  const { id, key, map, wanted_level, wanted_space, wanted_parent } = row;
  const node: { -readonly [Name in keyof IssueNode]: IssueNode[Name] } = { id, key, map, row: row.row };
  if (wanted_level !== null) node.wantedLevel = wanted_level;
  if (wanted_space !== null && wanted_parent !== null)
    node.wantedParent = { space: wanted_space, id: wanted_parent };
  return node;
}

/** Why a record in this state is no issue that can be related to. */
export function explain(state: string): Unresolved {
  switch (state) {
    case "not_chosen":
    case "skipped":
    case "rejected":
      return state;
    default:
      return "not_an_issue";
  }
}
