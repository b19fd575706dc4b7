import type { NewEntity } from "../new-entity.ts";
import { levelAlone } from "../sqlite/packed.ts";
import type { Scope } from "./scope.ts";
import type { Step } from "./step.ts";

/**
 * Adds entities to a step, and counts them. Their payloads are written at once: they mean nothing until a step names them.
 * @throws when one has a key that is there already
 */
export async function insertEntities(
  { mongo, number, payloads, ids }: Scope,
  step: Step,
  entities: readonly NewEntity[],
): Promise<void> {
  if (entities.length === 0) return;
  const keys = [...new Set(entities.map(({ key }) => key))];
  const there = await mongo.read(() =>
    mongo.table("entity").findOne({ import: number, key: { $in: keys } }, { projection: { key: 1 } }),
  );
  const twice = there?.key ?? (keys.length < entities.length ? firstTwice(entities) : undefined);
  if (twice !== undefined) throw new Error(`There is an entity ${twice} in this import already.`);
  const places = await payloads.append(entities.map(({ payload }) => payload));
  const first = await ids("entity", entities.length);
  entities.forEach((entity, index) => {
    const id = first + index;
    step.insert("entity", id, {
      id,
      import: number,
      row: entity.row,
      kind: entity.kind,
      key: entity.key,
      issue: entity.issue ?? null,
      stream: entity.stream,
      record: entity.record,
      title: entity.title ?? null,
      map: entity.map,
      wanted_level: entity.wantedLevel ?? null,
      wanted_space: entity.wantedParent?.space ?? null,
      wanted_parent: entity.wantedParent?.id ?? null,
      level: levelAlone(entity),
      state: entity.state,
      reason: entity.reason?.code ?? null,
      message: entity.reason?.message ?? null,
      payload: places[index]!,
      length: Buffer.byteLength(entity.payload),
      losses: entity.losses.length === 0 ? null : JSON.stringify(entity.losses),
      parent: null,
      placed_losses: null,
      target_id: null,
      target_key: null,
      link: null,
      lost: entity.losses.length === 0 ? 0 : 1,
    });
    step.add("staged", entity.kind, 1);
  });
}

function firstTwice(entities: readonly NewEntity[]): string | undefined {
  const seen = new Set<string>();
  for (const { key } of entities) {
    if (seen.has(key)) return key;
    seen.add(key);
  }
  return undefined;
}
