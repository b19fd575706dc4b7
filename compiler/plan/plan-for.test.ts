import { suite } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "../index.ts";
import { testCatalogue } from "../test/catalogue.ts";
import { memoryFiles } from "../test/memory-files.ts";
import { planFor } from "./plan-for.ts";

const test = suite("a plan for one source");

const text = `importer demo { title: "Demo", language: 1 }
source api { base: "https://api.example.com" }
source export { file json {} }
stream remote { via api { get: "/x", items: .x }, id: .id }
stream boards {
  id: .id
  via api    { get: "/boards", items: .boards }
  via export { read: document, items: .all }
}
map remote to issue { summary <- .id | text }
map boards to issue { summary <- .id | text }
`;

test("the map to the spec follows what is left of the plan", () => {
  const files = memoryFiles({ "demo/demo.importer": text });
  const { plan, diagnostics } = compile("demo/demo.importer", { files, catalogue: testCatalogue });
  assert.ok(plan !== undefined, diagnostics.map(({ message }) => message).join("\n"));
  const narrowed = planFor(plan!, "export");
  const line = (pointer: string): number | undefined => narrowed.sourceMap[pointer]?.start.line;
  assert.equal(
    narrowed.streams.map(({ name }) => name),
    ["boards"],
  );
  assert.is(line("/sources/0"), 3);
  assert.is(line("/streams/0"), 5);
  assert.is(line("/streams/0/items"), 8);
  assert.is(line("/maps/0"), 11);
  assert.is(narrowed.hash, plan!.hash);
});

test("what a file holds was chosen by handing it over", () => {
  const choosing = text.replace("id: .id\n  via", 'id: .id, choose: many("Boards", show: .id)\n  via');
  const files = memoryFiles({ "demo/demo.importer": choosing });
  const { plan, diagnostics } = compile("demo/demo.importer", { files, catalogue: testCatalogue });
  assert.ok(plan !== undefined, diagnostics.map(({ message }) => message).join("\n"));
  const chooses = (source: string) =>
    planFor(plan!, source).streams.find(({ name }) => name === "boards")?.choose?.kind;
  assert.is(chooses("api"), "many");
  assert.is(chooses("export"), undefined);
});

test.run();
