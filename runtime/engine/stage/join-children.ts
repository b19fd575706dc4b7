import type { Mapping, Stream } from "../../../compiler/plan/index.ts";
import type { OpenedPage } from "../../source/source.ts";
import type { StoredRecord } from "../../store/extract-state.ts";
import type { ChildPartition } from "../../store/stage-state.ts";
import type { EngineContext } from "../engine-context.ts";
import { openPage } from "../extract/stored-values.ts";
import type { Children } from "../mapping/index.ts";

/** The children of one parent record, with the rows that they came from. */
export interface JoinedRecord {
  readonly children: Readonly<Record<string, Children>>;
  readonly rows: readonly StoredRecord[];
}

/**
 * Joins the child streams that maps read to the records of one page, by parent id, through the store.
 * @param parents ids of the records
 * @param usable which children may be read; those that nothing was made of yet, unless it says otherwise
 * @returns by parent id
 */
export async function joinChildren(
  context: EngineContext,
  maps: readonly Mapping[],
  parents: readonly string[],
  usable: (record: StoredRecord) => boolean = ({ state }) => state === "extracted",
): Promise<ReadonlyMap<string, JoinedRecord>> {
  const { state } = context;
  const streams = [...new Set(maps.flatMap((map) => map.joins.map((join) => join.stream)))];
  const joined = new Map<string, { children: Record<string, Children>; rows: StoredRecord[] }>(
    parents.map((parent) => [parent, { children: {}, rows: [] }]),
  );
  for (const stream of streams) {
    const byParent = await withDescendants(context, context.graph.stream(stream), parents);
    const wanted = [
      ...new Set([...byParent.values()].flatMap(({ records }) => records.map((record) => record.page))),
    ];
    const opened = new Map<number, OpenedPage>();
    for (const page of await state.pages(wanted)) opened.set(page.id, openPage(context, page));
    for (const [parent, { complete, records }] of byParent) {
      const into = joined.get(parent);
      if (into === undefined) continue;
      const found = records.filter((record) => record.id !== undefined && usable(record));
      into.children[stream] = {
        complete,
        records: found.map((record) => ({
          id: record.id!,
          record: opened.get(record.page)?.records[record.position],
        })),
      };
      into.rows.push(...found);
    }
  }
  return joined;
}

/** The children of each parent; of a stream that is read again below its own records all levels, each record before those below it. */
async function withDescendants(
  { state }: EngineContext,
  stream: Stream,
  parents: readonly string[],
): Promise<ReadonlyMap<string, ChildPartition>> {
  const found = await state.children(stream.name, parents);
  if (stream.again === undefined) return found;
  const below = new Map(found);
  for (let level = [...found.values()]; level.length > 0; ) {
    const ids = level.flatMap(({ records }) =>
      records.flatMap(({ id }) => (id === undefined || below.has(id) ? [] : [id])),
    );
    const next =
      ids.length === 0 ? new Map<string, ChildPartition>() : await state.children(stream.name, ids);
    for (const [id, partition] of next) below.set(id, partition);
    level = [...next.values()];
  }
  const gather = (parent: string, above: ReadonlySet<string>): ChildPartition => {
    const own = below.get(parent);
    if (own === undefined || above.has(parent)) return { complete: true, records: [] };
    const inside = new Set([...above, parent]);
    const parts = own.records.map((record) => ({
      record,
      under: record.id === undefined ? undefined : gather(record.id, inside),
    }));
    return {
      complete: own.complete && parts.every(({ under }) => under?.complete !== false),
      records: parts.flatMap(({ record, under }) => [record, ...(under?.records ?? [])]),
    };
  };
  return new Map([...found.keys()].map((parent) => [parent, gather(parent, new Set())]));
}
