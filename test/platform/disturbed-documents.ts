import type { Collection, Documents, Kind } from "../../runtime/store/documents/documents.ts";

/** Where an operation is disturbed, and how. */
export interface Disturbance {
  /** The write, counted from 1 since the last call of `disturb`. */
  readonly at: number;
  /** `after` is a write that was done and not answered. */
  readonly when: "before" | "after";
  /** Throws, or does something outside that makes the write itself fail. */
  readonly act: () => Promise<void>;
  /** Whether every later operation acts too. */
  readonly lasting: boolean;
}

export interface DisturbedDocuments {
  readonly documents: Documents;
  disturb(disturbance: Disturbance): void;
  /** Whether the write was reached. */
  disturbed(): boolean;
  calm(): void;
}

/** A store that fails at a write of one's choice. */
export function disturbedDocuments(documents: Documents): DisturbedDocuments {
  let writes = 0;
  let wanted: Disturbance | undefined;
  let over = false;
  async function read<T>(work: () => Promise<T>): Promise<T> {
    if (over && wanted?.lasting === true) await wanted.act();
    return work();
  }
  async function write<T>(work: () => Promise<T>): Promise<T> {
    writes += 1;
    const here = wanted !== undefined && !over && writes === wanted.at ? wanted : undefined;
    if (here?.when === "before") {
      over = true;
      await here.act();
    }
    const done = await read(work);
    if (here?.when === "after") {
      over = true;
      await here.act();
    }
    return done;
  }
  return {
    disturb(disturbance) {
      writes = 0;
      over = false;
      wanted = disturbance;
    },
    disturbed: () => over,
    calm() {
      wanted = undefined;
    },
    documents: {
      collection<T extends object>(kind: Kind): Collection<T> {
        const rows = documents.collection<T>(kind);
        return {
          insert: (id, value) => write(() => rows.insert(id, value)),
          replace: (id, revision, value) => write(() => rows.replace(id, revision, value)),
          remove: (id, revision) => write(() => rows.remove(id, revision)),
          removeBelow: (by, limit) => write(() => rows.removeBelow(by, limit)),
          read: (id) => read(() => rows.read(id)),
          list: (listing) => read(() => rows.list(listing)),
          count: (by, where) => read(() => rows.count(by, where)),
        };
      },
      next: (counter) => write(() => documents.next(counter)),
      current: (counter) => read(() => documents.current(counter)),
      ping: () => read(() => documents.ping()),
      close: () => documents.close(),
    },
  };
}
