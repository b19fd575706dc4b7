import { suite } from "uvu";
import * as assert from "uvu/assert";
import { applyOverrides, overrideSchema } from "../../compiler/overrides/index.ts";
import { adaptors, catalogue } from "../../runtime/adaptors/index.ts";
import { runSpecTests } from "../../runtime/engine/spec-test/run-spec-tests.ts";
import { readSpec, type Served, serve } from "./serve.ts";
import { compileParts, mapRecord, outcome, type Parts, told } from "./spec.ts";

const test = suite("what the user decides");
let served: Served | undefined;
test.after.each(() => served?.close());

const parts = (tests = ""): Parts => ({
  more: `input most { label: "Most", type: number, default: 10 }
option archived { label: "Archived tasks", default: false }
option days { label: "Days", default: 14 }
option kind { label: "Kind", choices: ["a", "b"], default: "a" }
${tests}`,
  rules: `skip when .archived == true and not archived == true
    skip when .age > days
    field "Most" as number <- most
    field "Archived" as text <- if archived == true then "yes" else "no"
    field "Kind" as text <- kind`,
  samples: [{ id: "1", archived: true, age: 3 }],
});

test("an option is what its default is, an input of numbers a number; what nobody chose is the default", () => {
  assert.equal(told(compileParts(parts())), []);
  const of = (record: object, options = {}, inputs: Record<string, string> = { most: "10" }) => {
    const result = mapRecord(parts(), record, { options, inputs });
    return result.kind === "mapped"
      ? Object.fromEntries(result.issue.custom.map(({ name, value }) => [name, value]))
      : outcome(result);
  };
  assert.equal(of({ age: 14 }), { Most: 10, Archived: "no", Kind: "a" });
  assert.equal(of({ age: 2 }, { archived: "true", kind: "b" }, { most: "7" }), {
    Most: 7,
    Archived: "yes",
    Kind: "b",
  });
  assert.match(JSON.stringify(of({ age: 15 })), /skipped/);
  assert.equal(of({ age: 15 }, { days: "20" }).Archived, "no");
  assert.match(JSON.stringify(of({ archived: true })), /skipped/);
  assert.equal(of({ archived: true }, { archived: "true" }).Archived, "yes");
});

test("a test expects what a rule leaves out, and only that", () => {
  const expecting = (age: number): Parts =>
    parts(`test "too old" {
      given tasks { "id": "1", "age": ${age} }
      expect error "skipped"
    }`);
  const problems = (age: number) =>
    runSpecTests(compileParts(expecting(age)).plan!, adaptors).map((one) => one.problems);
  assert.equal(told(compileParts(expecting(15))), []);
  assert.equal(problems(15), [[]]);
  assert.equal(problems(14), [['expected the error "skipped", found none']]);
});

test("tests give them as what they are", () => {
  const { plan } = compileParts(
    parts(`test "given" {
      given option { archived: true, days: 20, kind: "b" }
      given input { most: 3 }
      given tasks { "id": "1", "archived": true, "age": 19 }
      expect issue { "Most": 3, "Archived": "yes", "Kind": "b" }
    }`),
  );
  assert.equal(
    runSpecTests(plan!, adaptors).flatMap(({ problems }) => problems),
    [],
  );
});

test("overrides and the form for them know the types", () => {
  const { plan } = compileParts(parts());
  assert.ok(plan);
  const resolved = applyOverrides(
    plan,
    { version: 1, "option/archived": true, "option/days": 30, "option/kind": "b" },
    catalogue,
  );
  assert.equal(
    resolved.options.map((one) => one.default),
    ["true", "30", "b"],
  );
  for (const [address, value] of [
    ["option/archived", "maybe"],
    ["option/archived", 1],
    ["option/days", "many"],
    ["option/days", true],
    ["option/days", -1],
    ["option/kind", "c"],
    ["option/kind", true],
  ] as const)
    assert.throws(() => applyOverrides(plan, { version: 1, [address]: value }, catalogue), /it is /);
  const { properties } = overrideSchema(plan) as { properties: Record<string, unknown> };
  assert.equal(properties["option/archived"], { title: "Archived tasks", type: "boolean", default: false });
  assert.equal(properties["option/days"], { title: "Days", type: "integer", minimum: 0, default: 14 });
});

test("they stand in requests and conditions of streams too", async () => {
  served = await serve(() => ({ body: { tasks: [{ id: 1 }] } }));
  const text = `importer demo { title: "Demo", language: 1 }
input size { label: "Size", type: number, default: 50 }
option archived { label: "Archived", default: false }
source {
  base: "BASE"
  errors { when archived == true and size > 100 -> forbidden }
}
stream tasks { get: "/{size}/tasks", query: { size: size, archived: archived }, items: if size > 10 then .tasks else [], id: .id }
map tasks as task to issue { required summary <- .id | text }
`;
  const { ids } = await readSpec(text, served, { inputs: { size: "20" }, options: { archived: "true" } });
  assert.equal(ids, ["1"]);
  assert.equal(
    served.asked.map(({ path }) => path),
    ["/20/tasks?size=20&archived=true"],
  );
});

test.run();
