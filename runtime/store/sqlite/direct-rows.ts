import { join } from "node:path";
import { openDatabase, type Wait } from "./database.ts";
import { createExtractState } from "./extract.ts";
import { findImport, importNumber, insertImport, newestImports, patchImport } from "./imports.ts";
import { createLeases } from "./leases.ts";
import { createLedgerState } from "./ledger.ts";
import { createLoadState } from "./load.ts";
import { createPayloadSync, type PayloadSync } from "./payload-sync.ts";
import type { RowStore } from "./row-store.ts";
import { createScope } from "./scope.ts";
import { createStageState } from "./stage.ts";

/**
 * The rows of the embedded store, worked on in the caller's thread.
 * @param directory made when it is not there
 * @param wait see `openDatabase`
 * @throws when the file cannot be opened, or was written by a newer release
 */
export function createDirectRows(directory: string, wait?: Wait): RowStore {
  const database = openDatabase(directory, wait);
  const syncs = new Map<string, PayloadSync>();
  const syncOf = (id: string, writer: number): PayloadSync => {
    const name = `${writer} ${id}`;
    let payloads = syncs.get(name);
    if (payloads === undefined) {
      payloads = createPayloadSync(payloadsIn(directory, id), writer);
      database.beforeDurable(payloads.sync);
      syncs.set(name, payloads);
    }
    return payloads;
  };
  return {
    leases: createLeases(database),
    async createImport(info) {
      return insertImport(database, info);
    },
    async readImport(id) {
      return findImport(database, id);
    },
    async listImports(limit) {
      return newestImports(database, limit);
    },
    async updateImport(id, patch, now) {
      return patchImport(database, id, patch, now);
    },
    async open(id, lease) {
      const number = importNumber(database, id);
      const scope = createScope(database, number, syncOf(id, lease?.fence ?? 0), lease);
      return {
        ...createExtractState(scope),
        ...createStageState(scope),
        ...createLoadState(scope),
        ...createLedgerState(scope),
      };
    },
    async close() {
      for (const payloads of syncs.values()) payloads.close();
      database.close();
    },
  };
}

/** The folder of one import's payloads. */
export const payloadsIn = (directory: string, id: string): string => join(directory, "payloads", id);
