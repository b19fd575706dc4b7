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
const folder = new URL("../../importers/jira-cloud/", import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));

/** Boards and sprints have a document of their own; it does not type what the list of sprints answers. */
function contractOf(root: string): (route: string) => OpenApiContract {
  const platform = readOpenApiContract(path.join(root, "jira-cloud/jira-platform-v3.json"));
  const software = readOpenApiContract(path.join(root, "jira-cloud/jira-software.json"));
  return (route) => (route.startsWith("/rest/agile/") ? software : platform);
}

/** What each stream asks for. */
const answers: Readonly<Record<string, { readonly method?: "POST"; readonly route: string }>> = {
  projects: { route: "/rest/api/3/project/search" },
  definitions: { route: "/rest/api/3/field" },
  versions: { route: "/rest/api/3/project/{}/version" },
  components: { route: "/rest/api/3/project/{}/component" },
  boards: { route: "/rest/agile/1.0/board" },
  issues: { route: "/rest/api/3/search/jql" },
  extras: { method: "POST", route: "/rest/api/3/issue/bulkfetch" },
  all_comments: { route: "/rest/api/3/issue/{}/comment" },
  all_worklogs: { route: "/rest/api/3/issue/{}/worklog" },
  watchers: { route: "/rest/api/3/issue/{}/watchers" },
  remote_links: { route: "/rest/api/3/issue/{}/remotelink" },
};

const faults: readonly KnownFault[] = [];

const test = suite("Jira Cloud's importer beside the contracts of Jira Cloud");

test("every request is in the contract", () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const contract = contractOf(specs);
  const requests = planRequests(read("plan.json") as Plan);
  assert.is(requests.length, 13, "the verified address, and one of each stream");
  assert.equal(
    requests.flatMap((request) => contract(request.path).checkRequest(request)),
    [],
  );
  const fetched = requests.find(({ of }) => of === "extras");
  const spoilt = { ...fetched!, body: { fields: "*all" }, later: ["issueIds"] };
  assert.equal(
    contract(spoilt.path)
      .checkRequest(spoilt)
      .map((problem) => problem.replace(/.*: body/, "")),
    [
      " must have required property 'issueIdsOrKeys' (is object)",
      ' must NOT have additional properties "issueIds" (is object)',
      "/fields must be array (is string)",
    ],
  );
});

test("every sample is an answer that the contract allows, and a spoiled one is not", () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const contract = contractOf(specs);
  const objectionsTo = (stream: string, body: unknown): Objection[] => {
    const { method = "GET", route } = answers[stream]!;
    return contract(route)
      .checkAnswer(method, route, body)
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
  const spoilt = { ...page, issues: [{ ...page.issues[0], keys: "DOCK-12" }] };
  assert.equal(besideKnownFaults(objectionsTo("issues", spoilt), faults).unexplained, [
    { place: "issues /issues/*", objection: 'must NOT have additional properties "keys" (is object)' },
  ]);
});

test.run();
