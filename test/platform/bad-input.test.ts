// timeout: 240s
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { InjectOptions } from "fastify";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Served, serve } from "../../runtime/api/testing/served.ts";
import { boats } from "../../runtime/registry/testing/boats.ts";
import type { Documents } from "../../runtime/store/documents/documents.ts";
import { type RawRequest, rawRequest } from "./raw-request.ts";
import { type StoreForProcesses, storesForProcesses } from "./stores.ts";

const test = suite("what nobody should send");
const by = { subject: "test", tenant: "harbour" };
let store: StoreForProcesses;
let documents: Documents;
let served: Served;
let port = 0;
let engineer = "";
let operator = "";
let now = 1_700_000_000_000;

/** Everything in the store, without when tokens were used. */
function picture(): string {
  const database = new DatabaseSync(join(store.data, "importer.db"), { readOnly: true });
  try {
    const rows = database.prepare("SELECT collection, id, body FROM document ORDER BY 1, 2").all();
    const counters = database.prepare("SELECT name, value FROM document_counter ORDER BY 1").all();
    return JSON.stringify([rows, counters]).replaceAll(/,\\"lastUsed\\":\d+/g, "");
  } finally {
    database.close();
  }
}

test.before(async () => {
  store = await storesForProcesses.get("the embedded store")!();
  documents = await store.open();
  // Short, so that those who are slow are found out soon.
  served = await serve(documents, { clock: () => now, patience: 900, hosts: ["importer.example.com"] });
  await served.app.listen({ port: 0, host: "127.0.0.1" });
  port = (served.app.server.address() as AddressInfo).port;
  engineer = await served.token("engineer");
  operator = await served.token("operator");
  await served.registry.versions.publish(boats({ summary: ".name" }), by, "");
  const change = { kind: "enable" } as const;
  const development = { environment: "development", importer: "boats", change, by, reason: "first" };
  await served.registry.environments.change(development);
});
test.after(async () => {
  await served.app.close();
  await documents.close();
  await store.remove();
});

const head = (more: readonly string[] = [], path = "/api/specs/check", host = "localhost"): string =>
  [
    `POST ${path} HTTP/1.1`,
    `host: ${host}`,
    `authorization: Bearer ${engineer}`,
    "content-type: application/json",
    ...more,
    "",
    "",
  ].join("\r\n");

const whole = (body: string | Buffer): (string | Buffer)[] => [
  head([`content-length: ${Buffer.byteLength(body)}`]),
  body,
];

/** Sends bytes, and wants a problem of this status and code; nothing is stored. */
async function refusedRaw(
  about: string,
  request: Omit<RawRequest, "port">,
  status: number,
  code: string,
): Promise<number> {
  const before = picture();
  const answer = await rawRequest({ port, ...request });
  assert.is(answer.status, status, `${about}: ${answer.head}\n${answer.body}`);
  assert.match(answer.head, /content-type: application\/problem\+json/i, about);
  const problem = JSON.parse(answer.body) as Record<string, unknown>;
  assert.equal([problem.code, problem.status], [code, status], `${about}: ${answer.body}`);
  assert.match(answer.head.toLowerCase(), `x-request-id: ${String(problem.requestId)}`);
  assert.is(picture(), before, `${about}: something was stored`);
  return answer.sent;
}

function* endless(piece: Buffer, first: string): Generator<string | Buffer> {
  yield first;
  for (;;) yield piece;
}

test("bodies that are cut off, broken or no UTF-8 are refused", async () => {
  const bundle = JSON.stringify(boats({ summary: ".name" }));
  const cut = bundle.slice(0, 100);
  const invalid = Buffer.concat([Buffer.from('{"entry":"a'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
  const overlong = Buffer.concat([Buffer.from('{"entry":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]);
  const cases: readonly (readonly [string, Omit<RawRequest, "port">, number, string])[] = [
    ["cut JSON", { parts: whole(cut) }, 400, "body-invalid"],
    ["cut body", { parts: [head(["content-length: 5000"]), cut], end: true }, 400, "http-invalid"],
    [
      "cut chunk",
      { parts: [head(["transfer-encoding: chunked"]), "ff\r\n{"], end: true },
      400,
      "http-invalid",
    ],
    ["no UTF-8", { parts: whole(invalid) }, 400, "body-invalid"],
    ["overlong UTF-8", { parts: whole(overlong) }, 400, "body-invalid"],
    ["nothing", { parts: whole("") }, 400, "body-invalid"],
    ["a number", { parts: whole("1") }, 400, "request-invalid"],
    ["null", { parts: whole("null") }, 400, "request-invalid"],
    ["a prototype", { parts: whole('{"__proto__":{"entry":"a"}}') }, 400, "body-invalid"],
    ["a million brackets", { parts: whole("[".repeat(1_000_000)) }, 400, "body-invalid"],
    ["deep", { parts: whole("[".repeat(500_000) + "]".repeat(500_000)) }, 400, "request-invalid"],
    ["compressed", { parts: whole(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0])) }, 400, "body-invalid"],
  ];
  for (const [about, request, status, code] of cases) await refusedRaw(about, request, status, code);
});

test("a body of 100 MB is refused without being read", async () => {
  const hundred = 100 * 2 ** 20;
  const piece = Buffer.alloc(2 ** 16, 0x20);
  const told = await refusedRaw(
    "announced",
    { parts: endless(piece, head([`content-length: ${hundred}`])) },
    413,
    "body-too-large",
  );
  const chunk = Buffer.concat([Buffer.from("10000\r\n"), piece, Buffer.from("\r\n")]);
  const found = await refusedRaw(
    "in chunks",
    { parts: endless(chunk, head(["transfer-encoding: chunked"])) },
    413,
    "body-too-large",
  );
  assert.ok(told < hundred / 4 && found < hundred / 2, `${told} and ${found} bytes were taken`);
  const small = [`content-length: ${2 * 2 ** 20}`];
  const elsewhere = endless(piece, head(small, "/api/environments/development/importers/boats/enable"));
  await refusedRaw("not a bundle", { parts: elsewhere }, 403, "forbidden");
});

test("what is no request, or has too many headers, is refused", async () => {
  const flood = Array.from({ length: 2_000 }, (_, index) => `x-${index}: ${"a".repeat(100)}`);
  const cases: readonly (readonly [string, Omit<RawRequest, "port">, number, string])[] = [
    ["flood", { parts: [head(flood)] }, 431, "headers-too-large"],
    ["long address", { parts: [`GET /${"a".repeat(20_000)} HTTP/1.1\r\n\r\n`] }, 431, "headers-too-large"],
    [
      "no UTF-8",
      { parts: ["GET /api/importers/%ff/versions HTTP/1.1\r\nhost: localhost\r\n\r\n"] },
      400,
      "request-invalid",
    ],
    ["garbage", { parts: ["\u0000\u0001 hello\r\n\r\n"] }, 400, "http-invalid"],
    [
      "two lengths",
      { parts: [head(["content-length: 4", "transfer-encoding: chunked"]), "0\r\n\r\n"] },
      400,
      "http-invalid",
    ],
    ["TLS", { parts: [Buffer.from("16030100c8010000c4", "hex")] }, 400, "http-invalid"],
  ];
  for (const [about, request, status, code] of cases) await refusedRaw(about, request, status, code);
});

test("whoever is slow is answered and hung up on", async () => {
  await refusedRaw("slow headers", { parts: ["GET /healthz HTTP/1.1\r\nhost: loc"] }, 408, "request-slow");
  await refusedRaw("slow body", { parts: [head(["content-length: 50"]), "{"] }, 408, "request-slow");
});

test("names of other sites are refused, also below theirs", async () => {
  for (const host of ["evil.example.com", "localhost.evil.example.com", "127.0.0.1.nip.io", "", "[::2]"])
    await refusedRaw(host, { parts: [head(["content-length: 0"], "/healthz", host)] }, 403, "host-refused");
  const ours = await rawRequest({
    port,
    parts: ["GET /healthz HTTP/1.1\r\nhost: IMPORTER.example.com:443\r\n\r\n"],
  });
  assert.is(ours.status, 200);
});

test("requests of the wrong form are refused where they are wrong", async () => {
  const bundle = boats({ summary: ".name" });
  const publishing = "/api/importers/versions";
  const switching = "/api/environments/development/importers/boats";
  const path = (file: string) => ({
    ...bundle,
    files: [...bundle.files, { path: file, text: "" }],
    note: "",
  });
  const cases: readonly (readonly [string, string, object, number, string])[] = [
    ["engineer", publishing, { ...bundle, note: 1 }, 400, "/body/note"],
    ["engineer", publishing, { ...bundle }, 400, "/body"],
    ["engineer", publishing, { ...bundle, note: "", author: "me" }, 400, "/body"],
    ["engineer", publishing, { ...bundle, note: "", files: [{ path: "a" }] }, 400, "/body/files/0"],
    ["engineer", publishing, { ...bundle, note: "", files: "all" }, 400, "/body/files"],
    ["engineer", publishing, { ...bundle, note: "x".repeat(2_001) }, 400, "/body/note"],
    ["operator", `${switching}/enable`, {}, 400, "/body"],
    ["operator", `${switching}/enable`, { reason: "" }, 400, "/body/reason"],
    ["operator", `${switching}/enable`, { reason: " \t" }, 400, "/body/reason"],
    ["operator", `${switching}/rollout`, { reason: "r", version: 1, percent: "x" }, 400, "/body/percent"],
    ["operator", `${switching}/rollout`, { reason: "r", version: 1, percent: null }, 400, "/body/percent"],
    [
      "operator",
      "/api/tokens",
      { label: "x", subject: "x", role: "operator", expires: 1e18 },
      400,
      "/body/expires",
    ],
    ["operator", `${switching}/enable`, { reason: "r", version: "1" }, 400, "/body/version"],
    ["operator", `${switching}/enable`, { reason: "r", version: 1.5 }, 400, "/body/version"],
    ["operator", `${switching}/enable`, { reason: "r", version: 0 }, 400, "/body/version"],
    ["operator", `${switching}/rollout`, { reason: "r", version: 1, percent: 0 }, 400, "/body/percent"],
    ["operator", `${switching}/rollout`, { reason: "r", version: 1, percent: 101 }, 400, "/body/percent"],
    ["operator", `${switching}/rollout`, { reason: "r", version: 1, tenants: [] }, 400, "/body/tenants"],
    ["operator", "/api/tokens", { label: "x", subject: "x", role: "admin" }, 400, "/body/role"],
    ["operator", "/api/links", { subject: "x", roles: [] }, 400, "/body/roles"],
    ["operator", "/api/links", { subject: "x", roles: ["importer"], lives: 1 }, 400, "/body/lives"],
  ];
  for (const [who, url, payload, status, pointer] of cases) {
    const before = picture();
    const token = who === "engineer" ? engineer : operator;
    const answer = await served.call(token, { method: "POST", url, payload });
    const about = `${url} ${JSON.stringify(payload).slice(0, 80)}`;
    assert.equal([answer.status, answer.body.code], [status, "request-invalid"], about);
    assert.is(answer.body.errors[0].pointer, pointer, about);
    assert.is(picture(), before, about);
  }
  const leaving = ["../a", "/etc/passwd", "a/../../b", "a\\..\\b", "C:/a", "./a", "a//b", "a/\u0000b", "a/."];
  for (const file of leaving) {
    const before = picture();
    const answer = await served.call(engineer, { method: "POST", url: publishing, payload: path(file) });
    assert.equal([answer.status, answer.body.code], [400, "bundle-invalid"], file);
    assert.is(picture(), before, file);
  }
  for (const name of ["__proto__", "_", "b".repeat(101)]) {
    const files = bundle.files.map((file) => ({
      ...file,
      text: file.text.replace(/^importer boats\b/m, `importer ${name}`),
    }));
    const before = picture();
    const payload = { ...bundle, files, note: "" };
    const answer = await served.call(engineer, { method: "POST", url: publishing, payload });
    assert.equal([answer.status, answer.body.code], [400, "bundle-invalid"], name);
    assert.match(answer.body.detail, /begins with a letter/);
    assert.is(picture(), before, name);
  }
  const nothing = { entry: "a.importer", files: [{ path: "a.importer", text: "" }], note: "" };
  const empty = await served.call(engineer, { method: "POST", url: publishing, payload: nothing });
  assert.equal([empty.status, empty.body.code], [422, "spec-rejected"]);
  assert.match(empty.body.detail, /declares no importer/);
  const twice = path(bundle.entry);
  const again = await served.call(engineer, { method: "POST", url: publishing, payload: twice });
  assert.is(again.body.code, "bundle-invalid");
});

test("odd letters are kept as they came", async () => {
  const label = 'a\u0000b "\u{1f600}" \ud800 \u202e';
  const payload = { label, subject: "x", role: "importer" };
  const made = await served.call(operator, { method: "POST", url: "/api/tokens", payload });
  assert.is(made.status, 201);
  const listed = await served.call(operator, { url: "/api/tokens" });
  const kept = listed.body.items.find(({ id }: { id: string }) => id === made.body.token.id);
  assert.is(kept.label, label);
});

test("what is stale, expired, revoked or another tenant's changes nothing", async () => {
  const wanted = { label: "x", subject: "x", tenant: "harbour", role: "operator" } as const;
  const expired = await served.accounts.createToken({ ...wanted, expires: now + 1 }, by);
  const revoked = await served.accounts.createToken(wanted, by);
  await served.accounts.revokeToken(revoked.token.id, by);
  const foreign = await served.accounts.createToken({ ...wanted, tenant: "quay" }, by);
  now += 1_000;
  const disable: InjectOptions = {
    method: "POST",
    url: "/api/environments/development/importers/boats/disable",
    payload: { reason: "r" },
  };
  const cases: readonly (readonly [string, InjectOptions, number])[] = [
    [expired.secret, disable, 401],
    [revoked.secret, disable, 401],
    [`${operator}x`, disable, 401],
    [engineer, disable, 403],
    [operator, { ...disable, headers: { "if-match": '"0"' } }, 412],
    [operator, { ...disable, headers: { "if-match": "1" } }, 400],
    [operator, { ...disable, headers: { "if-match": 'W/"1"' } }, 400],
    [foreign.secret, { method: "DELETE", url: `/api/tokens/${expired.token.id}` }, 404],
    [operator, { ...disable, headers: { "idempotency-key": "a b" } }, 400],
  ];
  for (const [token, request, status] of cases) {
    const before = picture();
    const about = JSON.stringify(request);
    assert.is((await served.call(token, request)).status, status, about);
    assert.is(picture(), before, about);
  }
});

test("a page of another site changes nothing with a session's cookie", async () => {
  const { secret } = await served.accounts.createLink({ ...by, roles: ["operator"] }, by);
  const signedIn = await served.call(undefined, { method: "POST", url: "/api/session", payload: { secret } });
  const cookie = String(signedIn.headers["set-cookie"]).split(";")[0]!;
  const csrf = { "x-csrf-token": signedIn.body.csrf };
  const headers: readonly Record<string, string>[] = [
    { cookie },
    { cookie, "x-csrf-token": "x".repeat(43) },
    { cookie, ...csrf, origin: "https://evil.example.com" },
    { cookie, ...csrf, origin: "null" },
    { cookie, ...csrf, origin: "https://localhost" },
  ];
  for (const sent of headers) {
    const before = picture();
    const answer = await served.call(undefined, {
      method: "POST",
      url: "/api/tokens",
      payload: { label: "x", subject: "x", role: "operator" },
      headers: sent,
    });
    assert.equal([answer.status, answer.body.code], [403, "csrf-refused"], JSON.stringify(sent));
    assert.is(picture(), before);
  }
});

test("a clock that is set back puts no switch before the one that it follows", async () => {
  const change = (version: number) =>
    served.call(operator, {
      method: "POST",
      url: "/api/environments/development/importers/boats/pin",
      payload: { reason: "r", version },
    });
  const first = (await change(1)).body;
  now -= 3_600_000;
  const second = await change(1);
  assert.equal([second.status, second.body.revision], [200, first.revision + 1]);
  assert.ok(second.body.at >= first.at);
  assert.is((await served.call(operator, { url: "/api/available" })).body.items.length, 1);
  const history = await served.call(operator, {
    url: "/api/environments/development/importers/boats/history?limit=2",
  });
  assert.equal(
    history.body.items.map(({ revision }: { revision: number }) => revision),
    [first.revision + 1, first.revision],
  );
  const audit = await served.call(operator, { url: "/api/audit?object=development/boats&limit=1" });
  assert.is(audit.body.items[0].detail.revision, first.revision + 1);
});

test.run();
