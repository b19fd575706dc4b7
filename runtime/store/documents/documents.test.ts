import { suite } from "uvu";
import * as assert from "uvu/assert";
import { bothStores } from "../fixture/both-stores.ts";
import { StoreUnavailableError } from "./documents.ts";
import { documentsContract } from "./fixture/documents-contract.ts";
import { createMongoDocuments } from "./mongo-documents.ts";

const test = suite("MongoDB that does not answer");

test("a server that is not there is told as such, not waited for", async () => {
  try {
    await createMongoDocuments("mongodb://127.0.0.1:9/importer?serverSelectionTimeoutMS=200");
    assert.unreachable();
  } catch (error) {
    assert.instance(error, StoreUnavailableError);
  }
});

test.run();

for (const [name, open] of bothStores) documentsContract(`documents in ${name}`, open);
