import { globSync, readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Plan } from "../../compiler/plan/index.ts";
import { skip } from "../runner/skip.ts";
import { type GraphqlContract, operationsOf, readGraphqlContract } from "./graphql-contract.ts";

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

test.run();
