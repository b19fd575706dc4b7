import Fastify from "fastify";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createAccounts } from "../../runtime/accounts/index.ts";
import { startIssuer } from "../../runtime/accounts/testing/issuer.ts";
import { createApi } from "../../runtime/api/create-api.ts";
import { serve } from "../../runtime/api/testing/served.ts";
import { boats } from "../../runtime/registry/testing/boats.ts";
import { type DocumentsForTest, embeddedDocuments } from "../../runtime/store/fixture/both-stores.ts";
import { platformOn, toolchain } from "./work.ts";

const test = suite("the API in other surroundings");
let opened: DocumentsForTest;

test.before.each(async () => {
  opened = await embeddedDocuments();
});
test.after.each(() => opened.remove());

test("another app mounts it below a path and keeps its own ways", async () => {
  const { registry, accounts } = platformOn(opened.documents);
  const app = Fastify();
  app.setNotFoundHandler((_request, reply) => reply.code(404).send("the app's own"));
  app.setErrorHandler((_error, _request, reply) => reply.code(500).send("the app's own"));
  app.get("/own", async () => "own");
  app.get("/own/fault", async () => {
    throw new Error("fault");
  });
  const context = { registry, accounts, documents: opened.documents, toolchain, clock: Date.now };
  await app.register(
    createApi({
      ...context,
      environment: "development",
      overrideSchema: () => ({}),
      hosts: ["tools.example.com"],
    }),
    { prefix: "/importer" },
  );
  try {
    const ask = async (url: string, more: object = {}) => {
      const answer = await app.inject({ url, headers: { host: "tools.example.com", ...more } });
      return { status: answer.statusCode, body: answer.body, headers: answer.headers };
    };
    const by = { subject: "o", tenant: "harbour" };
    const wanted = { label: "x", subject: "x", tenant: "harbour", role: "operator" } as const;
    const { secret } = await accounts.createToken(wanted, by);
    const token = { authorization: `Bearer ${secret}` };
    assert.is((await ask("/importer/healthz")).status, 200);
    assert.equal(JSON.parse((await ask("/importer/api/available", token)).body), { items: [] });
    const refused = JSON.parse((await ask("/importer/api/available")).body);
    assert.equal([refused.code, refused.type], ["signed-out", "/importer/api/problems#signed-out"]);
    assert.is(JSON.parse((await ask("/importer/api/none")).body).code, "route-unknown");
    const { paths } = JSON.parse((await ask("/importer/api/openapi.json")).body);
    assert.ok(paths["/importer/api/available"] && paths["/own"] === undefined);
    assert.is((await ask("/importer/docs/")).status, 200);
    const own = await ask("/own");
    assert.equal([own.body, own.headers["content-security-policy"]], ["own", undefined]);
    assert.is((await app.inject({ url: "/own", headers: { host: "any.example.com" } })).statusCode, 200);
    assert.is((await ask("/own/fault")).body, "the app's own");
    assert.is((await ask("/none")).body, "the app's own");
  } finally {
    await app.close();
  }
});

test("an issuer's tokens are taken, and those of its own go on beside them", async () => {
  const issuer = await startIssuer();
  const audience = "https://importer.example.com/api";
  const { registry } = platformOn(opened.documents);
  const oidc = { issuer: issuer.issuer, audience };
  const accounts = createAccounts({
    documents: opened.documents,
    audit: registry.audit,
    clock: Date.now,
    oidc,
  });
  const served = await serve(opened.documents, { accounts });
  try {
    const engineer = await issuer.token(audience, "harbour:engineer");
    const operator = await issuer.token(audience, "harbour:operator");
    const who = await served.call(operator, { url: "/api/session" });
    assert.equal(who.body, {
      principal: { subject: "machine", tenant: "harbour", roles: ["operator"], by: "oidc" },
    });
    const publish = {
      method: "POST",
      url: "/api/importers/versions",
      payload: { ...boats({ summary: ".name" }), note: "" },
    } as const;
    assert.is((await served.call(engineer, publish)).body.author, "machine");
    assert.is((await served.call(operator, publish)).status, 403);
    assert.is((await served.call(await served.token("operator"), { url: "/api/tokens" })).status, 200);
    for (const wrong of [`${engineer}x`, await issuer.token("https://other.example.com", "harbour:engineer")])
      assert.is((await served.call(wrong, publish)).status, 401);
  } finally {
    await served.app.close();
    await issuer.close();
  }
  const gone = createAccounts({ documents: opened.documents, audit: registry.audit, clock: Date.now, oidc });
  const later = await serve(opened.documents, { accounts: gone });
  const answer = await later.call("a.b.c", { url: "/api/session" });
  assert.equal([answer.status, answer.body.code], [503, "issuer-unavailable"]);
  await later.app.close();
});

test("whoever asks too often is told to wait, each client by itself", async () => {
  const served = await serve(opened.documents, { requestsPerMinute: 3, proxies: ["127.0.0.1"] });
  try {
    const token = await served.token("importer");
    const ask = (client: string, url = "/api/available") =>
      served.call(token, { url, headers: { "x-forwarded-for": client } });
    const statuses = [];
    for (let index = 0; index < 4; index++) statuses.push((await ask("10.0.0.1")).status);
    assert.equal(statuses, [200, 200, 200, 429]);
    const refused = await ask("10.0.0.1", "/api/none");
    assert.equal([refused.status, refused.body.code], [429, "rate-limited"]);
    assert.ok(Number(refused.headers["retry-after"]) > 0);
    assert.is((await ask("10.0.0.2")).status, 200);
    assert.is((await ask("10.0.0.1", "/healthz")).status, 200, "those who watch are not kept out");
  } finally {
    await served.app.close();
  }
});

test("behind a proxy that speaks https, sessions are for https alone", async () => {
  const served = await serve(opened.documents, { proxies: ["127.0.0.1"], hosts: ["importer.example.com"] });
  try {
    const by = { subject: "ina", tenant: "harbour" };
    const { secret } = await served.accounts.createLink({ ...by, roles: ["operator"] }, by);
    const headers = { host: "importer.example.com", "x-forwarded-proto": "https" };
    const sent = { method: "POST", url: "/api/session", payload: { secret }, headers } as const;
    const signedIn = await served.app.inject(sent);
    const cookie = String(signedIn.headers["set-cookie"]);
    assert.match(cookie, /HttpOnly; Secure; SameSite=Strict/);
    const link = (origin: string) =>
      served.app.inject({
        method: "POST",
        url: "/api/links",
        payload: { subject: "x", roles: ["importer"] },
        headers: { ...headers, cookie: cookie.split(";")[0]!, "x-csrf-token": signedIn.json().csrf, origin },
      });
    assert.is((await link("https://importer.example.com")).statusCode, 201);
    assert.is((await link("http://importer.example.com")).statusCode, 403);
  } finally {
    await served.app.close();
  }
});

test("pages of a named site may ask from a browser, those of others may not", async () => {
  const served = await serve(opened.documents, { origins: ["https://tools.example.com"] });
  try {
    const preflight = async (origin: string) =>
      (
        await served.app.inject({
          method: "OPTIONS",
          url: "/api/available",
          headers: { host: "localhost", origin, "access-control-request-method": "GET" },
        })
      ).headers["access-control-allow-origin"];
    assert.is(await preflight("https://tools.example.com"), "https://tools.example.com");
    assert.is(await preflight("https://evil.example.com"), undefined);
  } finally {
    await served.app.close();
  }
});

test("metrics count what was asked, by route and not by address", async () => {
  const served = await serve(opened.documents);
  try {
    const operator = await served.token("operator");
    for (const importer of ["a", "b", "c"])
      await served.call(operator, { url: `/api/available/${importer}` });
    const { body } = await served.call(operator, { url: "/metrics" });
    assert.match(
      body,
      'importer_http_request_duration_seconds_count{method="GET",route="/api/available/:importer",status="404"} 3',
    );
    assert.match(body, /process_resident_memory_bytes \d+/);
  } finally {
    await served.app.close();
  }
});

test.run();
