import { suite } from "uvu";
import * as assert from "uvu/assert";
import { defaultCredentials } from "../sandbox/index.ts";
import { createMemoryLoadState } from "./testing/memory-load-state.ts";
import { stageIssue } from "./testing/stage.ts";
import { createTestSite } from "./testing/test-site.ts";
import type { Verification } from "./verify.ts";

const test = suite("verifying what was loaded");

test("an issue that was written from another version of its record is told", async () => {
  const site = await createTestSite();
  try {
    const state = createMemoryLoadState();
    for (const id of ["a", "b", "c"]) stageIssue(state, id);
    const whole = (await site.load(state)).facts.verification as Verification;
    assert.equal([whole.differences, whole.counts.issue], [[], { expected: 3, found: 3 }]);
    const { key } = state.all[1]!.target!;
    const property = new URL(`/rest/api/3/issue/${key}/properties/importer`, site.address);
    const authorization = `Basic ${Buffer.from(`${defaultCredentials.email}:${defaultCredentials.token}`).toString("base64")}`;
    const { value } = (await (await fetch(property, { headers: { authorization } })).json()) as {
      readonly value: Readonly<Record<string, unknown>>;
    };
    assert.is(value.hash, state.all[1]!.payloadHash);
    const changed = await fetch(property, {
      method: "PUT",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({ ...value, hash: "of another version" }),
    });
    assert.ok(changed.ok, String(changed.status));
    const { differences } = (await site.load(state)).facts.verification as Verification;
    assert.equal(
      differences.map(({ code, issue }) => [code, issue]),
      [["hash-differs", key]],
    );
  } finally {
    await site.close();
  }
});

test.run();
