import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { type Served, serve } from "../language/serve.ts";
import { call } from "./call.ts";
import { createMachine, type Machine, secrets } from "./machine.ts";

const test = suite("what only the user knows");
const token = { ...secrets, IMPORTER_SOURCE_TOKEN: "never-print-this-token" };
let machine: Machine;
let served: Served;

test.before(async () => {
  machine = await createMachine();
  served = await serve(({ path, headers }) => {
    if (headers.authorization !== "hidden-key never-print-this-token") return { status: 401, body: {} };
    if (path === "/v1/me") return { body: { id: 1 } };
    return { body: { tasks: [{ id: 1, name: "Paint the pier" }] } };
  });
  write("tracker", spec(""));
});
test.after(async () => {
  served.close();
  await machine.close();
});

const spec = (more: string): string => `importer tracker { title: "Tracker", language: 1 }
input host    { label: "Address of your tracker", type: url, verify: get("/me") }
input project { label: "Project", type: id }
input key     { label: "Key", type: secret }
source {
  base: "{host}/v1"
  auth token { header: "Authorization", value: "{key} {token}" }
  ${more}
}
stream tasks { get: "/projects/{project}/tasks", items: .tasks, id: .id, shape: infer("tasks.json") }
map tasks as task to issue {
  required summary <- .name
  labels <- [project] | label
}
`;

function write(name: string, text: string): string {
  const folder = join(machine.folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "tasks.json"), '{ "tasks": [{ "id": 1, "name": "a" }] }');
  const path = join(folder, `${name}.importer`);
  writeFileSync(path, text);
  return path;
}

const run = (more: readonly string[], env: Readonly<Record<string, string>> = {}, name = "tracker") => {
  const path = join(machine.folder, name, `${name}.importer`);
  const where = ["--jira", machine.jira, "--project", "DEMO", "--data", join(machine.folder, "data")];
  const quick = ["--consistency-window", "1"];
  return call(["run", path, ...where, ...quick, ...more], { env: { ...token, ...env } });
};
const project = ["--input", "project=pier"];

test("inputs from arguments and the environment are used in requests and in what is mapped", async () => {
  const { code, out, err } = await run(["--input", `host=${served.address}/`, ...project, "--json"], {
    IMPORTER_INPUT_KEY: "hidden-key",
  });
  assert.is(err.replace(/^.*\r/gm, "").includes("error"), false, err);
  assert.is(code, 0, err);
  assert.is((JSON.parse(out) as ImportReport).state, "complete");
  assert.equal(
    served.asked.map(({ path }) => path),
    ["/v1/me", "/v1/projects/pier/tasks"],
  );
  const [issue] = await machine.state();
  assert.equal(issue?.fields.labels, ["pier"]);
  const kept = readFileSync(join(machine.folder, "data", "importer.db")).toString("latin1");
  assert.not.match(kept, /hidden-key|never-print-this-token/);
});

test("what only another way to sign in needs is not asked for", async () => {
  write("ways", spec('auth query { token: "token" }'));
  const given = ["--input", `host=${served.address}/`, ...project];
  const asked = served.asked.length;
  const byHeader = await run(given, {}, "ways");
  assert.match(byHeader.err, "IMPORTER_INPUT_KEY");
  const byAddress = await run([...given, "--auth", "query"], {}, "ways");
  assert.not.match(byAddress.err, "IMPORTER_INPUT_KEY");
  assert.ok(served.asked.length > asked);
});

/** What cannot start; what the user must do stands in the message. */
const refused: readonly [
  what: string,
  more: readonly string[],
  env: Readonly<Record<string, string>>,
  code: number,
  says: RegExp,
][] = [
  [
    "an input that is missing",
    project,
    {},
    3,
    /Address of your tracker is missing: give it with --input host=… or set IMPORTER_INPUT_HOST/,
  ],
  [
    "an input of another form",
    [...project, "--input", "host=tracker"],
    {},
    2,
    /must be an address such as https:\/\/example\.com, not "tracker"/,
  ],
  ["an input that there is not", ["--input", "hots=x"], {}, 2, /no input "hots"; did you mean "host"\?/],
  [
    "a secret among the arguments",
    ["--input", "key=hidden-key"],
    {},
    2,
    /set IMPORTER_INPUT_KEY in the environment/,
  ],
  [
    "a secret that is missing",
    [...project, "--input", "host=https://x.example"],
    {},
    3,
    /Key is missing: set IMPORTER_INPUT_KEY/,
  ],
];
for (const [what, more, env, code, says] of refused) {
  test(`${what} is refused`, async () => {
    const ended = await run(more, env);
    assert.match(ended.err, says);
    assert.not.match(ended.err, /hidden-key|never-print/);
    assert.is(ended.code, code);
  });
}

test("inputs that do not verify end the import before anything is read", async () => {
  const before = served.asked.length;
  const ended = await run(["--input", `host=${served.address}`, ...project], { IMPORTER_INPUT_KEY: "wrong" });
  assert.is(ended.code, 3);
  assert.match(ended.err, /401/);
  assert.equal(
    served.asked.slice(before).map(({ path }) => path),
    ["/v1/me"],
  );
});

test("what a plan carries and no import can use yet is refused by its line, before anything is asked", async () => {
  write("people", `${spec("")}map tasks as task to user named people { required name <- .name }\n`);
  const before = served.asked.length;
  const ended = await run(
    ["--input", `host=${served.address}`, ...project],
    { IMPORTER_INPUT_KEY: "k" },
    "people",
  );
  assert.is(ended.code, 1);
  assert.match(ended.err, /does not run `to user` \(.*people\/people\.importer:15:1\)/);
  assert.is(served.asked.length, before);
});

test.run();
