// timeout: 120s
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { servePlatform } from "../../runtime/cli/platform/serve-platform.ts";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { start } from "./call.ts";

const test = suite("the demo");

test("both imports are reconciled, the files of the table among them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "importer-demo-"));
  try {
    const { code, out, err } = await start(["demo", "--once", "--json", "--data", join(folder, "demo")])
      .ended;
    assert.is(code, 0, err);
    const { reports } = JSON.parse(out) as { reports: readonly ImportReport[] };
    assert.equal(
      reports.map(({ importer, state, differences }) => ({ importer, state, differences })),
      ["clickup", "csv"].map((importer) => ({ importer, state: "complete", differences: [] })),
    );
    const made = (kind: string) => reports[1]!.entities.find((account) => account.kind === kind)?.created;
    assert.equal(["issue", "comment", "attachment", "worklog", "link"].map(made), [4, 2, 2, 2, 1]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("without --once it serves the importers' API, and ends cleanly", async () => {
  const folder = mkdtempSync(join(tmpdir(), "importer-demo-"));
  try {
    const demo = start(["demo", "--data", join(folder, "demo")]);
    await demo.saw("All of it serves until Ctrl+C.");
    demo.kill("SIGTERM");
    const { code, out, err } = await demo.ended;
    assert.is(code, 0, err);
    for (const line of [
      "Look at what arrived:",
      "Sign in (five minutes):",
      'curl -H "Authorization: Bearer imp_',
    ]) {
      assert.ok(out.includes(line), `${line} is not among:\n${out}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("what it serves is enabled for whoever has the token that it prints", async () => {
  const folder = mkdtempSync(join(tmpdir(), "importer-demo-"));
  const served = await servePlatform(folder, 0);
  try {
    const [, token, address] = /Bearer (\S+)" (\S+)$/.exec(served.addresses.curl) ?? [];
    const answer = await fetch(address ?? "", { headers: { authorization: `Bearer ${token}` } });
    const { items } = (await answer.json()) as { items: readonly { importer: string }[] };
    assert.ok(items.length >= 10, `${items.length} importers`);
    const [api, secret] = served.addresses.signIn.split("/#sign-in=");
    const signedIn = await fetch(`${api}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ secret }),
    });
    assert.is(signedIn.status, 201);
  } finally {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test.run();
