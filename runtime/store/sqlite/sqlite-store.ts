import { createRetry, type Patience } from "../patience.ts";
import type { Store } from "../store.ts";
import { createThreadRows } from "../thread/thread-rows.ts";
import { createDirectRows, payloadsIn } from "./direct-rows.ts";
import { createLoadingRows } from "./loading-rows.ts";
import { createPayloadFiles, type PayloadFiles } from "./payload-files.ts";
import { withPayloads } from "./with-payloads.ts";

export interface StoreOptions {
  /** Made when it is not there. */
  readonly directory: string;
  /**
   * Whether SQLite works, and waits for the disk, in a thread of its own: for an import, which has other things to do
   * meanwhile. The thread costs 10 MB and 50 ms. What loading asks most often is answered in the caller's thread all the same.
   */
  readonly thread?: boolean;
  /** With a disk that is full; only in a thread, since whoever works without one does not want to wait. */
  readonly patience?: Patience;
}

/**
 * The embedded store: one SQLite file, `importer.db`, and payloads beside it in `payloads/<import>`.
 * @throws StoreUnavailableError when the file cannot be opened; NewerStoreError
 */
export function createSqliteStore({ directory, thread = false, patience }: StoreOptions): Store {
  const rows = thread ? createThreadRows(directory, patience) : createDirectRows(directory);
  const retry = createRetry(thread ? patience : { ...patience, limitMs: 0 });
  const loading = thread ? createLoadingRows(directory, retry) : undefined;
  const files = new Map<string, PayloadFiles>();
  const payloadsOf = (id: string, writer: number): PayloadFiles => {
    const name = `${writer} ${id}`;
    let payloads = files.get(name);
    if (payloads === undefined) {
      payloads = createPayloadFiles(payloadsIn(directory, id), writer);
      files.set(name, payloads);
    }
    return payloads;
  };
  return {
    ...rows,
    async open(id, lease) {
      const state = { ...(await rows.open(id, lease)), ...loading?.open(id, lease) };
      return withPayloads(state, payloadsOf(id, lease?.fence ?? 0), retry);
    },
    async close() {
      for (const payloads of files.values()) payloads.close();
      await Promise.all([loading?.close(), rows.close()]);
    },
  };
}
