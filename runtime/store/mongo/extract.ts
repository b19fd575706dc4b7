import type { ExtractState, NewPage, NewPartition, RecordGroup } from "../extract-state.ts";
import { toPage, toPartition, toRecord } from "../stored-rows.ts";
import { insertEntities } from "./insert-entities.ts";
import type { Scope } from "./scope.ts";
import type { Step } from "./step.ts";
import { keyOf } from "./tables.ts";

/** Values that one query asks for. */
export const asked = 1_000;

/** Partitions, pages and records of one import. */
export function createExtractState(scope: Scope): ExtractState {
  const { mongo, number, ids } = scope;
  const [partitions, pages, records] = [
    () => mongo.table("partition"),
    () => mongo.table("page"),
    () => mongo.table("record"),
  ];

  /** Adds those that are not there yet. */
  const openPartitions = async (step: Step, wanted: readonly NewPartition[]): Promise<void> => {
    for (const [stream, opened] of Map.groupBy(wanted, (one) => one.stream)) {
      const byParent = new Map<string, NewPartition>();
      for (const one of opened) if (!byParent.has(one.parent)) byParent.set(one.parent, one);
      const parents = [...byParent.keys()];
      for (let from = 0; from < parents.length; from += asked) {
        const some = parents.slice(from, from + asked);
        const there = await mongo.read(() =>
          partitions()
            .find({ import: number, stream, parent: { $in: some } }, { projection: { parent: 1 } })
            .toArray(),
        );
        for (const { parent } of there) byParent.delete(parent);
      }
      if (byParent.size === 0) continue;
      let id = await ids("partition", byParent.size);
      for (const { parent, context } of byParent.values()) {
        step.insert("partition", id, {
          ...{ id, import: number, stream, parent, context: JSON.stringify(context), checkpoint: null },
          ...{ pages: 0, records: 0, state: "open", reason: null, message: null },
        });
        id += 1;
      }
    }
  };

  /** An alias of two records names neither: their place is left empty, so that nobody guesses. */
  const addAliases = async (
    step: Step,
    named: readonly { readonly space: string; readonly alias: string; readonly record: string }[],
  ): Promise<void> => {
    if (named.length === 0) return;
    const keys = [...new Set(named.map(({ space, alias }) => keyOf(number, space, alias)))];
    const known = new Map<string, string>();
    for (let from = 0; from < keys.length; from += asked) {
      const some = keys.slice(from, from + asked);
      const there = await mongo.read(() =>
        mongo
          .table("alias")
          .find({ _id: { $in: some } })
          .toArray(),
      );
      for (const { _id, record } of there) known.set(String(_id), record);
    }
    for (const { space, alias, record } of named) {
      const key = keyOf(number, space, alias);
      const earlier = known.get(key);
      if (earlier === undefined) step.insert("alias", key, { import: number, space, alias, record });
      else if (earlier !== record) step.set("alias", [key], { record: "" });
      known.set(key, earlier === undefined || earlier === record ? record : "");
    }
  };

  /** Indexes of the group's records whose ids an earlier record of the space has. */
  const duplicatesOf = async (group: RecordGroup, seen: Set<string>): Promise<ReadonlySet<number>> => {
    const wanted = [...new Set(group.records.flatMap(({ id }) => id ?? []))];
    for (let from = 0; from < wanted.length; from += asked) {
      const some = wanted.slice(from, from + asked);
      const there = await mongo.read(() =>
        records()
          .find(
            { import: number, space: group.space, record: { $in: some }, state: { $ne: "duplicate" } },
            { projection: { record: 1 } },
          )
          .toArray(),
      );
      for (const { record } of there) if (record !== null) seen.add(record);
    }
    const duplicates = new Set<number>();
    group.records.forEach(({ id }, index) => {
      if (id === undefined) return;
      if (seen.has(id)) duplicates.add(index);
      seen.add(id);
    });
    return duplicates;
  };

  const planPage = async (step: Step, page: NewPage): Promise<number> => {
    const { bytes, groups } = page;
    const partition = await mongo.read(() => partitions().findOne({ _id: page.partition, import: number }));
    if (partition?.pages !== page.number)
      throw new Error(
        `Page ${page.number} of the partition ${page.partition} cannot be kept, since the page before it was not.`,
      );
    const total = groups.reduce((sum, group) => sum + group.records.length, 0);
    const id = await ids("page", 1);
    const first = total === 0 ? 1 : await ids("record", total);
    step.insert("page", id, {
      ...{ id, import: number, partition: page.partition, number: page.number },
      ...{ file: bytes.file, offset: bytes.offset, length: bytes.length, digest: bytes.digest },
      ...{ first, last: first + total - 1 },
    });
    const seen = new Map<string, Set<string>>();
    const opens: NewPartition[] = [];
    const aliases: { space: string; alias: string; record: string }[] = [];
    let row = first;
    let twice: ReadonlySet<number> = new Set();
    for (const [index, group] of groups.entries()) {
      const { stream, space, sameId } = group;
      const ofSpace = seen.get(space) ?? new Set();
      seen.set(space, ofSpace);
      const duplicates = await duplicatesOf(group, ofSpace);
      // The first group is the page's own stream; the others repeat its records for unions.
      if (index === 0) twice = duplicates;
      group.records.forEach((record, at) => {
        const duplicate = duplicates.has(at);
        const told = { id: JSON.stringify(record.id), row: (sameId?.first ?? 0) + record.position };
        const reason = duplicate
          ? sameId && {
              code: sameId.code,
              message: sameId.message.replace(/\{(id|row)\}/g, (_, name: "id" | "row") => String(told[name])),
            }
          : record.reason;
        step.insert("record", row, {
          ...{ id: row, import: number, stream, space, record: record.id ?? null },
          ...{ partition: page.partition, page: id, position: record.position },
          state: duplicate ? "duplicate" : record.state,
          reason: reason?.code ?? null,
          message: reason?.message ?? null,
          title: duplicate ? null : (record.title ?? null),
        });
        row += 1;
        if (duplicate) return;
        if (record.opens !== undefined) opens.push(...record.opens);
        if (record.id !== undefined)
          for (const alias of record.aliases ?? []) aliases.push({ space, alias, record: record.id });
      });
      step.add("extracted", stream, group.records.length);
    }
    await openPartitions(step, opens);
    await addAliases(step, aliases);
    const own = groups[0]?.records ?? [];
    if (page.entities !== undefined) {
      const rows = new Map<number, number>();
      own.forEach(({ position }, index) => {
        if (!twice.has(index)) rows.set(position, first + index);
      });
      const fresh = page.entities.flatMap((entity) => {
        const at = rows.get(entity.row);
        return at === undefined ? [] : [{ ...entity, row: at }];
      });
      await insertEntities(scope, step, fresh);
    }
    step.set("partition", [page.partition], {
      pages: page.number + 1,
      records: partition.records + own.length,
      checkpoint: page.checkpoint === undefined ? null : JSON.stringify(page.checkpoint),
      state: page.end?.state ?? "open",
      reason: page.end?.reason?.code ?? null,
      message: page.end?.reason?.message ?? null,
    });
    return own.length - twice.size;
  };

  return {
    openPartitions: (wanted) => scope.write((step) => openPartitions(step, wanted)),
    listOpen: (stream, after, limit) =>
      scope.read(async () => {
        const where = { import: number, stream, state: "open" as const, id: { $gt: after } };
        return (await mongo.read(() => partitions().find(where).sort({ id: 1 }).limit(limit).toArray())).map(
          toPartition,
        );
      }),
    partitions: (wanted) =>
      scope.read(async () =>
        (
          await mongo.read(() =>
            partitions()
              .find({ _id: { $in: [...wanted] } })
              .toArray(),
          )
        ).map(toPartition),
      ),
    commitPage: (page) => scope.write((step) => planPage(step, page)),
    endPartition: (partition, state, reason) =>
      scope.write(async (step) =>
        step.set("partition", [partition], {
          state,
          reason: reason?.code ?? null,
          message: reason?.message ?? null,
        }),
      ),
    restartPartition: (partition) =>
      scope.write(async (step) => step.set("partition", [partition], { checkpoint: null })),
    pagesWith: (stream, state, after, limit) =>
      scope.read(async () => {
        const found = await mongo.read(async () => {
          const wanted = new Set<number>();
          const where = { import: number, stream, state, page: { $gt: after } };
          // Only so far as there are enough pages.
          for await (const { page } of records()
            .find(where, { projection: { page: 1 } })
            .sort({ page: 1 })
            .batchSize(asked)) {
            if (wanted.size === limit && !wanted.has(page)) break;
            wanted.add(page);
          }
          return [...wanted];
        });
        const rows = await mongo.read(() =>
          pages()
            .find({ _id: { $in: found } })
            .sort({ id: 1 })
            .toArray(),
        );
        return rows.map(storedPage);
      }),
    pages: (wanted) =>
      scope.read(async () =>
        (
          await mongo.read(() =>
            pages()
              .find({ _id: { $in: [...wanted] } })
              .toArray(),
          )
        ).map(storedPage),
      ),
    recordsOf: (page, stream) =>
      scope.read(async () => {
        const where = { page: page.id, stream };
        return (await mongo.read(() => records().find(where).sort({ id: 1 }).toArray())).map(toRecord);
      }),
    decide: (rows, opens) =>
      scope.write(async (step) => {
        for (const { row, state, reason } of rows) {
          step.set("record", [row], {
            state,
            reason: reason?.code ?? null,
            message: reason?.message ?? null,
          });
        }
        await openPartitions(step, opens);
      }),
    countRecords: (stream, state) =>
      scope.read(() => {
        const where = { import: number, stream, ...(state === undefined ? {} : { state }) };
        return mongo.read(() => records().countDocuments(where));
      }),
    findRecords: (stream, space, wanted) =>
      scope.read(async () => {
        const where = {
          ...{ import: number, space, stream, record: { $in: [...wanted] } },
          state: { $ne: "duplicate" as const },
        };
        return (await mongo.read(() => records().find(where).sort({ id: 1 }).toArray())).map(toRecord);
      }),
    sweep: (stream, from, to, reason) =>
      scope.write(async (step) =>
        step.sweep(
          "record",
          { import: number, stream, state: from },
          { state: to, reason: reason?.code ?? null, message: reason?.message ?? null },
        ),
      ),
  };
}

const storedPage = ({ id, partition, file, offset, length, digest }: Parameters<typeof toPage>[0]) =>
  toPage({ id, partition, file, offset, length, digest });
