import { existsSync } from "node:fs";
import type { createRetry } from "../patience.ts";
import { type Database, openDatabase } from "./database.ts";
import { payloadsIn } from "./direct-rows.ts";
import { importNumber } from "./imports.ts";
import { createLoadState } from "./load.ts";
import { payloadFile } from "./payload-files.ts";
import { createPayloadSync, type PayloadSync } from "./payload-sync.ts";
import type { RowLoadState } from "./row-store.ts";
import { createScope } from "./scope.ts";

/** What a loader asks for every call that it makes. */
type LoadingState = Pick<RowLoadState, "staged" | "begin" | "settle">;

/** What loading asks most often of an import, in the caller's thread. */
interface LoadingRows {
  open(...values: OpenValues): LoadingState;
  /** Refuses whatever is asked from now on, and waits for what was asked before. */
  close(): Promise<void>;
}

type OpenValues = readonly [id: string, lease?: { readonly name: string; readonly fence: number }];

/**
 * A second connection beside that of the store's thread, opened when it is first asked. Reading and mapping gain from a
 * thread that writes meanwhile; loading asks little and often, waits for the target anyway, and to wake another thread four
 * times a call cost a fifth of its processor time. Payloads that were appended until then are put on disk with the first
 * intent: nothing is appended while issues are loaded.
 * @param retry waits, without standing still, where nothing can be written for longer than a quarter of a second
 */
export function createLoadingRows(directory: string, retry: ReturnType<typeof createRetry>): LoadingRows {
  let database: Database | undefined;
  let closed: Promise<void> | undefined;
  const syncs: PayloadSync[] = [];
  const underWay = new Set<Promise<unknown>>();

  /** The thread that posts must not stand still for long while another import writes to the same file. */
  const busyMs = 250;
  const openNow = ([id, lease]: OpenValues): LoadingState => {
    database ??= openDatabase(directory, undefined, busyMs);
    const folder = payloadsIn(directory, id);
    const writer = lease?.fence ?? 0;
    const payloads = createPayloadSync(folder, writer);
    if (existsSync(payloadFile(folder, writer))) payloads.appended();
    database.beforeDurable(payloads.sync);
    syncs.push(payloads);
    return createLoadState(createScope(database, importNumber(database, id), payloads, lease, retry));
  };

  const end = async (): Promise<void> => {
    await Promise.allSettled(underWay);
    for (const payloads of syncs) payloads.close();
    database?.close();
  };

  return {
    open(...values) {
      let state: LoadingState | undefined;
      const ask = async <Result>(question: (of: LoadingState) => Promise<Result>): Promise<Result> => {
        if (closed !== undefined) throw new Error("The store is closed.");
        state ??= openNow(values);
        const answer = question(state);
        underWay.add(answer);
        try {
          return await answer;
        } finally {
          underWay.delete(answer);
        }
      };
      return {
        staged: (query) => ask((of) => of.staged(query)),
        begin: (intent) => ask((of) => of.begin(intent)),
        settle: (intent, outcomes) => ask((of) => of.settle(intent, outcomes)),
      };
    },
    close() {
      closed ??= end();
      return closed;
    },
  };
}
