import type {
  Entity,
  EntityKind,
  EntityState,
  Intent,
  Level,
  LoadState,
  Outcome,
} from "../../store/load-state.ts";

/** A load state in memory with the rules of the durable one, and the means for tests to fill it and look into it. */
export interface MemoryLoadState extends LoadState {
  readonly all: readonly Entity[];
  readonly intents: readonly Intent[];
  /** Adds a staged entity. */
  stage(
    entity: Omit<Entity, "id" | "state" | "losses" | "payloadHash" | "payloadBytes"> &
      Partial<Pick<Entity, "losses">>,
  ): Entity;
}

const final = (state: EntityState): boolean => state !== "staged";

/** @throws Error on what the durable state would refuse, such as settling an intent that is not open */
export function createMemoryLoadState(): MemoryLoadState {
  const all: Entity[] = [];
  const intents = new Map<string, Intent>();
  const facts = new Map<string, string>();
  const issue = (key: string | undefined): Entity | undefined =>
    all.find((entity) => entity.kind === "issue" && entity.key === key);
  const inTarget = (entity: Entity): boolean =>
    entity.issue === undefined || issue(entity.issue)?.target !== undefined;
  const after = (id: number, limit: number, keep: (entity: Entity) => boolean): readonly Entity[] =>
    all.filter((entity) => entity.id > id && keep(entity)).slice(0, limit);
  const apply = (outcomes: readonly Outcome[]): void => {
    for (const outcome of outcomes) {
      const at = all.findIndex((entity) => entity.id === outcome.entity);
      const before = all[at];
      if (before === undefined) throw new Error(`There is no entity ${outcome.entity}.`);
      if (final(before.state) && before.state !== outcome.state)
        throw new Error(`${before.key} is ${before.state} already.`);
      all[at] = {
        ...before,
        state: outcome.state,
        losses: [...before.losses, ...(outcome.losses ?? [])],
        ...(outcome.target === undefined ? {} : { target: outcome.target }),
        ...(outcome.reason === undefined ? {} : { reason: outcome.reason }),
      };
    }
  };
  return {
    all,
    get intents() {
      return [...intents.values()];
    },
    stage(entity) {
      const staged: Entity = {
        losses: [],
        ...entity,
        id: all.length + 1,
        state: "staged",
        payloadHash: `hash-${all.length + 1}`,
        payloadBytes: Buffer.byteLength(JSON.stringify(entity.payload)),
      };
      all.push(staged);
      return staged;
    },
    staged: async (query: { kind: EntityKind; level?: Level; after: number; limit: number }) =>
      after(
        query.after,
        query.limit,
        (entity) =>
          entity.kind === query.kind &&
          entity.state === "staged" &&
          (query.level === undefined || entity.level === query.level) &&
          inTarget(entity),
      ),
    entities: async (ids) => all.filter((entity) => ids.includes(entity.id)),
    orphans: async (query) =>
      after(
        query.after,
        query.limit,
        (entity) =>
          entity.kind === query.kind &&
          entity.state === "staged" &&
          final(issue(entity.issue)?.state ?? "failed") &&
          !inTarget(entity),
      ),
    concluded: async (query) =>
      after(query.after, query.limit, (entity) => entity.kind === query.kind && final(entity.state)),
    issues: async (keys) =>
      new Map(
        all
          .filter((entity) => entity.kind === "issue" && keys.includes(entity.key))
          .map((entity) => [entity.key, entity]),
      ),
    count: async (query) =>
      all.filter(
        (entity) => entity.kind === query.kind && (query.state === undefined || entity.state === query.state),
      ).length,
    begin: async (intent) => {
      if (intents.has(intent.id)) throw new Error(`Intent ${intent.id} is open already.`);
      intents.set(intent.id, intent);
    },
    openIntents: async () => [...intents.values()],
    settle: async (id, outcomes) => {
      if (!intents.delete(id)) throw new Error(`Intent ${id} is not open.`);
      apply(outcomes);
    },
    conclude: async (outcomes) => apply(outcomes),
    remember: async (key, value) => void facts.set(key, JSON.stringify(value)),
    recall: async (key) => (facts.has(key) ? JSON.parse(facts.get(key)!) : undefined),
  };
}
