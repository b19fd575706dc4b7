import { suite } from "uvu";
import * as assert from "uvu/assert";
import { catalogue as whole } from "../../adaptors/index.ts";
import { catalogue } from "./catalogue.ts";
import { driftedFiles } from "./generate.ts";

const test = suite("the catalogue of the command line");

test("is what the adaptors make it, and so is the page about them", () => {
  assert.equal(driftedFiles(), [], "an adaptor changed: run `node runtime/cli/catalogue/generate.ts`");
});

test("holds every signature, and nothing that runs", () => {
  assert.equal([...catalogue.keys()], [...whole.keys()]);
  for (const [name, signature] of whole)
    assert.equal({ ...signature, apply: undefined }, { ...catalogue.get(name), apply: undefined });
});

test.run();
