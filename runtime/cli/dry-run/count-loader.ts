import type { Loader } from "../../engine/index.ts";
import { type Entity, type EntityKind, entityKinds, type LoadState } from "../../store/index.ts";

/** A person as the source names them, with how often. */
export interface NamedPerson {
  readonly id?: string;
  readonly email?: string;
  readonly name?: string;
  readonly times: number;
}

/** A loader that brings nothing anywhere, and what it saw. */
export interface CountLoader {
  readonly loader: Loader;
  /** Everybody who is named as somebody, the most frequent first. */
  people(): readonly NamedPerson[];
  /** Addresses of targets that any record has a value for: `summary`, `field:Berth`, `comments`, `comments/body`. */
  readonly filled: ReadonlySet<string>;
}

const levels = ["epic", "standard", "subtask"] as const;
const entitiesAtOnce = 500;
const personFields: readonly string[] = ["reporter", "assignee", "author", "person"];

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Takes everything that is staged for loaded, so that the ledger says what an import into an empty project would. */
export function createCountLoader(): CountLoader {
  const people = new Map<string, NamedPerson>();
  const filled = new Set<string>();

  function meet(person: unknown): void {
    if (typeof person !== "object" || person === null) return;
    const { id, email, name } = person as Omit<NamedPerson, "times">;
    const key = id ?? email ?? name;
    if (key === undefined) return;
    const known = people.get(key);
    people.set(key, { ...(person as object), ...known, times: (known?.times ?? 0) + 1 });
  }

  function meetAll({ kind, payload }: Entity): void {
    const { fields = payload, custom = [] } = payload as {
      readonly fields?: Readonly<Record<string, unknown>>;
      readonly custom?: readonly {
        readonly name: string;
        readonly type: string;
        readonly value: unknown;
      }[];
    };
    const collection = kind === "issue" ? undefined : `${kind}s`;
    if (collection !== undefined) filled.add(collection);
    for (const [field, value] of Object.entries(fields))
      if (isFilled(value)) filled.add(collection === undefined ? field : `${collection}/${field}`);
    for (const { name, value } of custom) if (isFilled(value)) filled.add(`field:${name}`);
    for (const field of personFields) meet(fields[field]);
    for (const { type, value } of custom) if (type === "person") meet(value);
  }

  async function take(state: LoadState, kind: EntityKind, level?: (typeof levels)[number]): Promise<number> {
    for (let taken = 0; ; ) {
      const batch = await state.staged({
        kind,
        after: 0,
        limit: entitiesAtOnce,
        ...(level === undefined ? {} : { level }),
      });
      if (batch.length === 0) return taken;
      taken += batch.length;
      for (const entity of batch) meetAll(entity);
      await state.conclude(
        batch.map(({ id }) => ({
          entity: id,
          state: "created",
          target: { id: String(id), key: `ROW-${id}` },
        })),
      );
    }
  }

  return {
    loader: {
      preflight: async () => [],
      async load(state, _progress, signal) {
        const issues: Record<string, number> = {};
        for (const kind of entityKinds) {
          for (const level of kind === "issue" ? levels : [undefined]) {
            signal.throwIfAborted();
            const taken = await take(state, kind, level);
            if (level !== undefined) issues[level] = taken;
          }
        }
        return { calls: 0, facts: { issues } };
      },
    },
    filled,
    people: () => [...people.values()].sort((one, other) => other.times - one.times),
  };
}
