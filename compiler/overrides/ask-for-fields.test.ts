import { suite } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "../index.ts";
import type { Plan } from "../plan/index.ts";
import { testCatalogue } from "../test/catalogue.ts";
import { memoryFiles } from "../test/memory-files.ts";
import { applyOverrides } from "./index.ts";

const test = suite("overrides of streams that ask for their fields");

const spec = `
importer small { title: "Small", language: 1 }
source { base: "https://api.example.com" }
stream teams { get: "/teams", ask: query("fields"), items: .teams, id: .id, shape: infer("teams.json") }
stream tasks each teams as team {
  get: "/teams/{team.id}/tasks", ask: query("fields", separator: ";"), items: .tasks, id: .id, shape: infer("tasks.json")
}
map tasks as task to issue { required summary <- .name, description <- .note | markdown_to_adf }
`;
const { plan, diagnostics } = compile("small.importer", {
  files: memoryFiles({
    "small.importer": spec,
    "teams.json": '{ "teams": [{ "id": "t", "lead": { "name": "Ada", "mail": "a" } }] }',
    "tasks.json": '{ "tasks": [{ "id": "1", "name": "a", "note": "b", "code": "c" }] }',
  }),
  catalogue: testCatalogue,
});
if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
const small = plan;

const asked = ({ streams }: Plan): readonly unknown[] =>
  streams.map(({ read }) => (read.kind === "request" ? read.query.map(({ value }) => value) : read));
const literal = (value: string): readonly unknown[] => [{ kind: "literal", value }];

test("a field that only an override reads is asked for, one that nothing reads any more is not", () => {
  assert.equal(asked(small), [literal("id"), literal("id;name;note")]);
  const changed = applyOverrides(
    small,
    {
      version: 1,
      "tasks/summary": { path: ".code" },
      "tasks/description": "skip",
      "tasks/field:Lead": { path: "team.lead.name" },
    },
    testCatalogue,
  );
  assert.equal(asked(changed), [literal("id,lead.name"), literal("code;id")]);
});

test.run();
