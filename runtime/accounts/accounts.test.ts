import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createAudit } from "../registry/audit.ts";
import type { Audit } from "../registry/registry.ts";
import { bothStores, type DocumentsForTest } from "../store/fixture/both-stores.ts";
import { type Accounts, createAccounts, type NewToken } from "./index.ts";

const operator = { subject: "olga", tenant: "harbour" };
const token: NewToken = { label: "CI", subject: "ci", tenant: "harbour", role: "engineer" };
const minute = 60_000;

for (const [store, open] of bothStores) {
  const test = suite(`accounts in ${store}`);
  let opened: DocumentsForTest;
  let audit: Audit;
  let accounts: Accounts;
  let now = 0;

  test.before.each(async () => {
    opened = await open();
    now = 1_000_000;
    audit = createAudit(opened.documents, () => now);
    accounts = createAccounts({ documents: opened.documents, audit, clock: () => now });
  });
  test.after.each(() => opened.remove());

  test("a token gives its role, and is kept only as a hash", async () => {
    const { token: made, secret } = await accounts.createToken(token, operator);
    assert.match(secret, /^imp_[A-Za-z0-9_-]{43}$/);
    assert.equal(await accounts.authenticate(secret), {
      subject: "ci",
      tenant: "harbour",
      roles: ["engineer"],
      by: "token",
      credential: made.id,
    });
    assert.is(await accounts.authenticate(`${secret}x`), undefined);
    assert.is(await accounts.authenticate("imp_"), undefined);
    assert.is(await accounts.authenticate("no.jwt.here"), undefined);
    const listed = JSON.stringify(await accounts.listTokens({ limit: 10 }));
    assert.not.ok(listed.includes(secret) || listed.includes("hash"));
  });

  test("a token ends when it expires, and when it is revoked", async () => {
    const short = await accounts.createToken({ ...token, expires: now + minute }, operator);
    const long = await accounts.createToken(token, operator);
    now += minute - 1;
    assert.ok(await accounts.authenticate(short.secret));
    now += 1;
    assert.is(await accounts.authenticate(short.secret), undefined);
    assert.is(
      await accounts.revokeToken(long.token.id, operator, "another"),
      false,
      "another tenant's operator",
    );
    assert.ok(await accounts.authenticate(long.secret));
    assert.is(await accounts.revokeToken(long.token.id, operator, "harbour"), true);
    assert.is(await accounts.authenticate(long.secret), undefined);
    assert.is(await accounts.revokeToken("t_none", operator), false);
    assert.equal(
      (await audit.list({ limit: 10 })).items.map(({ action }) => action),
      ["token.revoke", "token.create", "token.create"],
    );
  });

  test("the last use is noted once a minute", async () => {
    const { token: made, secret } = await accounts.createToken(token, operator);
    const lastUsed = async () =>
      (await accounts.listTokens({ limit: 1, tenant: "harbour" })).items[0]?.lastUsed;
    assert.is(await lastUsed(), undefined);
    await accounts.authenticate(secret);
    const first = now;
    assert.is(await lastUsed(), first);
    now += minute / 2;
    await accounts.authenticate(secret);
    assert.is(await lastUsed(), first);
    now += minute;
    await Promise.all(Array.from({ length: 5 }, () => accounts.authenticate(secret)));
    assert.is(await lastUsed(), now);
    assert.is((await accounts.listTokens({ limit: 10, tenant: "another" })).items.length, 0);
    assert.is((await accounts.listTokens({ limit: 10 })).items[0]?.id, made.id);
  });

  test("a link makes one session, even when ten come with it at once", async () => {
    const { secret } = await accounts.createLink(
      { subject: "ina", tenant: "harbour", roles: ["importer"] },
      operator,
    );
    const sessions = (
      await Promise.all(Array.from({ length: 10 }, () => accounts.redeemLink(secret)))
    ).filter(Boolean);
    assert.is(sessions.length, 1);
    const cookie = sessions[0]!.secret;
    assert.equal((await accounts.session(cookie))?.principal.roles, ["importer"]);
    await accounts.endSession(cookie);
    assert.is(await accounts.session(cookie), undefined);
    assert.is(await accounts.redeemLink(secret), undefined);
  });

  test("links last five minutes and sessions a working day", async () => {
    const wanted = { subject: "ina", tenant: "harbour", roles: ["importer"] as const };
    const late = await accounts.createLink(wanted, operator);
    now += 5 * minute;
    assert.is(await accounts.redeemLink(late.secret), undefined);
    const { secret } = await accounts.createLink(wanted, operator);
    const session = await accounts.redeemLink(secret);
    now += 12 * 60 * minute - 1;
    assert.ok(await accounts.session(session!.secret));
    now += 1;
    assert.is(await accounts.session(session!.secret), undefined);
  });

  test.run();
}
