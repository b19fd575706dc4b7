// timeout: 400s
import { setTimeout as wait } from "node:timers/promises";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { boats } from "../../runtime/registry/testing/boats.ts";
import { type Answer, type ServerProcess, startServer } from "./server-process.ts";
import { type StoreForProcesses, storesForProcesses } from "./stores.ts";

for (const [name, open] of storesForProcesses) {
  const test = suite(`two servers on one store: ${name}`);
  let store: StoreForProcesses;
  let servers: readonly [ServerProcess, ServerProcess];
  let engineer = "";
  let operator = "";
  let importer = "";

  test.before(async () => {
    store = await open();
    servers = await Promise.all([startServer(store), startServer(store)]);
    engineer = await servers[0].token("engineer");
    operator = await servers[1].token("operator");
    importer = await servers[0].token("importer");
  });
  test.after(async () => {
    assert.equal(await Promise.all(servers.map((server) => server.stop())), [0, 0]);
    await store.remove();
  });

  const either = (index: number): ServerProcess => servers[index % 2]!;
  const publish = (server: ServerProcess, word: string, note = word): Promise<Answer> =>
    server.ask({
      method: "POST",
      path: "/api/importers/versions",
      token: engineer,
      body: { ...boats({ summary: `.name ?? "${word}"` }), note },
    });
  const switchTo = (
    server: ServerProcess,
    word: string,
    body: object,
    headers: Readonly<Record<string, string>> = {},
    environment = "development",
  ): Promise<Answer> =>
    server.ask({
      method: "POST",
      path: `/api/environments/${environment}/importers/boats/${word}`,
      token: operator,
      body: { reason: "because", ...body },
      headers,
    });
  /**
   * Asks until the answer is as wanted. However slow the machine is: a request that begins a second after what it is to see
   * has to see it.
   */
  async function withinASecond(ask: () => Promise<boolean>): Promise<void> {
    const since = performance.now();
    for (;;) {
      const began = performance.now();
      if (await ask()) return;
      assert.ok(began - since < 1_000, "not seen after a second");
      await wait(50);
    }
  }

  test("of 50 who publish 25 plans at once each plan gets one version", async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => publish(either(index), `w${Math.floor(index / 2)}`)),
    );
    assert.equal(new Set(answers.map(({ status }) => status)), new Set([200, 201]));
    assert.is(answers.filter(({ status }) => status === 201).length, 25);
    for (let plan = 0; plan < 25; plan++)
      assert.equal(answers[2 * plan]!.body, answers[2 * plan + 1]!.body, "both are told the same version");
    const numbers = new Set(answers.map(({ body }) => body.number as number));
    assert.is(numbers.size, 25);
    const { body } = await servers[0].ask({
      path: "/api/importers/boats/versions?limit=200",
      token: engineer,
    });
    assert.equal(
      body.items.map(({ number }: { number: number }) => number),
      [...numbers].toSorted((one, other) => other - one),
    );
    const audit = await servers[1].ask({ path: "/api/audit?limit=200", token: operator });
    const told = audit.body.items.filter(({ action }: { action: string }) => action === "version.publish");
    assert.equal(
      new Set(told.map(({ object }: { object: string }) => object)),
      new Set([...numbers].map((number) => `boats@${number}`)),
    );
    assert.is(told.length, 25);
  });

  test("of 200 switches, twenty each from one revision, one of the twenty wins", async () => {
    const { number } = (await publish(servers[0], "w0")).body;
    for (let round = 0; round < 10; round++) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          switchTo(
            either(index),
            "rollout",
            { version: number, percent: index + 1, reason: `${round}/${index}` },
            { "if-match": `"${round}"` },
            "staging",
          ),
        ),
      );
      assert.equal(
        answers.map(({ status }) => status).toSorted((one, other) => one - other),
        [200, ...Array.from({ length: 19 }, () => 412)],
      );
      const stale = answers.find(({ status }) => status === 412)!;
      assert.equal([stale.body.code, stale.headers.get("etag")], ["revision-changed", `"${round + 1}"`]);
    }
    const { body: history } = await servers[1].ask({
      path: "/api/environments/staging/importers/boats/history",
      token: operator,
    });
    assert.equal(
      history.items.map(({ revision }: { revision: number }) => revision),
      [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
    );
    const { body: audit } = await servers[0].ask({
      path: "/api/audit?object=staging/boats",
      token: operator,
    });
    assert.equal(
      audit.items.map(({ detail }: { detail: { reason: string } }) => detail.reason),
      history.items.map(({ reason }: { reason: string }) => reason),
    );
  });

  test("switches that name no revision all take place, one after the other", async () => {
    const { number } = (await publish(servers[0], "w0")).body;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        switchTo(either(index), "pin", { version: number }, {}, "crowded"),
      ),
    );
    assert.equal(new Set(answers.map(({ body }) => body.revision)).size, 20, JSON.stringify(answers[0]));
    const { body } = await servers[0].ask({ path: "/api/environments", token: operator });
    assert.ok(body.items.includes("crowded"));
  });

  test("a switch in one is seen by the other within a second", async () => {
    const { number } = (await publish(servers[0], "w0")).body;
    const seenBy = async (server: ServerProcess): Promise<number | undefined> =>
      (await server.ask({ path: "/api/available", token: importer })).body.items[0]?.version;
    assert.is(await seenBy(servers[1]), undefined);
    assert.is((await switchTo(servers[0], "enable", { version: number })).status, 200);
    assert.is(await seenBy(servers[0]), number, "at once where it was switched");
    await withinASecond(async () => (await seenBy(servers[1])) === number);
    assert.is((await switchTo(servers[1], "disable", {})).status, 200);
    await withinASecond(async () => (await seenBy(servers[0])) === undefined);
  });

  test("a token that one revokes is refused by the other within a second", async () => {
    const made = await servers[0].ask({
      method: "POST",
      path: "/api/tokens",
      token: operator,
      body: { label: "short", subject: "s", role: "importer" },
    });
    const status = async (server: ServerProcess): Promise<number> =>
      (await server.ask({ path: "/api/session", token: made.body.secret })).status;
    assert.equal([await status(servers[0]), await status(servers[1])], [200, 200]);
    const { id } = made.body.token;
    const revoked = await servers[1].ask({ method: "DELETE", path: `/api/tokens/${id}`, token: operator });
    assert.equal([revoked.status, await status(servers[1])], [204, 401]);
    await withinASecond(async () => (await status(servers[0])) === 401);
  });

  test("what twenty ask for with one Idempotency-Key is made once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        either(index).ask({
          method: "POST",
          path: "/api/tokens",
          token: operator,
          body: { label: "once", subject: "s", role: "importer" },
          headers: { "idempotency-key": "the-same" },
        }),
      ),
    );
    const made = answers.filter(({ status }) => status === 201);
    assert.is(new Set(made.map(({ body }) => body.secret)).size, 1);
    assert.is(made.filter(({ headers }) => headers.get("idempotency-replayed") === null).length, 1);
    for (const { status, body } of answers)
      if (status !== 201) assert.equal([status, body.code], [409, "idempotency-running"]);
    const { body } = await servers[0].ask({ path: "/api/tokens?limit=200", token: operator });
    assert.is(body.items.filter(({ label }: { label: string }) => label === "once").length, 1);
  });

  test.run();
}
