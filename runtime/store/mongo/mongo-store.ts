import type { Store } from "../store.ts";
import { createExtractState } from "./extract.ts";
import { findImport, importNumber, insertImport, newestImports, patchImport } from "./imports.ts";
import { createMongoLeases } from "./leases.ts";
import { createLedgerState } from "./ledger.ts";
import { createLoadState } from "./load.ts";
import { type MongoOptions, openMongo } from "./mongo.ts";
import { createScope } from "./scope.ts";
import { createStageState } from "./stage.ts";

/**
 * Imports in MongoDB, on operations on single documents: a step is first written down as one, counts with a compare-and-set
 * on the import's head, and is then done; whoever opens the import does the last one once more.
 * @throws StoreUnavailableError when the server does not answer; an error when a newer release has written there
 */
export async function createMongoStore(options: MongoOptions): Promise<Store> {
  const mongo = await openMongo(options);
  return {
    leases: createMongoLeases(mongo),
    createImport: (info) => insertImport(mongo, info),
    readImport: (id) => findImport(mongo, id),
    listImports: (limit) => newestImports(mongo, limit),
    updateImport: (id, patch, now) => patchImport(mongo, id, patch, now),
    async open(id, lease) {
      const scope = await createScope(mongo, await importNumber(mongo, id), lease);
      return {
        ...createExtractState(scope),
        ...createStageState(scope),
        ...createLoadState(scope),
        ...createLedgerState(scope),
      };
    },
    close: () => mongo.close(),
  };
}
