import * as fs from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "./index.ts";
import { validatePlan } from "./plan/index.ts";
import { testCatalogue } from "./test/catalogue.ts";
import { sampleFiles } from "./test/memory-files.ts";

const test = suite("plans");
const root = new URL("samples/plans/", import.meta.url);
const files = sampleFiles(root, fs);

for (const name of fs.readdirSync(root).filter((one) => one !== "shared")) {
  test(`${name}: the plan is as it is written down, and valid`, () => {
    const { plan, diagnostics } = compile(`${name}/${name}.importer`, { files, catalogue: testCatalogue });
    assert.equal(
      diagnostics.map((one) => one.message),
      [],
    );
    const golden = new URL(`${name}/plan.json`, root);
    if (process.env.UPDATE === "1") fs.writeFileSync(golden, `${JSON.stringify(plan, null, 2)}\n`);
    assert.ok(fs.existsSync(golden), `no plan.json for ${name}: run with UPDATE=1`);
    const written: unknown = JSON.parse(fs.readFileSync(golden, "utf8"));
    assert.equal(JSON.parse(JSON.stringify(plan)), written);
    assert.ok("plan" in validatePlan(written));
  });
}

test.run();
