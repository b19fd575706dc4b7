import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentsContract } from "./fixture/documents-contract.ts";
import { createSqliteDocuments } from "./sqlite-documents.ts";

documentsContract("documents in the embedded store", async () => {
  const directory = mkdtempSync(join(tmpdir(), "documents-"));
  const documents = createSqliteDocuments(directory);
  return {
    documents,
    again: async () => createSqliteDocuments(directory),
    async remove() {
      await documents.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
});
