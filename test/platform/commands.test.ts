// timeout: 240s
import { mkdirSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { serve } from "../../runtime/api/testing/served.ts";
import { boats } from "../../runtime/registry/testing/boats.ts";
import { call } from "../cli/call.ts";
import { type StoreForProcesses, storesForProcesses } from "./stores.ts";

const test = suite("commands on a server");
let store: StoreForProcesses;

test.before.each(async () => {
  store = await storesForProcesses.get("the embedded store")!();
});
test.after.each(() => store.remove());

/** Writes the importer's folder, as an engineer has it. */
function writeSpec(summary: string, more = ""): void {
  for (const { path, text } of boats({ summary, more }).files) {
    mkdirSync(join(store.data, "work", dirname(path)), { recursive: true });
    writeFileSync(join(store.data, "work", path), text);
  }
}

const spec = "boats/boats.importer";

/** Each command with the role that it takes; `{token}` is what the first one printed. */
const session: readonly (readonly ["engineer" | "operator", string, (() => void)?])[] = [
  ["engineer", `publish ${spec} --note first`, () => writeSpec(".name", "labels <- .tags[].name | slug")],
  ["engineer", `publish ${spec} --note again`],
  ["engineer", `publish ${spec} --note wrong`, () => writeSpec(".nmae")],
  ["engineer", `publish ${spec} --note second --json`, () => writeSpec(".name")],
  ["engineer", "versions"],
  ["engineer", "versions boats --limit 1"],
  ["operator", "environments"],
  ["operator", "enable boats@1 --in development --reason begin"],
  ["operator", "enable boats --in development --reason newest"],
  ["operator", "enable boats --in development --reason newest --breaking"],
  ["operator", "disable boats --in development --reason stale --if-revision 0"],
  ["operator", "rollout boats@2 --in staging --percent 10 --reason try"],
  ["operator", "rollout boats@2 --in staging --tenants a,b --reason try --json"],
  ["operator", "rollout boats@2 --in staging --reason nobody"],
  ["operator", "promote boats --in production --from staging --reason good"],
  ["operator", "rollback boats --in staging --reason bad"],
  ["operator", "pin boats@9 --in staging --reason unknown"],
  ["operator", "pin boats@1 --in staging --reason known"],
  ["operator", "disable boats --in staging --reason over"],
  ["operator", "environments staging boats"],
  ["operator", "environments --json"],
  ["engineer", "deprecate boats@1 --reason old"],
  ["operator", "token create --role importer --label ci --days 30"],
  ["operator", "token create --role importer --label theirs --tenant quay --json"],
  ["operator", "token create --role admin --label ci"],
  ["operator", "token revoke t_none"],
  ["operator", "audit --object staging/boats"],
  ["operator", "audit --limit 3 --json"],
];

/** What differs between two sessions: times, and what is made at random. */
const plain = (text: string): string =>
  text
    .replaceAll(/t_[\w-]{12}/g, "t_…")
    .replaceAll(/imp_[\w-]{43}/g, "imp_…")
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, "then")
    .replaceAll(/\b0?\d{13}\b/g, "then");

async function play(
  args: (role: "engineer" | "operator") => { more: string[]; env: Record<string, string> },
) {
  const said: string[] = [];
  for (const [role, command, prepare] of session) {
    prepare?.();
    const { more, env } = args(role);
    const { code, out, err } = await call([...command.split(" "), ...more], {
      env,
      cwd: join(store.data, "work"),
    });
    said.push(plain(`$ ${command}\n${out}${err}exit ${code}`));
  }
  return said;
}

test("say and do the same as on the store of this machine", async () => {
  const local = await play(() => ({ more: ["--data", join(store.data, "local")], env: {} }));
  const documents = await store.open();
  const served = await serve(documents);
  try {
    const server = await served.app.listen({ port: 0, host: "127.0.0.1" });
    const by = { subject: userInfo().username, tenant: "local" };
    const secrets = new Map<string, string>();
    for (const role of ["engineer", "operator"] as const)
      secrets.set(role, (await served.accounts.createToken({ ...by, label: role, role }, by)).secret);
    const remote = await play((role) => ({
      more: ["--server", server],
      env: { IMPORTER_TOKEN: secrets.get(role)! },
    }));
    assert.equal(remote, local);
    const said = local.join("\n");
    for (const wanted of [
      "boats@1 sha256-",
      "unknown-field",
      "Labels is no longer filled",
      "--breaking confirms it",
      "revision",
      "gives boats@2 to 10 % of the tenants, nobody else",
      "There is no role admin",
    ])
      assert.ok(said.includes(wanted), `nobody said ${wanted}:\n${said}`);
  } finally {
    await served.app.close();
    await documents.close();
  }
});

test("tell what is missing when a server cannot be used", async () => {
  const cases = [
    [["--server", "importer.example.com"], {}, 2, /no address/],
    [["--server", "http://127.0.0.1:1"], {}, 3, /IMPORTER_TOKEN/],
    [["--server", "http://127.0.0.1:1"], { IMPORTER_TOKEN: "imp_x" }, 3, /does not answer/],
  ] as const;
  for (const [more, env, code, said] of cases) {
    const ended = await call(["versions", ...more], { env });
    assert.is(ended.code, code, ended.err);
    assert.match(ended.err, said);
  }
});

test.run();
