import { suite } from "uvu";
import * as assert from "uvu/assert";
import { boats } from "../registry/testing/boats.ts";
import { bothStores, type DocumentsForTest } from "../store/fixture/both-stores.ts";
import { type Served, serve } from "./testing/served.ts";

for (const [store, open] of bothStores) {
  const test = suite(`the API over ${store}`);
  let opened: DocumentsForTest;
  let served: Served;
  let engineer = "";
  let operator = "";
  let importer = "";

  test.before.each(async () => {
    opened = await open();
    served = await serve(opened.documents);
    engineer = await served.token("engineer");
    operator = await served.token("operator");
    importer = await served.token("importer");
  });
  test.after.each(async () => {
    await served.app.close();
    await opened.remove();
  });

  const publish = (summary: string) =>
    served.call(engineer, {
      method: "POST",
      url: "/api/importers/versions",
      payload: { ...boats({ summary }), note: "n" },
    });
  const switchTo = (word: string, payload: object, headers: Record<string, string> = {}) =>
    served.call(operator, {
      method: "POST",
      url: `/api/environments/development/importers/boats/${word}`,
      payload: { reason: "because", ...payload },
      headers,
    });

  test("a spec is checked, published, switched on, and seen by end users", async () => {
    const checked = await served.call(engineer, {
      method: "POST",
      url: "/api/specs/check",
      payload: boats({ summary: ".nmae" }),
    });
    assert.equal(
      [checked.status, checked.body.ok, checked.body.diagnostics[0].code],
      [200, false, "unknown-field"],
    );
    assert.is(checked.body.diagnostics[0].start.line, 9);
    const refused = await publish(".nmae");
    assert.equal(
      [refused.status, refused.body.code, refused.body.diagnostics.length],
      [422, "spec-rejected", 1],
    );
    const published = await publish(".name");
    assert.equal([published.status, published.body.number], [201, 1]);
    assert.is((await publish(" .name ")).status, 200);
    assert.equal((await served.call(importer, { url: "/api/available" })).body, { items: [] });
    const enabled = await switchTo("enable", {});
    assert.equal([enabled.status, enabled.headers.etag, enabled.body.version], [200, '"1"', 1]);
    const seen = await served.call(importer, { url: "/api/available" });
    assert.equal(seen.body.items[0], {
      importer: "boats",
      title: "Boats",
      version: 1,
      planHash: published.body.planHash,
    });
    const one = await served.call(importer, { url: "/api/available/boats" });
    assert.equal([one.status, one.body.docs, one.body.sources.length], [200, "# Boats", 1]);
    assert.is((await served.call(importer, { url: "/api/available/ships" })).body.code, "importer-unknown");
  });

  test("a switch from a stale revision is refused, with the present one", async () => {
    await publish(".name");
    assert.is((await switchTo("enable", {}, { "if-match": '"0"' })).status, 200);
    const stale = await switchTo("disable", {}, { "if-match": '"0"' });
    assert.equal([stale.status, stale.body.code, stale.headers.etag], [412, "revision-changed", '"1"']);
    assert.is((await switchTo("disable", {}, { "if-match": "1" })).body.code, "request-invalid");
    const bad = await switchTo("rollout", { version: 1, percent: 10, tenants: ["a"] });
    assert.is(bad.body.code, "request-invalid");
    assert.is((await switchTo("rollout", { version: 1, percent: 10 })).body.rollout.percent, 10);
    assert.is((await switchTo("rollback", {})).body.version, 1);
    const history = await served.call(operator, {
      url: "/api/environments/development/importers/boats/history?limit=2",
    });
    assert.equal(
      history.body.items.map(({ revision }: { revision: number }) => revision),
      [3, 2],
    );
    const rest = await served.call(operator, {
      url: `/api/environments/development/importers/boats/history?after=${history.body.next}`,
    });
    assert.is(rest.body.items.length, 1);
  });

  test("requests that do not fit are problems that name the place", async () => {
    const wrong: readonly (readonly [object, number, string])[] = [
      [{ method: "POST", url: "/api/specs/check", payload: { entry: 1, files: [] } }, 400, "request-invalid"],
      [
        { method: "POST", url: "/api/specs/check", payload: { entry: "a", files: [], more: 1 } },
        400,
        "request-invalid",
      ],
      [
        {
          method: "POST",
          url: "/api/specs/check",
          payload: { entry: "../a", files: [{ path: "../a", text: "" }] },
        },
        400,
        "bundle-invalid",
      ],
      [
        {
          method: "POST",
          url: "/api/specs/check",
          payload: '{"entry":',
          headers: { "content-type": "application/json" },
        },
        400,
        "body-invalid",
      ],
      [
        {
          method: "POST",
          url: "/api/specs/check",
          payload: "entry=a",
          headers: { "content-type": "text/plain" },
        },
        415,
        "media-type-unknown",
      ],
      [{ method: "GET", url: "/api/importers?limit=0" }, 400, "request-invalid"],
      [{ method: "GET", url: "/api/importers?after=zz" }, 400, "cursor-invalid"],
      [{ method: "GET", url: "/api/importers/boats/versions/9" }, 404, "version-unknown"],
      [{ method: "GET", url: "/api/importers/boats/versions" }, 404, "importer-unknown"],
      [{ method: "GET", url: "/api/environments?after=zz" }, 400, "cursor-invalid"],
      [{ method: "GET", url: "/api/available?limit=201" }, 400, "request-invalid"],
      [{ method: "GET", url: "/api/importers/%ff/versions" }, 400, "request-invalid"],
      [{ method: "GET", url: `/api/importers/${"a".repeat(101)}/versions` }, 400, "request-invalid"],
      [{ method: "GET", url: "/api/none" }, 404, "route-unknown"],
      [{ method: "GET", url: "/api/importers/..%2f..%2fetc/versions" }, 400, "request-invalid"],
    ];
    for (const [request, status, code] of wrong) {
      const answer = await served.call(engineer, request);
      assert.equal([answer.status, answer.body.code], [status, code], JSON.stringify(request));
      assert.match(String(answer.headers["content-type"]), "application/problem+json");
      assert.is(answer.body.requestId, answer.headers["x-request-id"]);
    }
  });

  test("short lists have pages too", async () => {
    await publish(".name");
    for (const environment of ["nightly", "development"]) {
      const url = `/api/environments/${environment}/importers/boats/enable`;
      assert.is((await served.call(operator, { method: "POST", url, payload: { reason: "r" } })).status, 200);
    }
    const seen: string[] = [];
    let after = "";
    do {
      const { status, body } = await served.call(operator, { url: `/api/environments?limit=3${after}` });
      assert.is(status, 200);
      assert.ok(body.items.length <= 3);
      seen.push(...body.items);
      after = body.next === undefined ? "" : `&after=${body.next}`;
    } while (after !== "");
    assert.equal(seen, ["development", "nightly", "production", "staging"]);
    const available = await served.call(importer, { url: "/api/available?limit=1" });
    assert.equal([available.body.items.length, available.body.next], [1, undefined]);
  });

  test("a switch that is asked for twice with one key takes place once, and is answered the same", async () => {
    await publish(".name");
    const enable = () => switchTo("enable", {}, { "idempotency-key": "k2" });
    const [first, again] = [await enable(), await enable()];
    assert.equal([again.status, again.body, again.headers.etag], [200, first.body, first.headers.etag]);
    assert.equal([first.body.revision, again.headers.etag], [1, '"1"']);
  });

  test("what is created with an Idempotency-Key is created once", async () => {
    const create = (label: string) =>
      served.call(operator, {
        method: "POST",
        url: "/api/tokens",
        payload: { label, subject: "ci", role: "engineer" },
        headers: { "idempotency-key": "k1" },
      });
    const first = await create("CI");
    const again = await create("CI");
    assert.is(first.status, 201);
    assert.equal(
      [again.status, again.body, again.headers["idempotency-replayed"]],
      [201, first.body, "true"],
    );
    assert.is((await create("another")).body.code, "idempotency-reused");
    const tokens = await served.call(operator, { url: "/api/tokens" });
    assert.is(tokens.body.items.filter(({ label }: { label: string }) => label === "CI").length, 1);
    const rows = await opened.documents
      .collection({ name: "idempotency", indexes: { expiry: { fields: ["expires"] } } })
      .list({ by: "expiry", limit: 9 });
    assert.not.ok(JSON.stringify(rows).includes(first.body.secret), "the store holds no secret");
  });

  test("a browser signs in with a link, and only its own pages change something", async () => {
    const link = await served.call(operator, {
      method: "POST",
      url: "/api/links",
      payload: { subject: "ina", roles: ["operator"] },
    });
    const signedIn = await served.call(undefined, {
      method: "POST",
      url: "/api/session",
      payload: { secret: link.body.secret },
    });
    assert.is(signedIn.status, 201);
    const cookie = String(signedIn.headers["set-cookie"]);
    assert.match(cookie, /HttpOnly; SameSite=Strict/);
    const headers = { cookie: cookie.split(";")[0]! };
    assert.is((await served.call(undefined, { url: "/api/session", headers })).body.principal.subject, "ina");
    const invite = (more: Record<string, string>) =>
      served.call(undefined, {
        method: "POST",
        url: "/api/links",
        payload: { subject: "x", roles: ["importer"] },
        headers: { ...headers, ...more },
      });
    assert.is((await invite({})).body.code, "csrf-refused");
    const csrf = { "x-csrf-token": signedIn.body.csrf };
    assert.is((await invite({ ...csrf, origin: "https://evil.example.com" })).body.code, "csrf-refused");
    assert.is((await invite({ ...csrf, origin: "http://localhost" })).status, 201);
    assert.is(
      (
        await served.call(undefined, {
          method: "POST",
          url: "/api/session",
          payload: { secret: link.body.secret },
        })
      ).status,
      401,
    );
    assert.is(
      (
        await served.call(undefined, {
          method: "DELETE",
          url: "/api/session",
          headers: { ...headers, ...csrf },
        })
      ).status,
      204,
    );
    assert.is((await served.call(undefined, { url: "/api/session", headers })).status, 401);
    const told = await served.call(operator, { url: "/api/audit?object=principal/ina" });
    assert.equal(
      told.body.items.map(({ action }: { action: string }) => action),
      ["session.end", "session.create", "link.create"],
    );
  });

  test("tokens of another tenant are not there", async () => {
    const foreign = await served.token("operator", "quay");
    const mine = (await served.call(operator, { url: "/api/tokens" })).body.items;
    const answer = await served.call(foreign, { method: "DELETE", url: `/api/tokens/${mine[0].id}` });
    assert.equal([answer.status, answer.body.code], [404, "token-unknown"]);
    assert.is((await served.call(foreign, { url: "/api/tokens" })).body.items.length, 1);
  });

  test("the audit tells who did what, whole as lines", async () => {
    await publish(".name");
    await switchTo("enable", {});
    const listed = await served.call(operator, { url: "/api/audit?object=development/boats" });
    assert.equal(
      listed.body.items.map(
        ({ action, subject }: { action: string; subject: string }) => `${subject} ${action}`,
      ),
      ["operator environment.enable"],
    );
    const lines = (await served.call(operator, { url: "/api/audit/export" })).body.trim().split("\n");
    assert.is(lines.length, 5);
    assert.is(JSON.parse(lines[0]).action, "environment.enable");
  });

  test("versions are compared, and told by their plan", async () => {
    await publish(".name");
    await publish(".nick");
    const diff = await served.call(operator, { url: "/api/importers/boats/diff?from=1&to=2" });
    assert.is(diff.status, 200);
    assert.match(diff.body.text, /-\s+required summary <- \.name\n\+\s+required summary <- \.nick/);
    const plan = await served.call(engineer, { url: "/api/importers/boats/versions/1/plan" });
    assert.equal(
      [plan.status, plan.body.importer.name, plan.headers.etag],
      [200, "boats", `"${plan.body.hash}"`],
    );
    const source = await served.call(engineer, { url: "/api/importers/boats/versions/2/source" });
    assert.equal(source.body, boats({ summary: ".nick" }));
  });

  test("health is told without signing in, and metrics to operators", async () => {
    assert.is((await served.call(undefined, { url: "/healthz" })).status, 200);
    assert.is((await served.call(undefined, { url: "/readyz" })).status, 200);
    assert.is((await served.call(undefined, { url: "/metrics" })).status, 401);
    assert.match(
      (await served.call(operator, { url: "/metrics" })).body,
      /importer_http_request_duration_seconds_count/,
    );
  });

  test("pages load nothing from elsewhere, and nothing over https where there is none", async () => {
    for (const url of ["/", "/docs/"]) {
      const answer = await served.app.inject({ url, headers: { host: "localhost" } });
      assert.is(answer.statusCode, 200, url);
      const policy = String(answer.headers["content-security-policy"]);
      assert.match(policy, /default-src 'self'.*frame-ancestors 'none'/, url);
      assert.not.match(policy, /upgrade-insecure-requests|swagger\.io/, url);
    }
  });

  test("what has no body may be said to be JSON", async () => {
    const headers = { "content-type": "application/json" };
    const made = await served.accounts.createToken(
      { label: "x", subject: "x", tenant: "harbour", role: "importer" },
      { subject: "test", tenant: "harbour" },
    );
    const revoke = { method: "DELETE", url: `/api/tokens/${made.token.id}`, headers } as const;
    assert.is((await served.call(operator, revoke)).status, 204);
    assert.is((await served.call(operator, { method: "PUT", url: "/api/tokens", headers })).status, 404);
  });

  test("a name that is not the server's is refused", async () => {
    const answer = await served.app.inject({ url: "/healthz", headers: { host: "evil.example.com" } });
    assert.equal([answer.statusCode, answer.json().code], [403, "host-refused"]);
  });

  test.run();
}
