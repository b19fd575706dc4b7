import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Plan } from "../../compiler/plan/index.ts";
import { skip } from "../runner/skip.ts";
import { besideKnownFaults, type KnownFault } from "./known-faults.ts";
import { type Objection, type OpenApiContract, readOpenApiContract } from "./openapi-contract.ts";
import { planRequests } from "./plan-requests.ts";

const specs = process.env.IMPORTER_SPECS;
const folder = new URL("../../importers/gitlab/", import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const issues = "/api/v4/projects/{}/issues";

/** Requests begin with the address that the user gives. */
const contractOf = (root: string): OpenApiContract =>
  readOpenApiContract(path.join(root, "gitlab/gitlab-openapi-v2-swagger2.yaml"));

/** Which operation types the records of a stream; the list of issues is typed as one of them. */
const answers: Readonly<Record<string, { readonly route: string; readonly each?: true }>> = {
  projects: { route: "/api/v4/projects" },
  members: { route: "/api/v4/projects/{}/members/all" },
  issues: { route: issues, each: true },
  issue_links: { route: `${issues}/{}/links` },
};

/** Described in GitLab's guides of their resources, and not in this document. */
const undocumented = [
  "GET /api/v4/groups/{}/epics is not in the contract",
  "GET /api/v4/groups/{}/epics/{}/notes is not in the contract",
  `GET ${issues}/{}/notes is not in the contract`,
  "GET /api/v4/projects: the query has the unknown 'pagination'",
  `GET ${issues}: the query has the unknown 'pagination'`,
];

const faults: readonly KnownFault[] = [
  [
    /^projects .*\/(description|default_branch|readme_url|avatar_url|parent_id)$/,
    /must be (string|integer) \(is null\)/,
    "projects and groups without it",
  ],
  [
    /^members .*\/(avatar_url|expires_at)$/,
    /must be string \(is null\)/,
    "members without a picture, or for ever",
  ],
  [/^members .*\/(access_level|is_using_seat)$/, /must be string/, "a number and a truth value in answers"],
  [
    /^issue.* (\/\*)?\/(closed_by|assignee|milestone|epic|iteration)$/,
    /must be object \(is null\)/,
    "issues without it",
  ],
  [
    /^issue.*\/assignees$/,
    /must be object \(is array\)/,
    "typed as one person; the list is in GitLab's own tests",
  ],
  [
    /^issue.*\/(closed_at|due_date|description|discussion_locked|start_date|group_id|project_id|title|human_time_estimate|human_total_time_spent|closed_as_duplicate_of)$/,
    /must be (string|boolean|integer) \(is null\)/,
    "issues, milestones and iterations without it",
  ],
  [
    /^issue.*\/(user_notes_count|merge_requests_count|upvotes|downvotes|weight|blocking_issues_count|has_tasks|moved_to_id|imported|epic_iid|health_status|service_desk_reply_to|issue_link_id|task_completion_status|expired|state)$/,
    /must be (string|boolean)/,
    "typed as text, whatever they are",
  ],
  [
    /^issue.*\/(milestone|epic|iteration)\/(id|iid|group_id|project_id|sequence)$/,
    /must be string \(is number\)/,
    "numbers in answers and in GitLab's own tests",
  ],
];

const test = suite("GitLab's importer beside GitLab's contract");

test("every request is in the contract", () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const contract = contractOf(specs);
  const requests = planRequests(read("plan.json") as Plan);
  assert.equal(
    [...new Set(requests.map(({ of }) => of))],
    ["input host", "projects", "members", "epics", "epic_notes", "issues", "notes", "issue_links"],
  );
  const problems = requests.flatMap((request) => {
    assert.match(request.path, /^\/v4\//, "the base begins it");
    return contract.checkRequest({ ...request, path: `/api${request.path}` });
  });
  assert.equal(problems.sort(), [...undocumented].sort());
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
  const objections = Object.keys(answers).flatMap((stream) =>
    samplesOf(stream).flatMap((sample) => objectionsTo(stream, read(sample))),
  );
  const { unexplained, idle } = besideKnownFaults(objections, faults);
  assert.equal(unexplained, []);
  assert.equal(idle, []);
  const [first] = read("samples/issues/page.json") as readonly object[];
  const spoilt = besideKnownFaults(objectionsTo("issues", [{ ...first, confidential: "no" }]), faults);
  assert.equal(spoilt.unexplained, [
    { place: "issues /confidential", objection: "must be boolean (is string)" },
  ]);
});

test("GitLab's own tests of its answers let the samples pass, and not spoiled ones", () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const [issue, notes, members] = ["issue", "notes", "members"].map((name) =>
    schemaOf(path.join(specs, `gitlab/json-schemas/${name}.json`)),
  ) as [ValidateFunction, ValidateFunction, ValidateFunction];
  const passes = (isValid: ValidateFunction, value: unknown): void => {
    assert.ok(isValid(value), JSON.stringify(isValid.errors));
  };
  for (const stream of ["issues", "issue_links"]) {
    for (const sample of samplesOf(stream)) for (const one of read(sample) as unknown[]) passes(issue, one);
  }
  for (const stream of ["notes", "epic_notes"])
    for (const sample of samplesOf(stream)) passes(notes, read(sample));
  for (const sample of samplesOf("members")) passes(members, read(sample));

  const [first] = read("samples/issues/page.json") as readonly object[];
  assert.not(issue({ ...first, labels: "bug" }), "labels as a text");
  const [note] = read("samples/notes/page.json") as readonly object[];
  assert.not(notes([{ ...note, likes: 3 }]), "a note with a field that GitLab does not know");
});

function samplesOf(stream: string): string[] {
  const samples = globSync(`samples/${stream}/*.json`, { cwd: folder });
  assert.ok(samples.length >= 2, `${stream} has ${samples.length} samples`);
  return samples;
}

/** Formats are left to the types of the mapping: the schemas are read for names and kinds. */
function schemaOf(file: string): ValidateFunction {
  return new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(file, "utf8")) as object,
  );
}

test.run();
