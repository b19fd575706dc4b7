import { suite } from "uvu";
import * as assert from "uvu/assert";
import { SourceError } from "../../runtime/source/index.ts";
import { createGround, type Ground, planOfText } from "./ground.ts";

const test = suite("signing in that leads to several sites");
let ground: Ground | undefined;
test.after.each(() => ground?.close());

const plan = planOfText(`
importer demo { title: "Demo", language: 1 }
source {
  base: "https://own.example"
  auth bearer { label: "Token" }
  auth oauth2 {
    authorize: "https://auth.example/authorize"
    token:     "https://auth.example/token"
    base:      "https://api.example/sites/{site.id}"
    site { get: "https://auth.example/sites", items: .sites, id: .id, show: .name }
  }
}
stream tasks { get: "/tasks", items: .tasks, id: .id }
map tasks to issue { required summary <- .name }
`);

const start = (sites: readonly object[]): Promise<Ground> =>
  createGround(({ url }) =>
    url.href === "https://auth.example/sites"
      ? { body: { sites } }
      : { body: { tasks: [{ id: 1, name: `read from ${url.href}` }] } },
  );
const two = [
  { id: "a1", name: "Harbour" },
  { id: "b2", name: "Pier" },
];

test("the only one is taken", async () => {
  ground = await start(two.slice(0, 1));
  const report = await ground.run(plan, { auth: "oauth2" });
  assert.is(report.state, "complete");
  assert.is((await ground.arrived())[0]?.summary, "read from https://api.example/sites/a1/tasks");
  assert.equal(
    ground.source.asked.map(({ headers }) => headers.authorization),
    ["Bearer secret", "Bearer secret"],
  );
});

test("the chosen one is taken, and by a resume again", async () => {
  ground = await start(two);
  const choices = { auth: "oauth2", source: { site: "b2" } };
  await ground.run(plan, choices);
  assert.is((await ground.arrived())[0]?.summary, "read from https://api.example/sites/b2/tasks");
});

for (const [what, source] of [
  ["none is chosen", {}],
  ["another is chosen", { site: "c3" }],
] as const) {
  test(`where ${what}, those that there are are told`, async () => {
    ground = await start(two);
    try {
      await ground.run(plan, { auth: "oauth2", source });
      assert.unreachable();
    } catch (error) {
      assert.instance(error, SourceError);
      assert.is((error as SourceError).code, "choose");
      assert.match((error as SourceError).message, /--choose site=<id>:\n {2}a1 {2}Harbour\n {2}b2 {2}Pier/);
    }
    assert.is(ground.source.asked.length, 1);
  });
}

test("another way to sign in asks for no site", async () => {
  ground = await start(two);
  await ground.run(plan, { auth: "bearer" });
  assert.is((await ground.arrived())[0]?.summary, "read from https://own.example/tasks");
});

test.run();
