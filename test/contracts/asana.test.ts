import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { load as parseYaml } from "js-yaml";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Plan } from "../../compiler/plan/index.ts";
import { skip } from "../runner/skip.ts";
import { besideKnownFaults, type KnownFault } from "./known-faults.ts";
import { type Objection, type OpenApiContract, readOpenApiContract } from "./openapi-contract.ts";
import { planRequests } from "./plan-requests.ts";

const specs = process.env.IMPORTER_SPECS;
const folder = new URL("../../importers/asana/", import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const plan = read("plan.json") as Plan;
const file = (root: string): string => path.join(root, "asana/asana_oas.yaml");
const contractOf = (root: string): OpenApiContract => readOpenApiContract(file(root));

/**
 * Which operation types a record of a stream. A list's own operation types only what Asana calls compact, which leaves out
 * nearly everything that `opt_fields` may add; the operation of one record types it all.
 */
const records: Readonly<Record<string, string>> = {
  workspaces: "/workspaces/{}",
  projects: "/projects/{}",
  tasks: "/tasks/{}",
  subtasks: "/tasks/{}",
  stories: "/stories/{}",
  attachments: "/attachments/{}",
  time_entries: "/time_tracking_entries/{}",
};
const requests = planRequests(plan);

/** The contract marks no object as one that may be null, though its texts say so of all of these. */
const faults: readonly KnownFault[] = [
  [/^projects \/data\/team$/, /object \(is null\)/, "projects of no team"],
  [/^(sub)?tasks \/data\/assignee$/, /object \(is null\)/, "tasks that nobody is to do"],
  [/^tasks \/data\/parent$/, /object \(is null\)/, "tasks that are no sub-tasks"],
  [
    /^(tasks|stories) \/data(\/\*)?\/created_by$/,
    /object \(is null\)/,
    "made by a rule, or by somebody who is gone",
  ],
  [/^tasks \/data\/memberships\/\*\/section$/, /object \(is null\)/, "projects without sections"],
  [/^(sub)?tasks \/data\/custom_fields\/\*\/enum_value$/, /object \(is null\)/, "nothing was chosen"],
  [/^tasks \/data\/custom_fields\/\*\/date_value\/date_time$/, /string \(is null\)/, "days without a time"],
];

/** People's own operation types these; the lists of fields leave them out where they stand in something else. */
const ofPeople = ["assignee.email", "created_by.email", "created_by.name", "followers.email"];

interface Contract {
  readonly paths: Readonly<
    Record<string, { get?: { parameters?: { name?: string; schema?: { items?: { enum?: string[] } } }[] } }>
  >;
}

/** What a stream asks for in `opt_fields`. */
function fieldsOf(stream: string): readonly string[] {
  const read = plan.streams.find(({ name }) => name === stream)?.read;
  const value =
    read?.kind === "request" ? read.query.find(({ name }) => name === "opt_fields")?.value : undefined;
  assert.ok(value?.kind === "literal" && typeof value.value === "string", stream);
  return value.value.split(",");
}

const test = suite("Asana's importer beside Asana's contract");

test("every request is in the contract", () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const contract = contractOf(specs);
  assert.equal([...new Set(requests.map(({ of }) => of))], Object.keys(records));
  for (const request of requests) assert.equal(contract.checkRequest(request), [], request.of);
});

test("every field that is asked for can be", () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const { paths } = parseYaml(readFileSync(file(specs), "utf8")) as Contract;
  const operations = new Map(
    Object.entries(paths).map(([route, item]) => [
      route.replace(/\{[^}]*\}/g, "{}"),
      item.get?.parameters ?? [],
    ]),
  );
  const unknown = new Set<string>();
  for (const { of, path: route } of requests) {
    const parameter = operations.get(route)?.find(({ name }) => name === "opt_fields");
    const fields = parameter?.schema?.items?.enum ?? [];
    assert.ok(fields.length > 0, route);
    // Every object has its number, which is not in the lists.
    const listed = (field: string): boolean =>
      fields.includes(field) ||
      field === "gid" ||
      (field.endsWith(".gid") && fields.includes(field.slice(0, -4)));
    for (const field of fieldsOf(of)) if (!listed(field)) unknown.add(field);
  }
  assert.equal([...unknown].sort(), ofPeople);
});

test("every sample is an answer that the contract allows, and a spoiled one is not", () => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const contract = contractOf(specs);
  const objectionsTo = (stream: string, body: { readonly data: readonly object[] }): Objection[] => {
    const request = requests.find(({ of }) => of === stream);
    assert.ok(request !== undefined);
    const found = [
      ...contract.checkAnswer("GET", request.path, body),
      ...body.data.flatMap((data) => contract.checkAnswer("GET", records[stream] ?? "", { data })),
    ];
    return found.map((one) => ({ ...one, place: `${stream} ${one.place}` }));
  };
  const objections = Object.keys(records).flatMap((stream) => {
    const samples = globSync(`samples/${stream}/*.json`, { cwd: folder });
    assert.ok(samples.length >= 2, `${stream} has ${samples.length} samples`);
    return samples.flatMap((sample) => objectionsTo(stream, read(sample) as { data: object[] }));
  });
  const { unexplained, idle } = besideKnownFaults(objections, faults);
  assert.equal(unexplained, []);
  assert.equal(idle, []);
  const [task] = (read("samples/tasks/page.json") as { data: object[] }).data;
  const spoilt = objectionsTo("tasks", { data: [{ ...task, completed: "no", due_on: 20250912 }] });
  assert.equal(
    besideKnownFaults(spoilt, faults).unexplained.map(({ place, objection }) => `${place} ${objection}`),
    [
      "tasks /data/completed must be boolean (is string)",
      "tasks /data/due_on must be string,null (is number)",
    ],
  );
});

test.run();
