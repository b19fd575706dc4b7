// timeout: 180s
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { start } from "./call.ts";
import { createMachine, fewLists, type IssueState, type Machine, secrets } from "./machine.ts";

const test = suite("interrupting an import");
const few = ["--choose", fewLists];
let machine: Machine;
let wanted: readonly IssueState[];

test.before(async () => {
  machine = await createMachine();
  await machine.run("undisturbed", few);
  wanted = await machine.state();
});
test.after(() => machine.close());
test.before.each(async () => {
  await machine.empty();
  await machine.calm();
});

for (const [when, seen] of [
  ["while it reads", "Reading lists"],
  ["while it loads", "Loading issue"],
] as const) {
  test(`Ctrl+C ${when} saves, ends with 130, and resume finishes`, async () => {
    // Slow enough that the import is not over before the signal comes.
    await machine.disturbJira({
      delayMs: 150,
      method: "POST",
      path: "/rest/api/3/issue/*/comment",
      times: 20,
    });
    machine.disturbSource({ kind: "delay", ms: 150, count: 20, match: { url: "/task/" } });
    const data = when.replaceAll(" ", "-");
    const running = start(machine.args(data, ...few), { env: secrets });
    await running.saw(seen === "Reading lists" ? "Reading folder_lists" : seen);
    running.kill("SIGINT");
    const { code, out, err } = await running.ended;
    assert.is(code, 130, err);
    const id = /^Import ([0-9a-f]{8}) of clickup into \S+\/DEMO: paused \(paused\)/.exec(out)?.[1];
    assert.ok(id, out);
    assert.match(out, `Go on with: importer resume ${id} --data `);
    const kept = await machine.resume(data, [id, "--json"]);
    const report = JSON.parse(kept.out) as ImportReport;
    assert.is(report.import, id);
    assert.is(report.state, "complete");
    assert.equal(report.differences, []);
    assert.ok(JSON.stringify(await machine.state()) === JSON.stringify(wanted), "the same as undisturbed");
  });
}

test("a second run and a resume are refused while an import runs, with who holds it", async () => {
  await machine.disturbJira({ delayMs: 300, method: "POST", path: "/rest/api/3/issue/*/comment", times: 20 });
  const running = start(machine.args("held", ...few), { env: secrets });
  await running.saw("Loading issue");
  for (const second of [await machine.run("held", few), await machine.resume("held")]) {
    assert.is(second.code, 3);
    assert.is(second.out, "");
    assert.match(second.err, /Process \d+ on \S+ holds .* since .*Wait for it, or stop it and resume/);
  }
  const { code, out } = await running.ended;
  assert.match(out, /: complete\n/);
  assert.ok(code === 0 || code === 1);
  assert.ok(JSON.stringify(await machine.state()) === JSON.stringify(wanted), "nothing twice");
});

for (const [command, argv, tells] of [
  ["sandbox", ["--data", "SITE"], /Sandbox at (\S+), state in/],
  [
    "replay",
    ["importers/clickup/cassette"],
    /Replaying importers\/clickup\/cassette at (\S+)\. Ctrl\+C ends it/,
  ],
] as const) {
  test(`${command} tells its address, and Ctrl+C ends it with 0`, async () => {
    const rest = argv.map((word) => (word === "SITE" ? `${machine.folder}/site` : word));
    const plain = start([command, ...rest, "--port", "0"]);
    await plain.saw("Ctrl+C");
    plain.kill("SIGINT");
    const ended = await plain.ended;
    assert.is(ended.code, 0, ended.err);
    assert.is(ended.err, "");
    const address = tells.exec(ended.out)?.[1] ?? "";
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/);
    const json = start([command, ...rest, "--port", "0", "--json"]);
    await json.saw("}\n");
    json.kill("SIGTERM");
    const { code, out } = await json.ended;
    assert.is(code, 0);
    assert.match((JSON.parse(out) as { address: string }).address, /^http:\/\/127\.0\.0\.1:\d+$/);
  });
}

test("a port that is taken is told with the way out", async () => {
  const port = new URL(machine.jira).port;
  const { code, err } = await start(["replay", "importers/clickup/cassette", "--port", port]).ended;
  assert.is(code, 3);
  assert.is(err, `Port ${port} cannot be used: another program listens there. Choose another with --port.\n`);
});

test.run();
