import type { SourcePage } from "../../source/source.ts";
import type { NewRecord, Partition, RecordGroup } from "../../store/extract-state.ts";
import type { Reason } from "../../store/load-state.ts";
import type { EngineContext } from "../engine-context.ts";
import { compileMaps, type EntityReference } from "../mapping/index.ts";
import { opensFor } from "./page-records.ts";
import { openPage } from "./stored-values.ts";

/**
 * Keeps an import to its first N mapped records and the parents that these name, so that what is brought stands on its
 * own. It is derived from the store alone and can be made anew after any crash.
 */
export interface LimitGate {
  readonly reason: Reason;
  /** The same groups with the records beyond the limit not chosen. */
  admit(groups: readonly RecordGroup[]): readonly RecordGroup[];
  /** Notes the parents named by a page that was committed, and takes those that were passed over. */
  learn(page: SourcePage, groups: readonly RecordGroup[], partition: Partition): Promise<void>;
  /** Whether nothing more needs to be read. */
  satisfied(): Promise<boolean>;
}

/**
 * Makes the gate of an import, counting first what earlier runs of it took and the parents that those records name.
 * @param limit how many mapped records are admitted; parents that they name are brought beyond it
 */
export async function createLimitGate(context: EngineContext, limit: number): Promise<LimitGate> {
  const { plan, graph, state, info } = context;
  const mappers = compileMaps(plan, context.adaptors);
  const mapped = graph.order.filter((stream) => graph.makesIssues(stream.name));
  const reason: Reason = { code: "limit", message: `The import was limited to ${limit} records.` };
  /** Parents that are not taken yet, by `space/id`. */
  const pending = new Map<string, { readonly space: string; readonly id: string }>();
  let taken = 0;

  async function recount(): Promise<void> {
    taken = 0;
    for (const stream of mapped) taken += await state.countRecords(stream.name, "extracted");
  }

  function noteParents(
    streamName: string,
    record: unknown,
    ancestors: Readonly<Record<string, unknown>>,
    header: readonly string[] | undefined,
  ): void {
    for (const map of graph.maps(streamName)) {
      const result = mappers.get(map.name)?.map({
        record,
        context: ancestors,
        children: {},
        options: info.options,
        inputs: context.inputs,
        run: info.run,
        ...(header === undefined ? {} : { header }),
      });
      const parent = result?.kind === "mapped" ? result.issue.fields.parent : undefined;
      if (typeof parent !== "object" || parent === null) continue;
      const { stream: space, id } = parent as EntityReference;
      pending.set(`${space}/${id}`, { space, id });
    }
  }

  /** Takes parents that were read and passed over, and drops from the list those that are settled. */
  async function promote(): Promise<void> {
    for (let again = true; again; ) {
      again = false;
      for (const [name, canonical] of await state.resolveIds([...pending.values()])) {
        const wanted = pending.get(name)!;
        pending.delete(name);
        again = (await take(wanted.space, canonical)) || again;
      }
    }
    await recount();
  }

  async function take(space: string, id: string): Promise<boolean> {
    for (const stream of mapped.filter((candidate) => candidate.identity === space)) {
      const [record] = await state.findRecords(stream.name, graph.space(stream), [id]);
      if (record === undefined || record.state !== "not_chosen") continue;
      const [page] = await state.pages([record.page]);
      const [partition] = await state.partitions([record.partition]);
      if (page === undefined || partition === undefined) continue;
      const { records, header } = openPage(context, page);
      const value = records[record.position];
      context.onStep("extract:parent");
      await state.decide(
        [{ row: record.row, state: "extracted" }],
        opensFor(graph.children(stream.name), record.id, value, partition.context),
      );
      noteParents(stream.name, value, partition.context, header);
      return true;
    }
    return false;
  }

  // What an earlier run took names parents too.
  for (const stream of mapped) {
    for (let after = 0; ; ) {
      const pages = await state.pagesWith(stream.name, "extracted", after, 20);
      if (pages.length === 0) break;
      for (const page of pages) {
        after = page.id;
        const { records, header } = openPage(context, page);
        const [partition] = await state.partitions([page.partition]);
        for (const record of await state.recordsOf(page, stream.name)) {
          if (record.state === "extracted")
            noteParents(stream.name, records[record.position], partition?.context ?? {}, header);
        }
      }
    }
  }
  await promote();

  return {
    reason,
    admit(groups) {
      return groups.map((group) => {
        if (!mapped.some((stream) => stream.name === group.stream)) return group;
        let left = Math.max(0, limit - taken);
        const records = group.records.map((record): NewRecord => {
          if (record.state !== "extracted") return record;
          if (left > 0) {
            left -= 1;
            return record;
          }
          const { opens: _none, ...rest } = record;
          return { ...rest, state: "not_chosen", reason };
        });
        return { ...group, records };
      });
    },
    async learn(page, groups, partition) {
      for (const group of groups) {
        for (const record of group.records) {
          if (record.state !== "extracted") continue;
          noteParents(group.stream, page.records[record.position]?.value, partition.context, page.header);
        }
      }
      await promote();
    },
    async satisfied() {
      return taken >= limit && pending.size === 0;
    },
  };
}
