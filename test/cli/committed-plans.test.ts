import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { planHash, validatePlan } from "../../compiler/plan/index.ts";
import { call, home } from "./call.ts";

const test = suite("the committed plans");

const only = process.env.IMPORTER_PLANS?.split(",");
const specs = globSync("importers/*/*.importer", { cwd: home });
const names = specs.filter((file) => !file.includes("shared")).map((file) => basename(file, ".importer"));

/** `UPDATE=1` writes what the compiler makes now; `IMPORTER_PLANS=clickup,csv` looks at these alone. */
for (const name of names.sort().filter((each) => only?.includes(each) ?? true)) {
  test(`${name}: importers/${name}/plan.json is what its spec compiles to`, async () => {
    const { code, out, err } = await call(["compile", `importers/${name}/${name}.importer`, "--json"]);
    assert.is(err, "");
    assert.is(code, 0);
    const file = join(home, "importers", name, "plan.json");
    if (process.env.UPDATE === "1") writeFileSync(file, out);
    assert.ok(existsSync(file), `${file} is missing; UPDATE=1 writes it`);
    assert.ok(
      readFileSync(file, "utf8").replaceAll("\r\n", "\n") === out,
      `${file} is not what the compiler makes now; UPDATE=1 writes it anew`,
    );
    const verdict = validatePlan(JSON.parse(out));
    if (!("plan" in verdict)) return assert.equal(verdict.problems, []);
    assert.is(planHash(verdict.plan), verdict.plan.hash);
  });
}

test.run();
