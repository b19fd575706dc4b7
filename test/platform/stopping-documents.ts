import type { Collection, Documents, Kind } from "../../runtime/store/documents/documents.ts";

/** What stands for the end of a process: nothing that comes after it is done. */
export class Stopped extends Error {}

/**
 * A store whose user stops at one of its writes.
 * @param at the write, counted from 1
 * @param when before the write, or after it but before its answer
 * @param stop ends the process; when it returns, every operation from then on throws `Stopped`
 */
export function stoppingDocuments(
  documents: Documents,
  at: number,
  when: "before" | "after",
  stop: () => void = () => {},
): Documents & { readonly stopped: () => boolean } {
  let writes = 0;
  let over = false;
  const end = (): never => {
    over = true;
    stop();
    throw new Stopped();
  };
  async function write<T>(work: () => Promise<T>): Promise<T> {
    if (over) throw new Stopped();
    writes += 1;
    const here = writes === at;
    if (here && when === "before") return end();
    const done = await work();
    return here ? end() : done;
  }
  async function read<T>(work: () => Promise<T>): Promise<T> {
    if (over) throw new Stopped();
    return work();
  }
  return {
    stopped: () => over,
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
  };
}
