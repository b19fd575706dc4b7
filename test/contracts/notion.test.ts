import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Plan } from "../../compiler/plan/index.ts";
import { skip } from "../runner/skip.ts";
import { readOpenApiContract } from "./openapi-contract.ts";
import { planRequests } from "./plan-requests.ts";

const specs = process.env.IMPORTER_SPECS;
const folder = new URL("../../importers/notion/", import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));

/** The contract types requests only; Notion's own client types what is answered. */
const answers: Readonly<Record<string, string>> = {
  users: "ListUsersResponse",
  data_sources: "SearchResponse",
  pages: "QueryDataSourceResponse",
  blocks: "ListBlockChildrenResponse",
  comments: "ListCommentsResponse",
};

const test = suite("Notion's importer beside Notion's contract");

test("every request is in the contract, and one with another body is not", () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const contract = readOpenApiContract(path.join(specs, "notion/notion-openapi-2025-09-03.json"));
  const requests = planRequests(read("plan.json") as Plan);
  assert.equal(
    requests.map(({ of }) => of),
    ["users", "data_sources", "pages", "blocks", "comments"],
  );
  const below = (request: (typeof requests)[number]) => ({ ...request, path: `/v1${request.path}` });
  assert.equal(
    requests.flatMap((request) => contract.checkRequest(below(request))),
    // To sort by the time of a page is described in Notion's guide of sorts, and not in this document.
    ["POST /v1/data_sources/{}/query: body/sorts/* must have required property 'property' (is object)"],
  );
  const [pages] = requests.filter(({ of }) => of === "pages");
  assert.ok(pages);
  assert.equal(contract.checkRequest({ ...below(pages), body: { page_size: "many" } }), [
    "POST /v1/data_sources/{}/query: body/page_size must be integer (is string)",
  ]);
});

test("every sample is an answer that Notion's client expects, and a spoiled one is not", () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const file = path.join(specs, "notion/notion-sdk-5.26-responses.schema.json");
  ajv.addSchema(JSON.parse(readFileSync(file, "utf8")) as object, "client");
  const validators = new Map<string, ValidateFunction>();
  for (const [stream, name] of Object.entries(answers)) {
    const isValid = ajv.compile({ $ref: `client#/definitions/${name}` });
    validators.set(stream, isValid);
    const samples = globSync(`samples/${stream}/*.json`, { cwd: folder });
    assert.ok(samples.length >= 2, `${stream} has ${samples.length} samples`);
    for (const sample of samples)
      assert.ok(isValid(read(sample)), `${sample}: ${JSON.stringify(isValid.errors?.slice(-3))}`);
  }
  const spoilt = (stream: string, from: string, to: string): boolean => {
    const text = readFileSync(new URL(`samples/${stream}/page.json`, folder), "utf8");
    assert.ok(text.includes(from), `${stream} has ${from}`);
    return validators.get(stream)?.(JSON.parse(text.replaceAll(from, to))) ?? true;
  };
  assert.not(spoilt("comments", '"rich_text":', '"text":'), "comments without their text");
  assert.not(spoilt("users", '"object": "list"', '"object": "page"'), "a list that says that it is a page");
  assert.not(spoilt("blocks", '"has_more": false', '"has_more": "no"'), "a list without a plain end");
});

/**
 * A page without properties passes as well, so that a page of the samples would pass whatever stood in its properties:
 * the kinds are held against the client's types one by one.
 */
test("properties of pages and of databases, and blocks, are of the kinds that Notion's client knows", () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const file = path.join(specs, "notion/notion-sdk-5.26-responses.schema.json");
  ajv.addSchema(JSON.parse(readFileSync(file, "utf8")) as object, "client");
  const [page, source, block] = ["PageObjectResponse", "DataSourceObjectResponse", "BlockObjectResponse"].map(
    (name) => ajv.compile({ $ref: `client#/definitions/${name}` }),
  ) as [ValidateFunction, ValidateFunction, ValidateFunction];
  const results = (sample: string): { readonly [name: string]: unknown }[] =>
    (read(`samples/${sample}.json`) as { results: { readonly [name: string]: unknown }[] }).results;
  for (const [isValid, samples] of [
    [page, ["pages/page"]],
    [source, ["data_sources/page"]],
    [block, ["blocks/page", "blocks/rows"]],
  ] as const) {
    for (const one of samples.flatMap(results))
      assert.ok(isValid(one), `${String(one.type ?? one.id)}: ${JSON.stringify(isValid.errors?.slice(-3))}`);
  }
  const [first] = results("pages/page");
  const properties = { Name: { id: "title", type: "title", title: "no runs" } };
  assert.not(page({ ...first, properties }), "a title that is one text");
});

test.run();
