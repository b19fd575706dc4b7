import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { BenchCase } from "./harness.ts";
import { runCases } from "./run-cases.ts";

const test = suite("benchmark cases");

const folder = fileURLToPath(new URL(".", import.meta.url));
const files = globSync("*.bench.ts", { cwd: folder }).toSorted();

test("there are the cases that the documentation names", () => {
  assert.equal(files, [
    "api.bench.ts",
    "compile.bench.ts",
    "csv.bench.ts",
    "extract.bench.ts",
    "load.bench.ts",
    "mapping.bench.ts",
  ]);
});

for (const file of files) {
  test(`${file} works on little data, and compares what it measured`, async () => {
    const one = (await import(new URL(file, import.meta.url).href)) as BenchCase;
    const report = await runCases([one], { quick: true, log: () => {} });
    assert.is(`${one.name}.bench.ts`, file);
    assert.ok(report.results.length > 0);
    const known = new Set(report.results.map((result) => result.case));
    assert.is(known.size, report.results.length, "every figure has a name of its own");
    for (const { case: title, value, unit, peer, ratio } of report.results) {
      assert.ok(title.startsWith(one.name), title);
      assert.ok(Number.isFinite(value) && value > 0, `${title}: ${value} ${unit}`);
      assert.is(peer === undefined, ratio === undefined, title);
      if (peer !== undefined) assert.ok(known.has(peer) && ratio! > 0, `${title} beside ${peer}`);
    }
    assert.ok(
      report.results.some(({ peer }) => peer !== undefined),
      "nothing is compared",
    );
  });
}

test.run();
