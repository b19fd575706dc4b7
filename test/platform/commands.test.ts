// timeout: 240s
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
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
  ["engineer", `publish ${spec} --note wrong --json`],
  ["engineer", `publish ${spec} --note second --json`, () => writeSpec(".name")],
  ["engineer", "versions"],
  ["engineer", "versions boats --limit 1"],
  ["engineer", "versions boats@1"],
  ["engineer", "versions boats@9"],
  ["engineer", "versions ships"],
  ["engineer", "diff boats@1 boats@2"],
  ["engineer", "diff boats@1 boats@2 --text"],
  ["engineer", `diff boats@2 ${spec} --json`],
  ["operator", "environments"],
  ["operator", "enable boats@1 --in development --reason begin"],
  ["operator", "enable boats --in development --reason newest"],
  ["operator", "enable boats --in development --reason newest --json"],
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
  ["engineer", "deprecate boats@2 --reason old"],
  ["engineer", "versions boats"],
  ["operator", "enable boats --in staging --reason again"],
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
      '"code": "spec-rejected"',
      '"diagnostics": [',
      '"changes": [\n      "',
      "production goes on to give it",
      "Every version of boats is deprecated",
      "There is no importer ships",
      "boats has no version 9",
      "-  labels <- .tags[].name | slug",
      '$ diff boats@2 boats/boats.importer --json\n{\n  "changes": [],\n  "breaking": false\n}',
    ])
      assert.ok(said.includes(wanted), `nobody said ${wanted}:\n${said}`);
  } finally {
    await served.app.close();
    await documents.close();
  }
});

test("show what others wrote in one line, and nothing of it steers the terminal", async () => {
  const inStore = (...words: readonly string[]) => call([...words, "--data", join(store.data, "odd")]);
  await inStore("token", "create", "--role", "importer", "--label", "a\u001b[2J\nb\u009b");
  const { out } = await inStore("token", "list");
  assert.match(out, /a\ufffd\[2J b\ufffd {2}made/);
  assert.is(out.split("\n").length, 2);
});

test("are not taken in by a server of another kind", async () => {
  const answers = [
    [200, "text/html", "<p>hello"],
    [200, "application/json", "{"],
    [200, "text/html", ""],
    [301, "text/html", ""],
    [404, "application/json", "{}"],
  ] as const;
  for (const [status, type, body] of answers) {
    const other = createServer((_request, response) =>
      response.writeHead(status, { "content-type": type }).end(body),
    );
    await once(other.listen(0, "127.0.0.1"), "listening");
    try {
      const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
      const ended = await call(["versions", "--server", address], { env: { IMPORTER_TOKEN: "imp_x\n" } });
      assert.is(ended.code, 1, `${status} ${body}`);
      assert.match(ended.err, `The server answered ${status} with something that the API does not answer.`);
    } finally {
      other.close();
    }
  }
});

test("refuse settings of a server that cannot be, before it starts", async () => {
  const data = ["--port", "0", "--data", join(store.data, "never")];
  const cases: readonly (readonly [readonly string[], Record<string, string>, number, RegExp])[] = [
    [["--log-level", "loud"], {}, 2, /Allowed choices are trace/],
    [["--environment", "My Own"], {}, 2, /lower-case letters/],
    [["--proxy", "nearby"], {}, 2, /10\.0\.0\.0\/8/],
    [["--proxy", "10.0.0.0/33"], {}, 2, /10\.0\.0\.0\/8/],
    [["--origin", "example"], {}, 2, /address is wanted/],
    [["--host-name", "https://a.example.com"], {}, 2, /without port and path/],
    [["--requests", "0"], {}, 2, /above 0/],
    [[], { IMPORTER_OIDC_ISSUER: "https://id.example.com" }, 3, /belong together/],
    [[], { IMPORTER_OIDC_ISSUER: "id", IMPORTER_OIDC_AUDIENCE: "a" }, 3, /takes an address/],
    [[], { MONGODB_URL: "nonsense" }, 3, /MONGODB_URL/],
  ];
  for (const [more, env, code, said] of cases) {
    const ended = await call(["serve", ...more, ...data], { env });
    assert.is(ended.code, code, ended.err);
    assert.match(ended.err, said);
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
