// timeout: 300s
import type { InjectOptions } from "fastify";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { serve } from "../../runtime/api/testing/served.ts";
import { boats } from "../../runtime/registry/testing/boats.ts";
import { StoreUnavailableError } from "../../runtime/store/documents/documents.ts";
import { bothStores } from "../../runtime/store/fixture/both-stores.ts";
import { checkStore } from "./check-store.ts";
import { disturbedDocuments } from "./disturbed-documents.ts";

const by = { subject: "test", tenant: "harbour" };
const away = (): Promise<never> =>
  Promise.reject(new StoreUnavailableError("The store cannot be used: a test."));
const staging = { environment: "staging", importer: "boats" };
const pointer = "/api/environments/staging/importers/boats";

/** Each request that writes, made anew for each time it is disturbed. */
const requests: Readonly<
  Record<string, (round: number, ids: { token: string; link: string }) => InjectOptions>
> = {
  publish: (round) => ({
    url: "/api/importers/versions",
    payload: { ...boats({ summary: `.name ?? "p${round}"` }), note: "" },
  }),
  enable: (round) => ({ url: `${pointer}/enable`, payload: { reason: `e${round}`, version: 1 } }),
  "roll out": (round) => ({
    url: `${pointer}/rollout`,
    payload: { reason: `r${round}`, version: 1, percent: 1 + (round % 99) },
  }),
  "roll back": (round) => ({ url: `${pointer}/rollback`, payload: { reason: `b${round}` } }),
  "make a token": (round) => ({
    url: "/api/tokens",
    payload: { label: `t${round}`, subject: "s", role: "importer" },
  }),
  "revoke a token": (_round, { token }) => ({ method: "DELETE", url: `/api/tokens/${token}` }),
  "make a link": (round) => ({ url: "/api/links", payload: { subject: `l${round}`, roles: ["importer"] } }),
  "sign in": (_round, { link }) => ({ url: "/api/session", payload: { secret: link } }),
};

for (const [name, open] of bothStores) {
  const test = suite(`a store that goes away in the middle of a request: ${name}`);

  for (const [title, request] of Object.entries(requests)) {
    test(`${title}: 503, nothing half done, and the same request again does it`, async () => {
      const opened = await open();
      const disturbed = disturbedDocuments(opened.documents);
      let now = 1_700_000_000_000;
      const served = await serve(disturbed.documents, { clock: () => now, requestsPerMinute: 100_000 });
      try {
        const { accounts, registry } = served;
        const wanted = { label: "x", subject: "x", tenant: "harbour", role: "importer" } as const;
        await registry.versions.publish(boats({ summary: ".name" }), by, "");
        const engineer = await served.token("engineer");
        const operator = await served.token("operator");
        let reached = true;
        for (let at = 1; reached; at++) {
          for (const when of ["before", "after"] as const) {
            const ids = {
              token: (await accounts.createToken(wanted, by)).token.id,
              link: (await accounts.createLink({ ...by, roles: ["importer"] }, by)).secret,
            };
            // Something to roll back, each time.
            for (const percent of [1, 2]) {
              const change = { kind: "rollout", version: 1, percent } as const;
              await registry.environments.change({ ...staging, change, by, reason: "before" });
            }
            now += 1_000;
            const about = `${title}, ${when} write ${at}`;
            const asked: InjectOptions = {
              method: "POST",
              // Each time from elsewhere, since one client may not try many links.
              remoteAddress: `10.0.0.${2 * at + Number(when === "after")}`,
              ...request(2 * at + Number(when === "after"), ids),
            };
            const token = title === "publish" ? engineer : operator;
            // Noted now, so that the count is of the request's own writes.
            await served.call(token, { url: "/api/session" });
            disturbed.disturb({ at, when, act: away, lasting: true });
            const first = await served.call(token, asked);
            reached = disturbed.disturbed();
            disturbed.calm();
            if (reached) {
              assert.equal([first.status, first.body.code], [503, "store-unavailable"], about);
              assert.is(first.headers["retry-after"], "1");
            } else assert.ok(first.status < 300, `${about}: ${JSON.stringify(first.body)}`);
            await checkStore(opened.documents, [], about);
            if (!reached) continue;
            const again = await served.call(token, asked);
            // A link that was taken before the answer was lost is not there a second time.
            const taken = title === "sign in" && again.status === 401;
            assert.ok(again.status < 300 || taken, `${about}, again: ${JSON.stringify(again.body)}`);
            await checkStore(opened.documents, [], `${about}, again`);
          }
        }
      } finally {
        await served.app.close();
        await opened.remove();
      }
    });
  }

  test("what only reads is answered with 503 too, and by itself again when it returns", async () => {
    const opened = await open();
    const disturbed = disturbedDocuments(opened.documents);
    const served = await serve(disturbed.documents);
    try {
      const operator = await served.token("operator");
      const reads = ["/readyz", "/api/importers", "/api/environments", "/api/available", "/api/audit"];
      const statuses = async () =>
        Promise.all(reads.map(async (url) => (await served.call(operator, { url })).status));
      disturbed.disturb({ at: 1, when: "before", act: away, lasting: true });
      await served.call(operator, {
        method: "POST",
        url: "/api/links",
        payload: { subject: "x", roles: ["importer"] },
      });
      assert.equal(await statuses(), [503, 503, 503, 503, 503]);
      assert.is((await served.call(undefined, { url: "/healthz" })).status, 200, "the process lives");
      disturbed.calm();
      assert.equal(await statuses(), [200, 200, 200, 200, 200]);
    } finally {
      await served.app.close();
      await opened.remove();
    }
  });

  test.run();
}
