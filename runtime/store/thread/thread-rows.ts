import type { LeaseRequest, Leases } from "../leases.ts";
import type { Patience } from "../patience.ts";
import { openDatabase } from "../sqlite/database.ts";
import type { RowState, RowStore } from "../sqlite/row-store.ts";
import type { OpenedState } from "./messages.ts";
import { type Remote, startThread } from "./start-thread.ts";

/**
 * The rows of the embedded store in a thread of their own, so that reading, mapping and posting go on while SQLite works
 * and waits for the disk. What is passed in and comes back are copies. The thread does not keep the process alive, but
 * calls that wait for an answer do. A thread that dies rejects these and all later ones.
 * @param directory made when it is not there
 * @throws at once when the file cannot be opened, or was written by a newer release
 */
export function createThreadRows(directory: string, patience?: Patience): RowStore {
  const { call, end } = startThread(directory, patience);
  try {
    // Here, so that whoever opens the store learns why it cannot be opened.
    openDatabase(directory).close();
  } catch (error) {
    end().catch(() => undefined);
    throw error;
  }
  let closed: Promise<void> | undefined;
  return {
    leases: remoteLeases(call),
    createImport: (info) => call("store", "createImport", info),
    readImport: (id) => call("store", "readImport", id),
    listImports: (limit) => call("store", "listImports", limit),
    updateImport: (id, patch, now) => call("store", "updateImport", id, patch, now),
    async open(id, lease) {
      // Of a held lease only what the store asks for: the rest may be functions, which cannot be copied.
      const fence = lease === undefined ? undefined : { name: lease.name, fence: lease.fence };
      const { handle, methods } = await call<OpenedState>("store", "open", id, fence);
      return Object.fromEntries(
        methods.map((method) => [
          method,
          (...values: readonly unknown[]) => call<unknown>(handle, method, ...values),
        ]),
      ) as unknown as RowState;
    },
    close() {
      closed ??= end();
      return closed;
    },
  };
}

/** Which process lives is asked here: where the holder turns out to be dead, the thread is told so and asked again. */
function remoteLeases(call: Remote): Leases {
  return {
    async acquire({ alive, ...request }: LeaseRequest) {
      for (const dead: number[] = []; ; ) {
        const answer = await call<Awaited<ReturnType<Leases["acquire"]>>>("leases", "acquire", request, dead);
        if (answer.taken || answer.holder.host !== request.holder.host || alive(answer.holder.pid))
          return answer;
        dead.push(answer.holder.pid);
      }
    },
    renew: (names, fence, now) => call("leases", "renew", names, fence, now),
    release: (names, fence) => call("leases", "release", names, fence),
  };
}
