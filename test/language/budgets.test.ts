import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { SourceError } from "../../runtime/source/index.ts";
import { type Answer, type Asked, openSpec, readSpec, type Served, serve } from "./serve.ts";
import { compileText } from "./spec.ts";

const test = suite("budgets and errors, from the spec to the wire");
let served: Served | undefined;
test.after.each(() => served?.close());

const spec = (source: string, more = ""): string => `importer demo { title: "Demo", language: 1 }
${more}
source {
  base: "BASE/api"
  ${source}
}
stream tasks { get: "/tasks", pages: numbered(param: "page", until: .last), items: .tasks, id: .id }
map tasks as task to issue { required summary <- .id | text }
`;
const pages =
  (count: number, more: (page: number) => object = () => ({})) =>
  ({ path }: Asked): Answer => {
    const page = Number(new URL(path, "http://x").searchParams.get("page"));
    return { body: { tasks: [{ id: page }], last: page === count, ...more(page) } };
  };
/** Milliseconds between the first and the last request. */
const spent = ({ asked }: Served): number => (asked.at(-1)?.at ?? 0) - (asked[0]?.at ?? 0);

test("requests keep to the tightest of several budgets", async () => {
  served = await serve(pages(12));
  await readSpec(
    spec("budget many { allow: per(300, in: 10s) }\n  budget few { allow: per_minute(6) }"),
    served,
  );
  assert.is(served.asked.length, 12);
  assert.ok(spent(served) >= 60_000, String(spent(served)));
});

test("a budget of other paths holds nothing up", async () => {
  served = await serve(pages(12));
  await readSpec(spec('budget search { allow: per_minute(6), paths: ["/search"] }'), served);
  assert.is(spent(served), 0);
  served.close();
  served = await serve(pages(12));
  await readSpec(spec('budget search { allow: per_minute(6), paths: ["/tas"] }'), served);
  assert.ok(spent(served) >= 60_000);
});

test("what a budget allows may depend on what the user says", async () => {
  const text = spec(
    "budget requests { allow: per_minute(plan | lookup(rates)) }",
    `input plan { label: "Plan", type: enum, choices: ["free", "paid"], default: "free" }
values rates { "free" -> "6", "paid" -> "6000" }`,
  );
  for (const [plan, least, most] of [
    ["free", 60_000, 1e9],
    ["paid", 0, 5_000],
  ] as const) {
    const here = await serve(pages(12));
    served = here;
    await readSpec(text, here, { inputs: { plan } });
    assert.ok(spent(here) >= least && spent(here) <= most, `${plan}: ${spent(here)}`);
    here.close();
  }
});

test("a number that the user gives is what a budget allows", async () => {
  const text = spec(
    "budget requests { allow: per_minute(most) }",
    `input most { label: "Requests a minute", type: number, default: 600 }`,
  );
  served = await serve(pages(12));
  await readSpec(text, served, { inputs: { most: "6" } });
  assert.ok(spent(served) >= 60_000, String(spent(served)));
});

test("points are spent by what each query says it cost", async () => {
  served = await serve(pages(5, () => ({ complexity: { query: 500 } })));
  await readSpec(spec("budget points { allow: per_minute(1000), cost: .complexity.query }"), served);
  assert.ok(spent(served) >= 90_000, String(spent(served)));
});

test("what is left may be told in the body", async () => {
  served = await serve(pages(3, (page) => ({ left: page === 1 ? 0 : 10, again: 30 })));
  await readSpec(
    spec(
      "budget points { allow: per_minute(1000), remaining: body(.left), reset: body(.again, as: seconds) }",
    ),
    served,
  );
  assert.ok(spent(served) >= 30_000 && spent(served) < 60_000, String(spent(served)));
});

/** Headers that tell when a budget begins anew, 40 s from the time that is given. */
const resets: readonly [format: string, header: (now: number) => string][] = [
  ["seconds", () => "40"],
  ["epoch_seconds", (now) => String(now / 1000 + 40)],
  ["epoch_millis", (now) => String(now + 40_000)],
  ["iso", (now) => new Date(now + 40_000).toISOString()],
];
for (const [format, header] of resets) {
  test(`a header tells when it begins anew: ${format}`, async () => {
    const answer = pages(2);
    served = await serve((asked) => ({
      ...answer(asked),
      headers: {
        "X-Left": asked.path.endsWith("=1") ? "0" : "9",
        "X-Reset": header(served?.time.clock() ?? 0),
      },
    }));
    const text = `budget requests { allow: per_minute(1000), remaining: header("X-Left"), reset: header("X-Reset", as: ${format}) }`;
    await readSpec(spec(text), served);
    assert.ok(Math.abs(spent(served) - 40_000) <= 1500, String(spent(served)));
  });
}

test("calls of a day may be used at once; then the import stops", async () => {
  served = await serve(pages(500));
  const text = spec("budget daily { allow: per_day(400) }");
  try {
    await readSpec(text, served);
    assert.unreachable();
  } catch (error) {
    assert.match((error as SourceError).message, /used up for another 24 hours/);
  }
  assert.is(served.asked.length, 400);
  assert.ok(spent(served) < 1000, String(spent(served)));
});

test("what is used up for hours is not waited for", async () => {
  const answer = pages(9);
  served = await serve((asked) => ({
    ...answer(asked),
    headers: asked.path.endsWith("=2") ? { "X-Left": "0", "X-Again": "7200" } : {},
  }));
  const text =
    'budget daily { allow: per_day(1000), remaining: header("X-Left"), reset: header("X-Again", as: seconds) }';
  try {
    await readSpec(spec(text), served);
    assert.unreachable();
  } catch (error) {
    assert.is((error as SourceError).code, "budget-used-up");
    assert.match((error as SourceError).message, /for another 2 hours\. Resume then/);
  }
  assert.is(served.asked.length, 2);
});

test("no more are under way than the source allows", async () => {
  let under = 0;
  let most = 0;
  served = await serve(async () => {
    under += 1;
    most = Math.max(most, under);
    await new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
    under -= 1;
    return { body: { tasks: [{ id: 1 }], last: true } };
  });
  const { source, stream } = openSpec(spec("budget lanes { allow: at_once(2) }"), served);
  const one = async () => {
    const walk = source.walk(stream("tasks"), { context: {}, signal: new AbortController().signal });
    for await (const page of walk) assert.is(page.records.length, 1);
  };
  await Promise.all(Array.from({ length: 9 }, one));
  await source.close();
  assert.is(served.asked.length, 9);
  assert.ok(most <= 2, String(most));
});

/** Answers and rules, with what becomes of them. */
const rules: readonly [rule: string, status: number, body: unknown, outcome: string, as?: string][] = [
  [
    'when .errors[.code == "LIMIT"] is present -> budget',
    200,
    { errors: [{ code: "LIMIT" }], tasks: [] },
    "budget",
  ],
  ["when .error is present -> forbidden", 200, { error: "no", tasks: [] }, "forbidden"],
  ["when status == 404 and .deleted == true -> skip as gone", 404, { deleted: true }, "skip", "gone"],
  ['when header("X-Reason") == "auth" -> sign_in_again', 400, {}, "sign_in_again"],
  ["when status == 418 -> cursor_expired", 418, {}, "cursor_expired"],
];
for (const [rule, status, body, outcome, as] of rules) {
  test(`an answer is ${outcome} by \`${rule}\``, async () => {
    served = await serve(() => ({ status, headers: { "X-Reason": "auth" }, body }));
    try {
      await readSpec(spec(`errors { ${rule} }`), served);
      assert.unreachable();
    } catch (error) {
      assert.is((error as SourceError).outcome, outcome);
      assert.is((error as SourceError).as, as);
    }
  });
}

/** Budgets that cannot work. */
const useless: readonly [budget: string, codes: readonly string[]][] = [
  ["allow: per(300)", ["budget-invalid"]],
  ["allow: per(300, in: 10)", ["budget-invalid"]],
  ["allow: at_once(0)", ["budget-invalid"]],
  ["allow: at_once(3), cost: .cost", ["budget-invalid"]],
  ['allow: per_minute("6")', ["budget-invalid"]],
  ['allow: per_minute(6), paths: ["search"]', ["budget-invalid"]],
  ["allow: per_minute(6), reset: body(.again, as: weeks)", ["unknown-word"]],
];
for (const [budget, codes] of useless) {
  test(`\`${budget}\` is told`, () => {
    const text = spec(`budget requests { ${budget} }`).replace("BASE", "https://x.example");
    assert.equal(compileText(text).codes, codes);
  });
}

test.run();
