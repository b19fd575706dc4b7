import type { Store } from "../store.ts";
import { openDatabase } from "./database.ts";
import { createExtractState } from "./extract.ts";
import { findImport, importNumber, insertImport, newestImports, patchImport } from "./imports.ts";
import { createLeases } from "./leases.ts";
import { createLedgerState } from "./ledger.ts";
import { createLoadState } from "./load.ts";
import { createScope } from "./scope.ts";
import { createStageState } from "./stage.ts";

/**
 * The embedded store: one SQLite file, `importer.db`.
 * @param directory made when it is not there
 * @throws when the file cannot be opened, or was written by a newer release
 */
export function createSqliteStore({ directory }: { readonly directory: string }): Store {
  const database = openDatabase(directory);
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
      const scope = createScope(database, importNumber(database, id), lease);
      return {
        ...createExtractState(scope),
        ...createStageState(scope),
        ...createLoadState(scope),
        ...createLedgerState(scope),
      };
    },
    close() {
      database.close();
    },
  };
}
