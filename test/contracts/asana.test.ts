import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { load as parseYaml } from "js-yaml";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Plan } from "../../compiler/plan/index.ts";
import { SourceError } from "../../runtime/source/index.ts";
import { type Answer, type Served, serve } from "../language/serve.ts";
import { skip } from "../runner/skip.ts";
import { besideKnownFaults, type KnownFault } from "./known-faults.ts";
import { type Objection, type OpenApiContract, readOpenApiContract } from "./openapi-contract.ts";
import { planRequests } from "./plan-requests.ts";
import { walkPlan } from "./walk-plan.ts";

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

/** A server that answers as Asana does. */
async function withAsana(
  answer: (asked: URL) => Answer,
  work: (
    walk: (stream: string, context: object) => ReturnType<typeof walkPlan>,
    served: Served,
  ) => Promise<void>,
): Promise<void> {
  const served = await serve(({ path: asked }, address) => answer(new URL(asked, address)));
  const opening = {
    base: "https://app.asana.com/api/1.0",
    credentials: { auth: "bearer", secrets: { token: "t" } },
    inputs: { plan: "paid" },
  };
  try {
    await work((stream, context) => walkPlan(plan, opening, served, stream, { ...context }), served);
  } finally {
    served.close();
  }
}

const sample = (name: string): Answer => ({ body: read(`samples/${name}.json`) });
const project = { project: { gid: "1207400000000201" } };

test("pages are asked for by the offset of the page before, and again when Asana says that it is too much", () => {
  let refused = 0;
  return withAsana(
    ({ searchParams }) => {
      if (!searchParams.has("offset")) return sample("tasks/page");
      if (refused++ > 0) return sample("tasks/last");
      return {
        status: 429,
        headers: { "retry-after": "30" },
        body: { errors: [{ message: "Rate limit exceeded." }] },
      };
    },
    async (walk, { asked }) => {
      assert.equal(await walk("tasks", project), [
        ["1207400000001001", "1207400000001002"],
        ["1207400000001003", "1207400000001004"],
      ]);
      assert.equal(
        asked.map(({ path: one }) => new URL(one, "http://a").searchParams.get("offset")),
        [null, "eyJvZmZzZXQiOiIxMDAyIn0", "eyJvZmZzZXQiOiIxMDAyIn0"],
      );
      assert.ok((asked[2]?.at ?? 0) - (asked[1]?.at ?? 0) >= 30_000);
      assert.is(asked[0]?.headers.authorization, "Bearer t");
    },
  );
});

test("nothing is asked about tasks without sub-tasks, or without tracked time", () =>
  withAsana(
    () => sample("subtasks/page"),
    async (walk, { asked }) => {
      assert.equal((await walk("subtasks", { task: { gid: "1", num_subtasks: 0 } })).flat(), []);
      assert.equal(
        (await walk("time_entries", { item: { gid: "1", actual_time_minutes: null } })).flat(),
        [],
      );
      assert.is(asked.length, 0);
      assert.is((await walk("subtasks", { task: { gid: "1", num_subtasks: 2 } })).flat().length, 2);
    },
  ));

const refusals: readonly [what: string, answer: Answer, outcome: string][] = [
  [
    "an offset that expired",
    { status: 400, body: { errors: [{ message: "offset: Your pagination token has expired." }] } },
    "cursor_expired",
  ],
  [
    "another bad request",
    { status: 400, body: { errors: [{ message: "limit: Too large" }] } },
    "bad_request",
  ],
  [
    "what the plan does not hold",
    { status: 402, body: { errors: [{ message: "Payment required" }] } },
    "skip",
  ],
  ["what is not there", { status: 404, body: { errors: [{ message: "task: Unknown object" }] } }, "skip"],
  [
    "a token that is none",
    { status: 401, body: { errors: [{ message: "Not Authorized" }] } },
    "sign_in_again",
  ],
];
for (const [what, answer, outcome] of refusals) {
  test(`${what} is ${outcome}`, () =>
    withAsana(
      () => answer,
      async (walk) => {
        const error = await walk("stories", { item: { gid: "1" } }).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        assert.instance(error, SourceError);
        assert.is(error instanceof SourceError && error.outcome, outcome);
      },
    ));
}

test.run();
