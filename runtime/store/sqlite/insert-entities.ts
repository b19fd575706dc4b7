import type { Level } from "../load-state.ts";
import type { NewEntity } from "../new-entity.ts";
import type { Scope } from "./scope.ts";

/** Makes the function that writes staged entities with their payloads, inside a write, and counts them. */
export function createEntityInsert(scope: Scope): (entities: readonly NewEntity[]) => void {
  const { database, number } = scope;
  return (entities) => {
    const counts = new Map<string, number>();
    for (const entity of entities) {
      const { id } = database.run(
        "INSERT INTO entity(import, kind, key, issue, row, stream, record, title, map, wanted_level, wanted_space, wanted_parent, level, state, reason, message, hash, losses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        number,
        entity.kind,
        entity.key,
        entity.issue ?? null,
        entity.row,
        entity.stream,
        entity.record,
        entity.title ?? null,
        entity.map,
        entity.wantedLevel ?? null,
        entity.wantedParent?.space ?? null,
        entity.wantedParent?.id ?? null,
        levelAlone(entity),
        entity.state,
        entity.reason?.code ?? null,
        entity.reason?.message ?? null,
        entity.payloadHash,
        entity.losses.length === 0 ? "[]" : JSON.stringify(entity.losses),
      );
      database.run(
        "INSERT INTO payload(id, json) VALUES (?, ?)",
        id,
        entity.payloadText ?? JSON.stringify(entity.payload),
      );
      counts.set(entity.kind, (counts.get(entity.kind) ?? 0) + 1);
    }
    for (const [kind, count] of counts) scope.add("staged", kind, count);
  };
}

/** The level of an issue that names no parent, so that placing it writes nothing more; a sub-task's is for placing to find. */
function levelAlone({ kind, wantedLevel, wantedParent }: NewEntity): Level | null {
  if (kind !== "issue" || wantedParent !== undefined || wantedLevel === "subtask") return null;
  return wantedLevel ?? "standard";
}
