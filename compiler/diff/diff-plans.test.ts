import * as fs from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Catalogue } from "../catalogue.ts";
import { compile } from "../index.ts";
import { type Plan, planHash } from "../plan/index.ts";
import { testCatalogue } from "../test/catalogue.ts";
import { sampleFiles } from "../test/memory-files.ts";
import { diffPlans } from "./index.ts";

const test = suite("what differs between two plans");
const root = new URL("../samples/diff/", import.meta.url);
const files = sampleFiles(root, fs);

function planOf(path: string, catalogue: Catalogue = testCatalogue): Plan {
  const { plan, diagnostics } = compile(path, { files, catalogue });
  assert.equal(
    diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message),
    [],
    path,
  );
  if (plan === undefined) throw new Error(`${path} makes no plan`);
  return plan;
}

/** The catalogue of a program that came later, with some adaptors in another version. */
function laterCatalogue(name: string): Catalogue {
  const file = new URL(`${name}/majors.json`, root);
  if (!fs.existsSync(file)) return testCatalogue;
  const majors = JSON.parse(fs.readFileSync(file, "utf8")) as Readonly<Record<string, number>>;
  return new Map(
    [...testCatalogue].map(([key, adaptor]) => [key, { ...adaptor, major: majors[key] ?? adaptor.major }]),
  );
}

const names = fs.readdirSync(root).filter((name) => name !== "shared");

for (const name of names) {
  test(`${name}: told as it is written down`, () => {
    const before = planOf(`${name}/before.importer`);
    const after = planOf(`${name}/after.importer`, laterCatalogue(name));
    const diff = diffPlans(before, after);
    const golden = new URL(`${name}/diff.json`, root);
    if (process.env.UPDATE === "1") fs.writeFileSync(golden, `${JSON.stringify(diff, null, 2)}\n`);
    assert.ok(fs.existsSync(golden), `no diff.json for ${name}: run with UPDATE=1`);
    assert.equal(diff, JSON.parse(fs.readFileSync(golden, "utf8")));
    assert.is(
      diff.changes.length === 0,
      name.startsWith("nothing-"),
      "an empty diff is the sign of the same plan",
    );
    if (before.hash === after.hash) assert.equal(diff.changes, []);
    assert.equal(diffPlans(after, after), { changes: [], breaking: false });
  });
}

test("every change is told in a sentence that ends, with an address", () => {
  for (const name of names) {
    const { changes } = diffPlans(planOf(`${name}/before.importer`), planOf(`${name}/after.importer`));
    for (const { address, message } of changes) {
      assert.match(message, /^\S.*\.$/);
      assert.not.match(message, /undefined|\[object|NaN/);
      assert.match(address, /^\S/);
    }
  }
});

test("a plan of which a part is changed by hand never goes unnoticed", () => {
  const plan = planOf("title/before.importer");
  const parts: readonly (readonly [string, (draft: Plan) => Plan])[] = [
    ["streams", (draft) => ({ ...draft, streams: draft.streams.slice(1) })],
    ["sources", (draft) => ({ ...draft, sources: [] })],
    ["tables", (draft) => ({ ...draft, tables: [] })],
    ["maps", (draft) => ({ ...draft, maps: [] })],
    ["inputs", (draft) => ({ ...draft, inputs: [] })],
    ["options", (draft) => ({ ...draft, options: [] })],
  ];
  for (const [what, change] of parts) {
    const changed = change(plan);
    const other = { ...changed, hash: planHash(changed) };
    assert.ok(diffPlans(plan, other).breaking, `without ${what}`);
    assert.not.ok(diffPlans(other, plan).changes.length === 0, `with ${what} again`);
  }
});

test.run();
