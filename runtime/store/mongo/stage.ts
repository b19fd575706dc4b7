import type { Filter } from "mongodb";
import { entityKinds } from "../load-state.ts";
import type { ChildPartition, StageState, Unresolved } from "../stage-state.ts";
import { explain, toNode, toRecord } from "../stored-rows.ts";
import { asked } from "./extract.ts";
import { insertEntities } from "./insert-entities.ts";
import type { Scope } from "./scope.ts";
import type { Step } from "./step.ts";
import { type EntityDocument, keyOf, type Stored } from "./tables.ts";

type Wanted = readonly { readonly space: string; readonly id: string }[];

/** Children of mapped records, and the entities made from them. */
export function createStageState(scope: Scope): StageState {
  const { mongo, number, payloads } = scope;
  const entities = () => mongo.table("entity");

  const list = (filter: Filter<Stored<"entity">>, limit: number): Promise<readonly EntityDocument[]> =>
    mongo.read(() =>
      entities()
        .find({ ...filter, import: number } as Filter<Stored<"entity">>)
        .sort({ id: 1 })
        .limit(limit)
        .toArray(),
    );

  const rewrite = async (
    step: Step,
    given: readonly { readonly id: number; readonly payload?: string }[],
  ): Promise<void> => {
    const changed = given.flatMap(({ id, payload }) =>
      payload === undefined ? [] : [{ id, text: payload }],
    );
    const places = await payloads.append(changed.map(({ text }) => text));
    changed.forEach(({ id, text }, index) => {
      step.set("entity", [id], { payload: places[index]!, length: Buffer.byteLength(text) });
    });
  };

  /** States of records that are no duplicates, by id. */
  const recordStates = async (space: string, wanted: Wanted): Promise<ReadonlyMap<string, string>> => {
    const records = [...new Set(wanted.map(({ id }) => id))];
    const where = { import: number, space, record: { $in: records }, state: { $ne: "duplicate" as const } };
    const rows = await mongo.read(() =>
      mongo
        .table("record")
        .find(where, { projection: { record: 1, state: 1 } })
        .toArray(),
    );
    return new Map(rows.flatMap(({ record, state }) => (record === null ? [] : [[record, state] as const])));
  };
  const aliases = async (space: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    if (ids.length === 0) return new Map();
    const keys = ids.map((id) => keyOf(number, space, id));
    const rows = await mongo.read(() =>
      mongo
        .table("alias")
        .find({ _id: { $in: keys } })
        .toArray(),
    );
    return new Map(rows.map(({ alias, record }) => [alias, record]));
  };

  /** Walks over entities a thousand at a time. */
  const walk = async (
    filter: Filter<Stored<"entity">>,
    each: (rows: readonly EntityDocument[]) => Promise<void>,
  ): Promise<void> => {
    for (let after = 0; ; ) {
      const rows = await list({ ...filter, id: { $gt: after } }, asked);
      if (rows.length === 0) return;
      await each(rows);
      after = rows.at(-1)!.id;
    }
  };

  return {
    children: (stream, parents) =>
      scope.read(async () => {
        const found = new Map<string, { complete: boolean; records: ReturnType<typeof toRecord>[] }>();
        const partitions = await mongo.read(() =>
          mongo
            .table("partition")
            .find(
              { import: number, stream, parent: { $in: [...parents] } },
              { projection: { id: 1, parent: 1, state: 1 } },
            )
            .toArray(),
        );
        const byPartition = new Map<number, { complete: boolean; records: ReturnType<typeof toRecord>[] }>();
        for (const { id, parent, state } of partitions) {
          const child = { complete: state === "complete", records: [] };
          found.set(parent, child);
          byPartition.set(id, child);
        }
        const where = {
          ...{ partition: { $in: [...byPartition.keys()] }, stream },
          state: { $ne: "duplicate" as const },
        };
        const rows = await mongo.read(() => mongo.table("record").find(where).sort({ id: 1 }).toArray());
        for (const row of rows) byPartition.get(row.partition)?.records.push(toRecord(row));
        return found as ReadonlyMap<string, ChildPartition>;
      }),
    commitStage: (outcomes, made) =>
      scope.write(async (step) => {
        const plain = Map.groupBy(
          outcomes.filter(({ reason, title }) => reason === undefined && title === undefined),
          ({ state }) => state,
        );
        const none = { reason: null, message: null, title: null };
        for (const [state, rows] of plain)
          step.set(
            "record",
            rows.map(({ row }) => row),
            { state, ...none },
          );
        for (const { row, state, reason, title } of outcomes) {
          if (reason === undefined && title === undefined) continue;
          step.set("record", [row], {
            state,
            reason: reason?.code ?? null,
            message: reason?.message ?? null,
            title: title ?? null,
          });
        }
        await insertEntities(scope, step, made);
      }),
    unplaced: (after, limit) =>
      scope.read(async () =>
        (await list({ kind: "issue", state: "staged", level: null, id: { $gt: after } }, limit)).map(toNode),
      ),
    issueNodesByKey: (keys) =>
      scope.read(async () =>
        (await list({ key: { $in: [...keys] }, kind: "issue" }, keys.length)).map(toNode),
      ),
    resolveIds: (ids) =>
      scope.read(async () => {
        const found = new Map<string, string>();
        for (const [space, wanted] of Map.groupBy(ids, (one) => one.space)) {
          const records = await recordStates(space, wanted);
          for (const record of records.keys()) found.set(`${space}/${record}`, record);
          const others = wanted.flatMap(({ id }) => (records.has(id) ? [] : [id]));
          for (const [alias, record] of await aliases(space, others))
            if (record !== "") found.set(`${space}/${alias}`, record);
        }
        return found;
      }),
    explainIds: (ids) =>
      scope.read(async () => {
        const found = new Map<string, Unresolved>();
        for (const [space, wanted] of Map.groupBy(ids, (one) => one.space)) {
          const records = await recordStates(space, wanted);
          const named = await aliases(
            space,
            wanted.flatMap(({ id }) => (records.has(id) ? [] : [id])),
          );
          for (const { id } of wanted) {
            const state = records.get(id);
            const lost = named.get(id) === "" ? "ambiguous" : "not_found";
            found.set(`${space}/${id}`, state === undefined ? lost : explain(state));
          }
        }
        return found;
      }),
    place: (placements, links) =>
      scope.write(async (step) => {
        const own = await mongo.read(() =>
          entities()
            .find({ _id: { $in: placements.map(({ id }) => id) } }, { projection: { id: 1, losses: 1 } })
            .toArray(),
        );
        const lossy = new Set(own.flatMap(({ id, losses }) => (losses === null ? [] : [id])));
        for (const { id, level, parent, losses } of placements) {
          step.set("entity", [id], {
            level,
            parent: parent ?? null,
            placed_losses: losses.length === 0 ? null : JSON.stringify(losses),
            lost: losses.length > 0 || lossy.has(id) ? 1 : 0,
          });
        }
        await rewrite(step, placements);
        await insertEntities(scope, step, links);
      }),
    unresolvedLinks: (after, limit) =>
      scope.read(async () => {
        const rows = await list(
          { kind: "link", state: "staged", level: null, link: null, id: { $gt: after } },
          limit,
        );
        const read = await payloads.read(rows.map(({ payload }) => payload));
        return rows.map(({ id, key, issue }, index) => ({
          id,
          key,
          issue: issue!,
          payload: read[index]!.payload,
        }));
      }),
    resolveLinks: (resolutions) =>
      scope.write(async (step) => {
        const identities = [...new Set(resolutions.flatMap(({ identity }) => identity ?? []))];
        const there =
          identities.length === 0
            ? []
            : await mongo.read(() =>
                entities()
                  .find({ import: number, link: { $in: identities } })
                  .sort({ id: 1 })
                  .toArray(),
              );
        /** Links by identity that are no twins themselves, those of this step included. */
        const first = new Map<string, { readonly id: number; readonly key: string }[]>();
        const note = (identity: string, one: { readonly id: number; readonly key: string }): void => {
          const known = first.get(identity);
          if (known === undefined) first.set(identity, [one]);
          else known.push(one);
        };
        for (const { link, state, id, key } of there) if (state !== "matched") note(link!, { id, key });
        const keys = new Map<number, string>();
        const ids = resolutions.map(({ id }) => id);
        for (const { id, key } of await list({ id: { $in: ids } }, ids.length)) keys.set(id, key);
        for (const { id, identity, rejected } of resolutions) {
          const twin = identity === undefined ? undefined : first.get(identity)?.find((one) => one.id !== id);
          const [state, reason, message] =
            rejected !== undefined
              ? (["rejected", rejected.code, rejected.message] as const)
              : twin !== undefined
                ? (["matched", "same-link", `It is the other end of ${twin.key}.`] as const)
                : (["staged", null, null] as const);
          step.set("entity", [id], { link: identity ?? null, state, reason, message });
          if (identity !== undefined && state !== "matched") note(identity, { id, key: keys.get(id) ?? "" });
        }
        await rewrite(step, resolutions);
      }),
    settleTwins: () =>
      scope.write(async (step) => {
        let settled = 0;
        await walk({ kind: "link", state: "matched" }, async (rows) => {
          const twins = rows.filter(({ reason }) => reason === "same-link");
          const identities = twins.flatMap(({ link }) => link ?? []);
          if (identities.length === 0) return;
          const ended = await mongo.read(() =>
            entities()
              .find({ import: number, link: { $in: identities }, state: { $in: ["rejected", "failed"] } })
              .toArray(),
          );
          const byLink = new Map(ended.map((one) => [one.link, one]));
          for (const { id, link } of twins) {
            const other = byLink.get(link);
            if (other === undefined || other.id === id) continue;
            step.set("entity", [id], { state: other.state, reason: other.reason, message: other.message });
            settled += 1;
          }
        });
        return settled;
      }),
    rejectOrphans: () =>
      scope.write(async (step) => {
        let rejected = 0;
        for (const kind of entityKinds) {
          if (kind === "issue") continue;
          await walk({ kind, state: "staged" }, async (rows) => {
            const lost = await lostIssues(scope, rows);
            for (const [key, parts] of Map.groupBy(rows, ({ issue }) => issue)) {
              const issue = key === null ? undefined : lost.get(key);
              if (issue === undefined) continue;
              const why = issue.message ?? issue.reason ?? "";
              step.set(
                "entity",
                parts.map(({ id }) => id),
                {
                  state: "rejected",
                  reason: `issue-${issue.state}`,
                  message: `Its issue ${issue.key} was not brought: ${why}`,
                },
              );
              rejected += parts.length;
            }
          });
        }
        return rejected;
      }),
  };
}

async function lostIssues(
  { mongo, number }: Scope,
  parts: readonly EntityDocument[],
): Promise<ReadonlyMap<string, EntityDocument>> {
  const keys = [...new Set(parts.flatMap(({ issue }) => issue ?? []))];
  const rows = await mongo.read(() =>
    mongo
      .table("entity")
      .find({ import: number, key: { $in: keys }, state: { $in: ["rejected", "failed"] } })
      .toArray(),
  );
  return new Map(rows.map((row) => [row.key, row]));
}
