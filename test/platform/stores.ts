import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Documents } from "../../runtime/store/documents/documents.ts";
import { openDocuments } from "../../runtime/store/documents/open-documents.ts";
import { databaseForTest, mongoUrl } from "../../runtime/store/fixture/mongo-for-test.ts";

/** An empty store that processes of the program share. */
export interface StoreForProcesses {
  /** `--data`. */
  readonly data: string;
  /** What of the environment names the store. */
  readonly env: Readonly<Record<string, string>>;
  /** The same store in this process. */
  open(): Promise<Documents>;
  remove(): Promise<void>;
}

async function embedded(): Promise<StoreForProcesses> {
  const data = mkdtempSync(join(tmpdir(), "importer-platform-"));
  return {
    data,
    env: {},
    open: () => openDocuments({ directory: data }),
    remove: async () => rmSync(data, { recursive: true, force: true }),
  };
}

async function mongo(): Promise<StoreForProcesses> {
  const database = await databaseForTest();
  const folder = await embedded();
  return {
    data: folder.data,
    env: { MONGODB_URL: database.url },
    open: () => openDocuments({ directory: folder.data, mongodb: database.url }),
    async remove() {
      await database.drop();
      await folder.remove();
    },
  };
}

/** By name; without MongoDB only the embedded one. */
export const storesForProcesses: ReadonlyMap<string, () => Promise<StoreForProcesses>> = new Map([
  ["the embedded store", embedded],
  ...(mongoUrl === undefined ? [] : [["MongoDB", mongo] as const]),
]);
