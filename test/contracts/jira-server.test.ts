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
const folder = new URL("../../importers/jira-server/", import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const contractOf = (root: string): OpenApiContract =>
  readOpenApiContract(path.join(root, "jira-dc/jira-software-dc-10.3-openapi.json"));

/** What a request answers, and what of it the contract types: the whole, its elements, or those of its `values`. */
const answers: Readonly<
  Record<string, { readonly method?: "POST"; readonly route: string; readonly typed?: "elements" | "values" }>
> = {
  projects: { route: "/api/2/project", typed: "elements" },
  definitions: { route: "/api/2/field", typed: "elements" },
  versions: { route: "/api/2/project/{}/versions", typed: "elements" },
  components: { route: "/api/2/project/{}/components", typed: "elements" },
  boards: { route: "/agile/1.0/board", typed: "values" },
  sprints: { route: "/agile/1.0/board/{}/sprint", typed: "values" },
  issues: { route: "/api/2/search" },
  extras: { method: "POST", route: "/api/2/search" },
  all_comments: { route: "/api/2/issue/{}/comment" },
  all_worklogs: { route: "/api/2/issue/{}/worklog" },
};

const faults: readonly KnownFault[] = [
  [
    /^(issues|extras) \/issues\/\*\/fields\/\w+$/,
    /must be object/,
    "every field of an issue is typed as an object, whatever it holds",
  ],
];

const test = suite("Jira Server's importer beside the contract of Data Center 10.3");

test("every request is in the contract", () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const contract = contractOf(specs);
  const requests = planRequests(read("plan.json") as Plan);
  assert.is(requests.length, 13, "the verified address, and one of each stream");
  assert.equal(
    requests.flatMap((request) => contract.checkRequest(request)),
    [],
  );
  const search = requests.find(({ of }) => of === "issues");
  assert.is(contract.checkRequest({ ...search!, path: "/api/2/searches" }).length, 1);
  assert.match(
    contract.checkRequest({ ...search!, query: ["jql", "start"] }).join("\n"),
    "the query has the unknown 'start'",
  );
});

test("the fields that are asked for are fields of an issue, and are not asked for again", () => {
  const { streams } = read("plan.json") as Plan;
  const of = (name: string) => {
    const found = streams.find((stream) => stream.name === name)?.read;
    return found?.kind === "request" ? found : assert.unreachable(`${name} is a request`);
  };
  const asked = of("issues")?.query.find(({ name }) => name === "fields")?.value;
  const names = asked?.kind === "literal" ? String(asked.value).split(",") : [];
  for (const name of ["summary", "comment", "worklog", "issuelinks", "attachment", "timetracking"])
    assert.ok(names.includes(name), name);
  assert.equal(
    names.filter((name) => name.startsWith("custom")),
    [],
  );
});

test("every sample is an answer that the contract allows, and a spoiled one is not", () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const contract = contractOf(specs);
  const objectionsTo = (stream: string, body: unknown): Objection[] => {
    const { method = "GET", route, typed } = answers[stream]!;
    const list = typed === "values" ? (body as { values: unknown[] }).values : (body as unknown[]);
    return (typed === undefined ? [body] : list)
      .flatMap((part) => contract.checkAnswer(method, route, part))
      .map((one) => ({ ...one, place: `${stream} ${one.place}` }));
  };
  const objections = Object.keys(answers).flatMap((stream) => {
    const samples = globSync(`samples/${stream}/*.json`, { cwd: folder });
    assert.ok(samples.length > 0, `${stream} has samples`);
    return samples.flatMap((sample) => objectionsTo(stream, read(sample)));
  });
  const { unexplained, idle } = besideKnownFaults(objections, faults);
  assert.equal(unexplained, []);
  assert.equal(idle, []);
  const page = read("samples/issues/page.json") as { issues: object[] };
  const spoilt = { ...page, issues: [{ ...page.issues[0], id: 10200 }] };
  assert.equal(besideKnownFaults(objectionsTo("issues", spoilt), faults).unexplained, [
    { place: "issues /issues/*/id", objection: "must be string (is number)" },
  ]);
  const [first] = read("samples/definitions/all.json") as object[];
  assert.is(objectionsTo("definitions", [{ ...first, custom: "no" }]).length, 1);
});

test.run();
