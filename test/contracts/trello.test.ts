import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Plan } from "../../compiler/plan/index.ts";
import { skip } from "../runner/skip.ts";
import { besideKnownFaults, type KnownFault } from "./known-faults.ts";
import { type Objection, type OpenApiContract, readOpenApiContract } from "./openapi-contract.ts";
import { planRequests } from "./plan-requests.ts";

const specs = process.env.IMPORTER_SPECS;
const folder = new URL("../../importers/trello/", import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const contractOf = (root: string): OpenApiContract =>
  readOpenApiContract(path.join(root, "trello/trello-openapi.json"));

/** Which operation types the records of a stream; where that of a list types nothing, that of one record. */
const answers: Readonly<Record<string, { readonly route: string; readonly each?: true }>> = {
  boards: { route: "/members/{}/boards" },
  lists: { route: "/boards/{}/lists" },
  members: { route: "/members/{}", each: true },
  fields: { route: "/boards/{}/customFields" },
  cards: { route: "/cards/{}", each: true },
  actions: { route: "/cards/{}/actions" },
};

/** Nested resources and pages are described in Trello's guides, and not at the operations that take them. */
const undocumented: Readonly<Record<string, readonly string[]>> = {
  "/boards/{}/cards/{}": ["attachments", "checklists", "customFieldItems", "sort", "limit", "before"],
  "/cards/{}/actions": ["limit", "before"],
};

const faults: readonly KnownFault[] = [
  [/^lists .*\/softLimit$/, /must be string \(is null\)/, "lists without a limit"],
  [/^cards \/descData$/, /must be object \(is null\)/, "cards that were never described"],
  [/^cards \/dueReminder$/, /must be string,null \(is number\)/, "minutes, which the API takes as a number"],
  [
    /^cards \/labels\/\*$/,
    /must (be string|match exactly one schema)/,
    "typed as the label's number or as a label",
  ],
];

const test = suite("Trello's importer beside Trello's contract");

test("every request is in the contract", () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const contract = contractOf(specs);
  const requests = planRequests(read("plan.json") as Plan);
  assert.equal(
    [...new Set(requests.map(({ of }) => of))],
    ["boards", "lists", "members", "fields", "cards", "actions"],
  );
  const problems = requests.flatMap((request) => contract.checkRequest(request));
  const known = Object.entries(undocumented).flatMap(([route, names]) =>
    names.map((name) => `GET ${route}: the query has the unknown '${name}'`),
  );
  assert.equal(problems.sort(), known.sort());
});

test("every sample is an answer that the contract allows, and a spoiled one is not", () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const contract = contractOf(specs);
  const objectionsTo = (stream: string, body: unknown): Objection[] => {
    const { route, each } = answers[stream] ?? { route: "" };
    const parts = each === true ? (body as readonly unknown[]) : [body];
    return parts
      .flatMap((part) => contract.checkAnswer("GET", route, part))
      .map((one) => ({ ...one, place: `${stream} ${one.place}` }));
  };
  const objections = Object.keys(answers).flatMap((stream) => {
    const samples = globSync(`samples/${stream}/*.json`, { cwd: folder });
    assert.ok(samples.length >= 2, `${stream} has ${samples.length} samples`);
    return samples.flatMap((sample) => objectionsTo(stream, read(sample)));
  });
  const { unexplained, idle } = besideKnownFaults(objections, faults);
  assert.equal(unexplained, []);
  assert.equal(idle, []);
  const [card] = read("samples/cards/open.json") as readonly object[];
  const spoilt = besideKnownFaults(objectionsTo("cards", [{ ...card, closed: "no" }]), faults);
  assert.equal(spoilt.unexplained, [{ place: "cards /closed", objection: "must be boolean (is string)" }]);
});

test.run();
