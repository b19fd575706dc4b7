import type { InjectOptions } from "fastify";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openapiDocument } from "../../runtime/api/openapi-document.ts";
import { type Answer, type Served, serve } from "../../runtime/api/testing/served.ts";
import { boats } from "../../runtime/registry/testing/boats.ts";
import { type DocumentsForTest, embeddedDocuments } from "../../runtime/store/fixture/both-stores.ts";
import { type Ground, type Verdict, verdicts } from "./verdicts.ts";

interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
}

const document = (await openapiDocument()) as {
  paths: Record<string, Record<string, { operationId: string }>>;
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, { operationId: name }]): Operation => ({ name, method: method.toUpperCase(), path }),
  ),
);

const test = suite("every route");
const roles = ["engineer", "operator", "importer"] as const;
const by = { subject: "test", tenant: "harbour" };
let opened: DocumentsForTest;
let served: Served;
let now = 1_700_000_000_000;
let ground: Ground;
const tokens = new Map<string, string>();

test.before(async () => {
  opened = await embeddedDocuments();
  served = await serve(opened.documents, { clock: () => now });
  const { registry, accounts } = served;
  await registry.versions.publish(boats({ summary: ".name" }), by, "");
  await registry.versions.publish(boats({ summary: ".nick" }), by, "");
  const change = { kind: "enable", version: 1 } as const;
  for (const environment of ["development", "staging"]) {
    await registry.environments.change({ environment, importer: "boats", change, by, reason: "to walk" });
  }
  for (const role of roles) tokens.set(role, await served.token(role));
  const wanted = { label: "x", subject: "x", tenant: "harbour", role: "operator" } as const;
  tokens.set("expired", (await accounts.createToken({ ...wanted, expires: now + 1_000 }, by)).secret);
  const revoked = await accounts.createToken(wanted, by);
  tokens.set("revoked", revoked.secret);
  await accounts.revokeToken(revoked.token.id, by);
  ground = {
    ownToken: (await accounts.createToken(wanted, by)).token.id,
    foreignToken: (await accounts.createToken({ ...wanted, tenant: "quay", subject: "quinn" }, by)).token.id,
  };
  now += 2_000;
});
test.after(async () => {
  await served.app.close();
  await opened.remove();
});

const inOrder = (): readonly (Operation & { readonly verdict: Verdict })[] =>
  Object.entries(verdicts).map(([name, verdict]) => {
    const operation = operations.find((one) => one.name === name);
    if (operation === undefined) throw new Error(`the document has no ${name}`);
    return { ...operation, verdict };
  });

function ask(
  token: string | undefined,
  { method, path }: Operation,
  { request = () => ({}), path: names = () => ({}) }: Pick<Verdict, "request" | "path">,
): Promise<Answer> {
  const values = names(ground);
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? "none"));
  return served.call(token, { method: method as "GET", url, ...(request(ground) as InjectOptions) });
}

test("has a verdict, and every verdict a route", () => {
  assert.equal(operations.map(({ name }) => name).toSorted(), Object.keys(verdicts).toSorted());
});

test("wants somebody whose token is there, not old and not revoked, unless it is open", async () => {
  for (const { verdict, ...operation } of inOrder()) {
    for (const token of [undefined, tokens.get("expired"), tokens.get("revoked"), "imp_none", "a.b.c"]) {
      const { status, body } = await ask(token, operation, verdict);
      const expected = verdict.who === "open" ? verdict.status : 401;
      assert.is(status, expected, `${operation.name} with ${token ?? "no token"}`);
      if (verdict.who !== "open") assert.is(body.code, "signed-out", operation.name);
    }
  }
});

test("is refused to those roles that may not, and serves those that may", async () => {
  for (const { verdict, ...operation } of inOrder()) {
    for (const role of roles) {
      const may = verdict.who === "open" || verdict.who.includes(role);
      const { status, body } = await ask(tokens.get(role), operation, verdict);
      assert.is(status, may ? verdict.status : 403, `${operation.name} as ${role}: ${JSON.stringify(body)}`);
      if (!may) assert.is(body.code, "forbidden");
    }
  }
});

test("gives nothing of another tenant", async () => {
  for (const { verdict, ...operation } of inOrder()) {
    if (verdict.foreign === "shared") continue;
    const foreign = verdict.foreign === "own" ? verdict : verdict.foreign;
    const { status, body } = await ask(tokens.get("operator"), operation, foreign);
    assert.is(status, foreign.status, `${operation.name} of another tenant`);
    const told = JSON.stringify(body);
    assert.not.ok(told.includes("quinn") || told.includes(ground.foreignToken), `${operation.name}: ${told}`);
  }
  assert.ok((await served.accounts.listTokens({ limit: 9, tenant: "quay" })).items[0]?.revoked === undefined);
});

test("of the platform's own operators reaches every tenant", async () => {
  const token = await served.token("operator", "local");
  const listed = await served.call(token, { url: "/api/tokens?tenant=quay" });
  assert.equal(
    listed.body.items.map(({ subject }: { subject: string }) => subject),
    ["quinn"],
  );
  assert.ok((await served.call(token, { url: "/api/tokens" })).body.items.length > 5);
  const made = await served.call(token, {
    method: "POST",
    url: "/api/tokens",
    payload: { label: "first", subject: "petra", role: "operator", tenant: "pier" },
  });
  assert.equal([made.status, made.body.token.tenant], [201, "pier"]);
  const audit = await served.call(token, { url: `/api/audit?object=token/${made.body.token.id}` });
  assert.equal([audit.body.items[0].owner, audit.body.items[0].tenant], ["pier", "local"]);
  const theirs = (await served.call(made.body.secret, { url: "/api/audit?limit=200" })).body.items;
  assert.ok(theirs.every(({ owner = "pier" }: { owner?: string }) => owner === "pier"));
  assert.ok(
    theirs.some(({ action }: { action: string }) => action === "version.publish"),
    "what all share",
  );
  const gone = await served.call(token, { method: "DELETE", url: `/api/tokens/${ground.foreignToken}` });
  assert.is(gone.status, 204);
});

test("of the audit pages through what a tenant may see, in one order", async () => {
  const seen: string[] = [];
  let after = "";
  do {
    const page = await served.call(tokens.get("operator"), {
      url: `/api/audit?limit=3${after === "" ? "" : `&after=${after}`}`,
    });
    assert.is(page.status, 200);
    seen.push(...page.body.items.map(({ id }: { id: string }) => id));
    after = page.body.next ?? "";
  } while (after !== "");
  const lines = (await served.call(tokens.get("operator"), { url: "/api/audit/export" })).body.trim();
  assert.equal(
    seen,
    lines.split("\n").map((line: string) => JSON.parse(line).id),
  );
  assert.equal(seen, seen.toSorted().toReversed());
  assert.is(new Set(seen).size, seen.length);
});

test.run();
