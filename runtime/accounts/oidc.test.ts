import { suite } from "uvu";
import * as assert from "uvu/assert";
import { IssuerUnavailableError } from "./index.ts";
import { createOidc } from "./oidc.ts";
import { type Issuer, startIssuer } from "./testing/issuer.ts";

const test = suite("tokens of an issuer");
const audience = "https://importer.example.com/api";
let issuer: Issuer;

test.before(async () => {
  issuer = await startIssuer();
});
test.after(() => issuer.close());

test("a token of the issuer speaks for its subject, tenant and role", async () => {
  const check = createOidc({ issuer: issuer.issuer, audience }, Date.now);
  assert.equal(await check(await issuer.token(audience, "harbour:operator")), {
    subject: "machine",
    tenant: "harbour",
    roles: ["operator"],
    by: "oidc",
    credential: "machine",
  });
});

test("what is meant for others, old, changed or without a role is refused", async () => {
  const check = createOidc({ issuer: issuer.issuer, audience }, Date.now);
  const good = await issuer.token(audience, "harbour:engineer");
  const [head = "", body = "", signature = ""] = good.split(".");
  const claims = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as Record<string, unknown>;
  const forged = Buffer.from(JSON.stringify({ ...claims, roles: ["operator"] })).toString("base64url");
  const unsigned = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
  assert.is(
    await check(await issuer.token("https://other.example.com", "harbour:engineer")),
    undefined,
    "audience",
  );
  assert.is(await check(`${head}.${forged}.${signature}`), undefined, "changed");
  assert.is(await check(`${unsigned}.${body}.`), undefined, "unsigned");
  assert.is(await check("not a token"), undefined);
  assert.is(await check(await issuer.token(audience, "harbour:none")), undefined, "role");
  const tomorrow = createOidc({ issuer: issuer.issuer, audience }, () => Date.now() + 86_400_000);
  assert.is(await tomorrow(good), undefined, "old");
  assert.ok(await check(good));
});

test("an issuer that does not answer is a fault of its own, and is asked again", async () => {
  let away = true;
  const check = createOidc({ issuer: issuer.issuer, audience }, Date.now, (...request) =>
    away ? Promise.reject(new Error("no way there")) : fetch(...request),
  );
  const token = await issuer.token(audience, "harbour:engineer");
  try {
    await check(token);
    assert.unreachable();
  } catch (error) {
    assert.instance(error, IssuerUnavailableError);
  }
  away = false;
  assert.ok(await check(token));
});

test.run();
