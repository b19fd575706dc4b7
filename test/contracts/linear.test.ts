import { globSync, readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createGraphqlReader } from "../../compiler/graphql/create-graphql-reader.ts";
import type { SelectedField } from "../../compiler/graphql/graphql-reader.ts";
import type { Plan } from "../../compiler/plan/index.ts";
import { skip } from "../runner/skip.ts";
import { operationsOf, readGraphqlContract } from "./graphql-contract.ts";

const specs = process.env.IMPORTER_SPECS;
const folder = new URL("../../importers/linear/", import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const operations = operationsOf(read("plan.json") as Plan);

const date = /^\d{4}-\d\d-\d\d$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const contractOf = (root: string) =>
  readGraphqlContract(root, "linear/schema.graphql", {
    DateTime: (value) => typeof value === "string" && instant.test(value),
    TimelessDate: (value) => typeof value === "string" && date.test(value),
  });

const test = suite("Linear's importer beside Linear's schema");

test("every query could be sent", async () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const contract = await contractOf(specs);
  assert.equal([...operations.keys()], ["teams", "projects", "issues"]);
  for (const [stream, query] of operations) assert.equal(contract.objectionsToOperation(query), [], stream);
});

test("every sample is an answer that the schema allows, and a spoiled one is not", async () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const contract = await contractOf(specs);
  for (const [stream, query] of operations) {
    const samples = globSync(`samples/${stream}/*.json`, { cwd: folder });
    assert.ok(samples.length >= 2, `${stream} has ${samples.length} samples`);
    for (const sample of samples) assert.equal(contract.objectionsToAnswer(query, read(sample)), [], sample);
  }
  const query = operations.get("issues") ?? "";
  const text = readFileSync(new URL("samples/issues/page.json", folder), "utf8");
  const spoilt = JSON.parse(
    text
      .replace('"identifier": "HAR-14"', '"identifier": null')
      .replace('"priority": 1', '"priority": "urgent"'),
  ) as unknown;
  assert.equal(contract.objectionsToAnswer(query, spoilt), [
    "data.team.issues.nodes[0].identifier is null, and the schema promises String!",
    'data.team.issues.nodes[0].priority is "urgent", no Float',
  ]);
});

/** Points by Linear's rule: a value 0.1, an object 1, and a list as many of its elements as it is asked for, 50 by default. */
function points({ arguments: given, fields }: SelectedField): number {
  if (fields.length === 0) return 0.1;
  const first = given.get("first");
  const times = fields.some(({ key }) => key === "nodes")
    ? first && "number" in first
      ? first.number
      : 50
    : 1;
  return times * fields.reduce((sum, field) => sum + points(field), 1);
}

test("no query costs more than the 10,000 points that Linear takes", () => {
  const reader = createGraphqlReader();
  for (const [stream, query] of operations) {
    const operation = reader.read(query);
    assert.ok("fields" in operation);
    const sum = operation.fields.reduce((so, field) => so + points(field), 0);
    assert.ok(sum < 10_000, `${stream} costs ${sum}`);
  }
});

test.run();
