import { join } from "node:path";
import type { Store } from "../store.ts";
import { openDatabase } from "./database.ts";
import { createExtractState } from "./extract.ts";
import { findImport, importNumber, insertImport, newestImports, patchImport } from "./imports.ts";
import { createLeases } from "./leases.ts";
import { createLedgerState } from "./ledger.ts";
import { createLoadState } from "./load.ts";
import { createPayloadFiles, type PayloadFiles } from "./payload-files.ts";
import { createScope } from "./scope.ts";
import { createStageState } from "./stage.ts";

/**
 * The embedded store: one SQLite file, `importer.db`, and payloads beside it in `payloads/<import>`.
 * @param directory made when it is not there
 * @throws when the file cannot be opened, or was written by a newer release
 */
export function createSqliteStore({ directory }: { readonly directory: string }): Store {
  const database = openDatabase(directory);
  const files = new Map<string, PayloadFiles>();
  const payloadsOf = (id: string, writer: number): PayloadFiles => {
    const name = `${writer} ${id}`;
    let payloads = files.get(name);
    if (payloads === undefined) {
      payloads = createPayloadFiles(join(directory, "payloads", id), writer);
      database.beforeDurable(payloads.sync);
      files.set(name, payloads);
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
      const scope = createScope(database, number, payloadsOf(id, lease?.fence ?? 0), lease);
      return {
        ...createExtractState(scope),
        ...createStageState(scope),
        ...createLoadState(scope),
        ...createLedgerState(scope),
      };
    },
    close() {
      for (const payloads of files.values()) payloads.close();
      database.close();
    },
  };
}
