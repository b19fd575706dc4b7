import { suite } from "uvu";
import * as assert from "uvu/assert";
import { paragraph, type SandboxFixture, sandboxFixture } from "../testing/sandbox-fixture.ts";

const test = suite("the canonical state");

/** Imports the same three records in the given order, as a run with the given name. */
async function run(order: string[], name: string): Promise<string> {
  const context: SandboxFixture = await sandboxFixture();
  const keys = new Map<string, string>();
  const create = async (id: string, type: string, parent?: string): Promise<void> => {
    const fields = context.fields(type, {
      summary: id,
      labels: ["b", "a", `imported-${name}`],
      ...(parent === undefined ? {} : { parent: { key: keys.get(parent) } }),
    });
    const properties = [
      { key: "importer", value: { externalId: id, import: name, intent: `${name}-${id}` } },
    ];
    keys.set(id, (await context.call("POST", "/issue", { fields, properties })).textAt("key"));
  };
  await create("epic", "Epic");
  for (const id of order) await create(id, "Task", "epic");
  for (const id of order)
    await context.call("POST", `/issue/${keys.get("one")}/comment`, { body: paragraph(id) });
  await context.call("POST", "/issueLink", {
    type: { name: "Blocks" },
    inwardIssue: { key: keys.get("one") },
    outwardIssue: { key: keys.get("two") },
  });
  const state = await context.open("GET", "/sandbox/state");
  await context.end();
  return state.text;
}

test("two runs that brought the same in another order have the same state", async () => {
  const first = await run(["one", "two"], "r1");
  assert.is(await run(["two", "one"], "r2"), first);
  const lines = first
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.equal(
    lines.map((line) => line.issue),
    ['{"externalId":"epic"}', '{"externalId":"one"}', '{"externalId":"two"}'],
  );
  assert.is(lines[1]!.parent, '{"externalId":"epic"}');
  assert.equal(lines[1]!.links, [{ type: "Blocks", outward: '{"externalId":"two"}' }]);
  assert.equal((lines[1]!.fields as { labels: string[] }).labels, ["a", "b"]);
});

test("an issue that arrived twice shows as two lines", async () => {
  const state = await run(["one", "two", "two"], "r1");
  assert.is(state.trim().split("\n").length, 4);
});

test.run();
