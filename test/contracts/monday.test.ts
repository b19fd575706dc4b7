import { globSync, readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Plan } from "../../compiler/plan/index.ts";
import { SourceError } from "../../runtime/source/index.ts";
import { type Answer, type Served, serve } from "../language/serve.ts";
import { skip } from "../runner/skip.ts";
import { type GraphqlContract, operationsOf, readGraphqlContract } from "./graphql-contract.ts";
import { walkPlan } from "./walk-plan.ts";

const specs = process.env.IMPORTER_SPECS;
const folder = new URL("../../importers/monday/", import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const plan = read("plan.json") as Plan;

/** The queries of a stream: that of every page, and that of the first where it has one of its own. */
function queriesOf(stream: string): readonly string[] {
  const found = plan.streams.find(({ name }) => name === stream)?.read;
  const first = found?.kind === "request" ? found.first?.graphql?.query : undefined;
  return [operationsOf(plan).get(stream), first].flatMap((query) => query ?? []);
}

const streams = ["boards", "users", "items", "subitems", "updates", "files"];
const instant = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|\+00:00))?$/;
const contractOf = (root: string): Promise<GraphqlContract> =>
  readGraphqlContract(root, "monday/schema.graphql", {
    Date: (value) => typeof value === "string" && instant.test(value),
  });

const test = suite("monday.com's importer beside monday.com's schema");

test("every query could be sent", async () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const contract = await contractOf(specs);
  assert.equal([...operationsOf(plan).keys()], streams);
  assert.is(queriesOf("items").length, 2);
  for (const stream of streams)
    for (const query of queriesOf(stream)) assert.equal(contract.objectionsToOperation(query), [], stream);
});

test("every sample is an answer that the schema allows, and a spoiled one is not", async () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const contract = await contractOf(specs);
  const objections = (stream: string, answer: unknown): readonly string[] => {
    const found = queriesOf(stream).map((query) => contract.objectionsToAnswer(query, answer));
    return found.find((none) => none.length === 0) ?? found.at(-1) ?? ["there is no query"];
  };
  for (const stream of streams) {
    const samples = globSync(`samples/${stream}/*.json`, { cwd: folder });
    assert.ok(samples.length >= 2, `${stream} has ${samples.length} samples`);
    for (const sample of samples) assert.equal(objections(stream, read(sample)), [], sample);
  }
  const text = readFileSync(new URL("samples/items/first.json", folder), "utf8");
  const spoilt = text
    .replace('"name": "Paint the hull"', '"name": null')
    .replace('"number": 1250.5', '"number": "much"');
  assert.equal(objections("items", JSON.parse(spoilt)), [
    "data.boards[0].items_page.items[0].name is null, and the schema promises String!",
    "data.boards[0].items_page.items[0].column_values[5].number was not asked for",
  ]);
});

/** Of lists that monday.com cuts at 25 when it is not told how many, and what it takes at most. */
const most: Readonly<Record<string, number>> = {
  boards: 100,
  users: 200,
  items: 100,
  items_page: 500,
  next_items_page: 500,
  updates: 100,
};

test("every list that would be cut says how many it wants", () => {
  for (const query of streams.flatMap(queriesOf)) {
    for (const [, name = "", given = ""] of query.matchAll(/\b(?!query\b)(\w+)\(([^)]*)\)\{/g)) {
      const limit = /limit:(\d+)/.exec(given)?.[1];
      // Boards that are named by their numbers are as many as the numbers.
      if (limit === undefined) assert.ok(/ids:\$board\b/.test(given), `${name}(${given})`);
      else assert.ok(Number(limit) <= (most[name] ?? 0), `${name}(${given})`);
    }
  }
});

interface Query {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A server that answers as monday.com does. */
async function withMonday(
  answer: (asked: Query) => Answer,
  work: (
    walk: (stream: string, context?: object) => ReturnType<typeof walkPlan>,
    served: Served,
  ) => Promise<void>,
): Promise<void> {
  const served = await serve(({ body }) => answer(body as Query));
  const opening = {
    base: "https://api.monday.com/v2",
    credentials: { auth: "token", secrets: { token: "t" } },
    inputs: { plan: "pro" },
  };
  try {
    await work((stream, context) => walkPlan(plan, opening, served, stream, { ...context }), served);
  } finally {
    served.close();
  }
}

const sample = (name: string): Answer => ({ body: read(`samples/${name}.json`) });
const variables = ({ asked }: Served) => asked.map(({ body }) => (body as Query).variables);

test("the first page of items hangs on the board, the others on the cursor alone", () =>
  withMonday(
    ({ query }) => sample(query.includes("next_items_page") ? "items/next" : "items/first"),
    async (walk, served) => {
      assert.equal(await walk("items", { board: { id: "1800000001" } }), [
        ["2900000001", "2900000002"],
        ["2900000003"],
      ]);
      assert.equal(variables(served), [{ board: ["1800000001"] }, { cursor: "MSw0NjM1MjExOTQ1" }]);
      const headers = served.asked[0]?.headers;
      assert.equal([headers?.authorization, headers?.["api-version"]], ["t", "2026-10"]);
    },
  ));

test("active and archived boards are offered, and no boards of sub-items", () =>
  withMonday(
    ({ variables: { page } }) => sample(page === 1 ? "boards/page" : "boards/end"),
    async (walk, served) => {
      const ids = (await walk("boards")).flat();
      assert.equal([...new Set(ids)], ["1800000001", "1800000003"]);
      assert.equal(variables(served), [
        { state: "active", page: 1 },
        { state: "active", page: 2 },
        { state: "archived", page: 1 },
        { state: "archived", page: 2 },
      ]);
    },
  ));

test("several items are asked about at once, as long as one of them may have more updates", () =>
  withMonday(
    ({ variables: { page } }) => {
      const updates = Array.from({ length: page === 1 ? 100 : 3 }, (_, at) => ({
        id: `${page}-${at}`,
        item_id: "1",
      }));
      return { body: { data: { items: [{ updates }, { updates: null }] } } };
    },
    async (walk, served) => {
      assert.is((await walk("updates", { row: [{ id: "1" }, { id: "2" }] })).flat().length, 103);
      assert.equal(variables(served), [
        { items: ["1", "2"], page: 1 },
        { items: ["1", "2"], page: 2 },
      ]);
    },
  ));

/** What monday.com says in good answers, and what an import makes of it. */
const refusals: readonly [code: string, outcome: string][] = [
  ["CursorExpiredError", "cursor_expired"],
  ["DAILY_LIMIT_EXCEEDED", "budget"],
  ["COMPLEXITY_BUDGET_EXHAUSTED", "rate_limited"],
  ["UserUnauthorizedException", "forbidden"],
  ["NOT_AUTHENTICATED", "sign_in_again"],
  ["ResourceNotFoundException", "gone"],
  ["undefinedField", "bad_request"],
];
for (const [code, outcome] of refusals) {
  test(`${code} is ${outcome}`, () =>
    withMonday(
      () => ({ body: { data: null, errors: [{ message: "No.", extensions: { code } }] } }),
      async (walk) => {
        const error = await walk("users").then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        assert.is(error instanceof SourceError && error.outcome, outcome);
      },
    ));
}

test.run();
