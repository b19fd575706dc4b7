import { suite } from "uvu";
import * as assert from "uvu/assert";
import { printReport } from "../../runtime/engine/index.ts";
import { createGround, type Ground, planOfText } from "./ground.ts";

const test = suite("imports of changes, and allowances that are used up");
let ground: Ground | undefined;
test.after.each(() => ground?.close());

/** How a stream asks for changes, and what its request then holds. */
const ways: readonly [
  what: string,
  stream: string,
  holds: (asked: { url: URL; body: unknown }) => unknown,
  is: unknown,
][] = [
  [
    "in the query, in milliseconds with an overlap",
    'get: "/tasks", since: query("after", field: .changed, format: epoch_millis, overlap: 1s)',
    ({ url }) => url.searchParams.get("after"),
    String(Date.parse("2026-01-01T00:00:00Z") - 1000),
  ],
  [
    "in the query, as a day",
    'get: "/tasks", since: query("after", field: .changed, format: date)',
    ({ url }) => url.searchParams.get("after"),
    "2026-01-01",
  ],
  [
    "in the body",
    'post: "/tasks", body: { all: true }, since: body("after", field: .changed, format: epoch_seconds)',
    ({ body }) => body,
    { all: true, after: Date.parse("2026-01-01T00:00:00Z") / 1000 },
  ],
  [
    "in a variable of a query",
    'graphql: """query ($after: DateTime) { tasks(after: $after, first: 50) { id changed } }""", since: variable("after", field: .changed)',
    ({ body }) => (body as { variables: unknown }).variables,
    { after: "2026-01-01T00:00:00.000Z" },
  ],
];

const spec = (stream: string, source = ""): string => `
importer demo { title: "Demo", language: 1 }
source {
  base: "https://api.example"
  auth bearer { label: "Token" }
  ${source}
}
stream tasks { ${stream}, items: .tasks, id: .id }
stream people { get: "/people", items: .tasks, id: .id }
map tasks to issue { required summary <- .id | text }
`;

for (const [what, stream, holds, is] of ways) {
  test(`changes are asked for ${what}`, async () => {
    ground = await createGround(() => ({ body: { tasks: [{ id: 1 }, { id: 1 }] } }));
    const plan = planOfText(spec(stream));
    const report = await ground.run(plan, { since: "2026-01-01T00:00:00.000Z" });
    assert.is(report.state, "complete");
    assert.equal(holds(ground.source.asked[0]!), is);
    assert.equal(report.since, { moment: "2026-01-01T00:00:00.000Z", streams: ["tasks"] });
    assert.match(
      printReport(report),
      /Only what changed since 2026-01-01T00:00:00\.000Z was asked for: tasks\./,
    );
    assert.is(report.records[0]?.duplicate, 1);
  });
}

test("without a date everything is asked for", async () => {
  ground = await createGround(() => ({ body: { tasks: [] } }));
  const report = await ground.run(planOfText(spec(ways[0]![1])));
  assert.is(ground.source.asked[0]?.url.search, "");
  assert.is(report.since, undefined);
});

test("an importer that cannot ask for changes says so", async () => {
  ground = await createGround(() => ({ body: { tasks: [] } }));
  const refused = await ground
    .run(planOfText(spec('get: "/tasks"')), { since: "2026-01-01T00:00:00.000Z" })
    .catch((error: Error) => error.message);
  assert.match(String(refused), /does not say how to ask for changes only/);
  assert.is(ground.source.asked.length, 0);
});

const limited = (reset: string): string =>
  spec(
    'get: "/tasks"',
    `budget daily { allow: per_day(1000) ${reset} }\n  errors { when .errors[.code == "DAILY"] is present -> budget }`,
  );
const daily = { body: { errors: [{ code: "DAILY" }] } };

test("what is used up for minutes is waited for, once", async () => {
  let asked = 0;
  ground = await createGround(({ url }) => {
    if (url.pathname !== "/tasks") return { body: { tasks: [] } };
    asked += 1;
    return asked === 1 ? { ...daily, headers: { "X-Reset": "300" } } : { body: { tasks: [{ id: 1 }] } };
  });
  const report = await ground.run(
    planOfText(limited(', remaining: header("X-Left"), reset: header("X-Reset", as: seconds)')),
  );
  assert.is(report.state, "complete");
  assert.is(asked, 2);
  assert.ok(
    ground.time.slept.some((wait) => wait >= 300_000 && wait < 320_000),
    String(ground.time.slept),
  );
});

for (const [what, reset, headers, says] of [
  [
    "for hours",
    ', remaining: header("X-Left"), reset: header("X-Reset", as: seconds)',
    { "X-Reset": "7200" },
    /It is renewed at 2026-01-05T12:00:00\.000Z/,
  ],
  ["until nobody knows when", "", {}, /for 24 hours, so it is renewed by 2026-01-06T10:00:00\.000Z/],
] as const) {
  test(`what is used up ${what} pauses the import, which then goes on`, async () => {
    let asked = 0;
    ground = await createGround(({ url }) => {
      if (url.pathname !== "/tasks") return { body: { tasks: [] } };
      asked += 1;
      return asked === 1 ? { ...daily, headers } : { body: { tasks: [{ id: 1 }] } };
    });
    const plan = planOfText(limited(reset));
    const report = await ground.run(plan);
    assert.is(report.state, "paused");
    assert.is(report.reason?.code, "budget-used-up");
    assert.match(report.reason?.message ?? "", says);
    assert.is(asked, 1);
    assert.equal(ground.time.slept, []);
    assert.is((await ground.resume(plan)).state, "complete");
  });
}

test.run();
