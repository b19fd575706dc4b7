import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createGraphqlReader } from "../../compiler/graphql/create-graphql-reader.ts";
import { adaptors, catalogue } from "../adaptors/index.ts";
import type { Documents } from "../store/documents/documents.ts";
import { bothStores, type DocumentsForTest } from "../store/fixture/both-stores.ts";
import {
  BreakingChangeError,
  createRegistry,
  PlanTooNewError,
  type Registry,
  type RevisionError,
  SpecRejectedError,
  SwitchError,
  type SwitchRequest,
  UnknownVersionError,
} from "./index.ts";
import { boats } from "./testing/boats.ts";

const engineer = { subject: "eva", tenant: "harbour" };
const operator = { subject: "olga", tenant: "harbour" };
const reader = createGraphqlReader();

/** What a promise is refused with. */
async function refused(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  return assert.unreachable("it was not refused");
}

for (const [store, open] of bothStores) {
  const test = suite(`the registry in ${store}`);
  let opened: DocumentsForTest;
  let registry: Registry;
  let now = 0;

  const registryOn = (documents: Documents): Registry =>
    createRegistry({
      documents,
      clock: () => now,
      catalogue,
      adaptors,
      graphql: () => reader,
      describe: ({ importer }) => `# ${importer.title}`,
    });
  const publish = async (summary: string): Promise<number> =>
    (await registry.versions.publish(boats({ summary }), engineer, "")).version.number;
  const change = (
    wanted: SwitchRequest["change"],
    more: Partial<SwitchRequest> = {},
  ): ReturnType<Registry["environments"]["change"]> =>
    registry.environments.change({
      environment: "staging",
      importer: "boats",
      change: wanted,
      by: operator,
      reason: "because",
      ...more,
    });
  const seenBy = async (tenant: string): Promise<readonly number[]> =>
    (await registry.environments.available("staging", tenant)).map(({ version }) => version);

  test.before.each(async () => {
    opened = await open();
    now = 1_700_000_000_000;
    registry = registryOn(opened.documents);
  });
  test.after.each(() => opened.remove());

  test("a version is published once, and comes back whole", async () => {
    const first = await registry.versions.publish(boats({ summary: ".name" }), engineer, "the first");
    assert.equal([first.existed, first.version.number, first.version.note], [false, 1, "the first"]);
    const again = await registry.versions.publish(
      boats({ summary: " .name ", comment: "// tidy" }),
      engineer,
      "more",
    );
    assert.equal([again.existed, again.version.number, again.version.note], [true, 1, "the first"]);
    const other = await registry.versions.publish(boats({ summary: ".nick" }), engineer, "");
    assert.is(other.version.number, 2);
    const read = await registry.versions.read("boats", 1);
    assert.is(read?.plan.hash, first.version.planHash);
    assert.equal(read?.bundle, boats({ summary: ".name" }));
    assert.is(read?.docs, "# Boats");
    assert.is((await registry.versions.byHash(first.version.planHash))?.number, 1);
    assert.equal(
      (await registry.versions.list("boats", { limit: 10 })).items.map(({ number }) => number),
      [2, 1],
    );
    assert.equal(
      (await registry.versions.importers({ limit: 10 })).items.map(
        ({ importer, latest }) => `${importer} ${latest}`,
      ),
      ["boats 2"],
    );
    assert.is(await registry.versions.read("boats", 3), undefined);
  });

  test("a spec with mistakes, and one whose test fails, is refused with both", async () => {
    const wrong = await refused(registry.versions.publish(boats({ summary: ".nmae" }), engineer, ""));
    assert.instance(wrong, SpecRejectedError);
    assert.equal(
      (wrong as SpecRejectedError).diagnostics.map(({ code }) => code),
      ["unknown-field"],
    );
    const failing = await refused(
      registry.versions.publish(boats({ summary: ".name", expected: "Berta" }), engineer, ""),
    );
    assert.equal(
      (failing as SpecRejectedError).failedTests.map(({ title }) => title),
      ["a boat"],
    );
    assert.equal((await registry.versions.importers({ limit: 10 })).items, []);
  });

  test("two engineers who publish at once never overwrite each other", async () => {
    const others = await opened.again();
    const other = registryOn(others);
    try {
      const published = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          (index % 2 === 0 ? registry : other).versions.publish(
            boats({ summary: `.name ?? "${index % 10}"` }),
            engineer,
            String(index),
          ),
        ),
      );
      const fresh = published.filter(({ existed }) => !existed);
      assert.is(fresh.length, 10, "ten different plans");
      assert.is(new Set(published.map(({ version }) => version.number)).size, 10);
      const listed = (await registry.versions.list("boats", { limit: 100 })).items;
      assert.is(listed.length, 10);
      for (const { number, planHash } of listed) {
        assert.is((await registry.versions.read("boats", number))?.plan.hash, planHash);
      }
      const told = (await registry.audit.list({ limit: 100 })).items.filter(
        ({ action }) => action === "version.publish",
      );
      assert.is(told.length, 10);
    } finally {
      await others.close();
    }
  });

  test("an environment is switched, rolled back and told about", async () => {
    await publish(".name");
    await publish('.name ?? "x"');
    assert.equal(await seenBy("t"), []);
    assert.is((await change({ kind: "enable", version: 1 })).revision, 1);
    assert.equal(await seenBy("t"), [1]);
    now += 10;
    assert.is((await change({ kind: "enable" })).version, 2);
    now += 10;
    assert.is((await change({ kind: "disable" })).enabled, false);
    assert.equal(await seenBy("t"), []);
    now += 10;
    assert.equal((await change({ kind: "rollback" })).version, 2, "what was before it was disabled");
    now += 10;
    const back = await change({ kind: "rollback" }, { reason: "further" });
    assert.equal([back.version, back.revision, back.reason], [1, 5, "further"]);
    assert.instance(await refused(change({ kind: "rollback" })), SwitchError);
    assert.equal(
      (await registry.environments.history("staging", "boats", { limit: 10 })).items.map(
        ({ revision, enabled, version }) => `${revision} ${enabled} ${version}`,
      ),
      ["5 true 1", "4 true 2", "3 false 2", "2 true 2", "1 true 1"],
    );
    assert.equal(
      (await registry.audit.list({ limit: 10, object: "staging/boats" })).items.map(({ action }) => action),
      ["rollback", "rollback", "disable", "enable", "enable"].map((kind) => `environment.${kind}`),
    );
  });

  test("what cannot be switched is refused with the way out", async () => {
    await publish(".name");
    assert.instance(await refused(change({ kind: "pin", version: 7 })), UnknownVersionError);
    assert.instance(await refused(change({ kind: "disable" })), SwitchError);
    assert.instance(await refused(change({ kind: "enable" }, { reason: "  " })), SwitchError);
    assert.instance(await refused(change({ kind: "enable" }, { importer: "none" })), UnknownVersionError);
    assert.instance(await refused(change({ kind: "promote", from: "development" })), SwitchError);
    assert.instance(await refused(change({ kind: "rollout", version: 1, percent: 0 })), SwitchError);
    await registry.versions.deprecate("boats", 1, operator, "wrong names");
    assert.match(String(await refused(change({ kind: "pin", version: 1 }))), /deprecated \(wrong names\)/);
    assert.equal((await registry.environments.history("staging", "boats", { limit: 10 })).items, []);
  });

  test("a stale revision changes nothing", async () => {
    await publish(".name");
    await change({ kind: "enable" }, { ifRevision: 0 });
    const stale = await refused(change({ kind: "disable" }, { ifRevision: 0 }));
    assert.is((stale as RevisionError).current, 1);
    assert.equal(await seenBy("t"), [1]);
  });

  test("of 200 switches from the same revision one wins, and the history is complete", async () => {
    await publish(".name");
    await change({ kind: "enable" });
    const others = await opened.again();
    const other = registryOn(others);
    try {
      for (let round = 1; round <= 10; round++) {
        const results = await Promise.allSettled(
          Array.from({ length: 20 }, (_, index) =>
            (index % 2 === 0 ? registry : other).environments.change({
              environment: "staging",
              importer: "boats",
              change: { kind: "rollout", version: 1, percent: index + 1 },
              by: operator,
              reason: `${round}/${index}`,
              ifRevision: round,
            }),
          ),
        );
        assert.is(results.filter(({ status }) => status === "fulfilled").length, 1);
      }
      const history = (await registry.environments.history("staging", "boats", { limit: 50 })).items;
      assert.equal(
        history.map(({ revision }) => revision),
        [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
      );
      assert.is((await registry.audit.list({ limit: 50, object: "staging/boats" })).items.length, 11);
    } finally {
      await others.close();
    }
  });

  test("a percentage takes the version from nobody while it grows", async () => {
    await publish(".name");
    await publish('.name ?? "x"');
    await change({ kind: "enable", version: 1 });
    const tenants = Array.from({ length: 400 }, (_, index) => `tenant ${index}`);
    let had = new Set<string>();
    for (const percent of [5, 25, 60, 100]) {
      await change({ kind: "rollout", version: 2, percent });
      const has = new Set<string>();
      for (const tenant of tenants) if ((await seenBy(tenant))[0] === 2) has.add(tenant);
      assert.ok(
        [...had].every((tenant) => has.has(tenant)),
        "somebody lost it",
      );
      assert.ok(Math.abs(has.size - 4 * percent) < 40, `${has.size} of 400 at ${percent} %`);
      had = has;
    }
    await change({ kind: "rollout", version: 2, tenants: ["tenant 7"] });
    assert.equal([await seenBy("tenant 7"), await seenBy("tenant 8")], [[2], [1]]);
  });

  test("an environment takes over what another one gives", async () => {
    await publish(".name");
    await change({ kind: "rollout", version: 1, percent: 50 }, { environment: "development" });
    const promoted = await change({ kind: "promote", from: "development" });
    assert.equal([promoted.enabled, promoted.rollout], [true, { version: 1, percent: 50 }]);
    assert.ok((await registry.environments.names()).includes("development"));
  });

  test("a switch that breaks something wants to be confirmed", async () => {
    await registry.versions.publish(
      boats({ summary: ".name", more: "labels <- .tags[].name | slug" }),
      engineer,
      "",
    );
    await publish(".name");
    await change({ kind: "enable", version: 1 });
    const told = await refused(change({ kind: "enable", version: 2 }));
    assert.instance(told, BreakingChangeError);
    assert.match((told as BreakingChangeError).changes.join(), /labels/i);
    await change({ kind: "disable" });
    assert.instance(
      await refused(change({ kind: "pin", version: 2 })),
      BreakingChangeError,
      "what users saved is still there",
    );
    assert.is((await change({ kind: "enable", version: 2 }, { breaking: true })).version, 2);
  });

  test("there is no way back to what was deprecated since", async () => {
    await publish(".name");
    await publish('.name ?? "x"');
    await change({ kind: "enable", version: 1 });
    await change({ kind: "enable", version: 2 });
    await registry.versions.deprecate("boats", 1, operator, "wrong names");
    assert.match(
      String(await refused(change({ kind: "rollback" }))),
      /boats@1 is deprecated \(wrong names\)/,
    );
    assert.equal(await seenBy("t"), [2]);
  });

  test("what is deprecated is not promoted, unless it is switched off", async () => {
    await publish(".name");
    await change({ kind: "enable" }, { environment: "development" });
    await registry.versions.deprecate("boats", 1, operator, "wrong names");
    const promote = { kind: "promote", from: "development" } as const;
    assert.match(String(await refused(change(promote))), /deprecated \(wrong names\)/);
    assert.match(String(await refused(change({ kind: "enable" }))), /Every version of boats is deprecated/);
    await change({ kind: "disable" }, { environment: "development" });
    assert.is((await change(promote)).enabled, false);
  });

  test("a plan of a newer release is refused, and can be switched away from", async () => {
    await publish(".name");
    await publish(".nick");
    await change({ kind: "enable", version: 2 });
    const contents = opened.documents.collection<{ plan: string }>({ name: "version_contents", indexes: {} });
    const { planHash } = (await registry.versions.summary("boats", 2))!;
    const { revision, value } = (await contents.read(planHash))!;
    const newer = JSON.stringify({ ...(JSON.parse(value.plan) as object), planVersion: 999 });
    await contents.replace(planHash, revision, { ...value, plan: newer });
    const refusal = await refused(registry.versions.read("boats", 2));
    assert.instance(refusal, PlanTooNewError);
    assert.match(String(refusal), /boats@2 .*Upgrade this program, or switch the environment/);
    const told = await refused(change({ kind: "pin", version: 1 }));
    assert.match((told as BreakingChangeError).changes.join(), /cannot be compared here/);
    assert.is((await change({ kind: "pin", version: 1 }, { breaking: true })).version, 1);
  });

  test("another process sees a switch within a second", async () => {
    await publish(".name");
    const others = await opened.again();
    const other = registryOn(others);
    try {
      assert.equal(await other.environments.available("staging", "t"), []);
      await change({ kind: "enable" });
      now += 999;
      assert.is((await other.environments.available("staging", "t")).length, 1);
    } finally {
      await others.close();
    }
  });

  test("what a stop left out is written by the next who comes", async () => {
    await publish(".name");
    await change({ kind: "enable" });
    const pointers = opened.documents.collection<object>({ name: "pointers", indexes: {} });
    const stopped = await pointers.read("staging/boats");
    const row = {
      ...stopped!.value,
      revision: 2,
      stands: 2,
      enabled: false,
      kind: "disable",
      reason: "then it stopped",
    };
    await pointers.replace("staging/boats", 1, row);
    await change({ kind: "enable" });
    assert.equal(
      (await registry.environments.history("staging", "boats", { limit: 9 })).items.map(
        ({ reason }) => reason,
      ),
      ["because", "then it stopped", "because"],
    );
    assert.is((await registry.audit.list({ limit: 9, object: "staging/boats" })).items.length, 3);
  });

  test.run();
}
