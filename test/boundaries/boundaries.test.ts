import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { findCircles } from "./find-circles.ts";
import { readImports } from "./read-imports.ts";
import { findBreaches, importGraph, type SourceTree } from "./rules.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

function readTree(): SourceTree {
  const pattern =
    "{dsl,compiler,runtime,editor,importers,test,bench,.ci}/**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}";
  const files = globSync(pattern, { cwd: ROOT, exclude: ["**/node_modules/**"] });
  return new Map(
    files.map((file) => [file.split(sep).join("/"), readFileSync(join(ROOT, file), "utf8")] as const),
  );
}

function plant(files: Record<string, string>): SourceTree {
  return new Map(Object.entries(files));
}

const house = suite("the rooms");

house("import only to the left, and run in a browser where they must", () => {
  assert.equal(findBreaches(readTree()), []);
});

house("hold no circle of imports", () => {
  assert.equal(findCircles(importGraph(readTree())), []);
});

house("import only files that exist", () => {
  const tree = readTree();
  const missing = [...importGraph(tree)].flatMap(([file, targets]) =>
    targets
      .filter((target) => !tree.has(target) && !target.endsWith(".json"))
      .map((target) => `${file}: ${target}`),
  );
  assert.equal(missing, []);
});

house.run();

const reading = suite("reading imports");

const READ: Record<string, [source: string, specifiers: (string | undefined)[]]> = {
  "a default and names": [`import a, { b as c } from "x";`, ["x"]],
  "a namespace": [`import * as a from './x.ts'`, ["./x.ts"]],
  "only an effect": [`import "./x.ts";`, ["./x.ts"]],
  types: [`import type { A } from "a"; import { type B } from "b"; type C = import("c").D;`, ["a", "b", "c"]],
  "names that are words of the language": [`import { from, type as of } from "x";`, ["x"]],
  "names over several lines": [`import {\n  a, // first\n  b,\n} from "x";`, ["x"]],
  attributes: [`import data from "./a.json" with { type: "json" };`, ["./a.json"]],
  "what is passed on": [`export { a } from "a"; export * from "b"; export * as c from "c";`, ["a", "b", "c"]],
  "types that are passed on": [`export type { A } from "a"; export type * from "b";`, ["a", "b"]],
  "an export of its own before a text": [`export { a }; const from = "x"; export const b = "y";`, []],
  "an import when it is needed": [`const a = await import("x"); void import("y", { with: {} });`, ["x", "y"]],
  "a computed import": [
    `await import(name); await import("a" + b); await import(\`c\`);`,
    [undefined, undefined, undefined],
  ],
  require: [`const a = require("x"); import b = require("y");`, ["x", "y"]],
  "properties named import": [`import.meta.url; a.import("x"); const b = { import: "y" };`, []],
  comments: [`// import "a";\n/* import "b"; */ /** export * from "c" */`, []],
  texts: [`const a = 'import "x"'; const b = "import('y')"; const c = "\\"; import 'z'";`, []],
  templates: [`const a = \`import "x" \${b ? \`import "y"\` : { c: {} }} import "z"\`; import "w";`, ["w"]],
  "code inside a template": [`const a = \`\${await import("x")}\`;`, ["x"]],
  "a quote in a regular expression": [`const a = /["'\`]/.test(b) ? 1 : c / d; import "x";`, ["x"]],
  "a slash in a class of a regular expression": [`if (a.match(/[/"]+/g)) b(); import "x";`, ["x"]],
};

for (const [sentence, [source, specifiers]] of Object.entries(READ)) {
  reading(`finds ${sentence}`, () => {
    assert.equal(
      readImports(source).map((found) => found.specifier),
      specifiers,
    );
  });
}

reading.run();

const rules = suite("the rules");

const BROKEN: Record<string, [file: string, source: string, breach: RegExp]> = {
  "the language importing the compiler": ["dsl/a.ts", `import "../compiler/b.ts";`, /dsl <- compiler/],
  "the compiler importing the runtime for a type": [
    "compiler/a/b.ts",
    `import type { C } from "../../runtime/c.ts";`,
    /dsl <- compiler <- runtime/,
  ],
  "the runtime importing the editor": [
    "runtime/a.ts",
    `await import("../editor/b.ts");`,
    /runtime <- editor/,
  ],
  "a test of a room looking to the right": [
    "dsl/a.test.ts",
    `import "../compiler/b.ts";`,
    /imports point one way/,
  ],
  "a room importing test tools": ["dsl/a.ts", `import "../test/runner/skip.ts";`, /nothing outside of test/],
  "a test importing test tools other than skip": [
    "dsl/a.test.ts",
    `import "../test/runner/run.ts";`,
    /nothing outside of test/,
  ],
  "a room importing the benchmarks": [
    "runtime/a.ts",
    `export * from "../bench/b.ts";`,
    /nothing outside of bench/,
  ],
  "a room importing an importer": [
    "runtime/a.ts",
    `import "../importers/csv/plan.json";`,
    /read at run time/,
  ],
  "code of an importer": ["importers/csv/read.js", ``, /holds no code/],
  "TypeScript of an importer": ["importers/csv/read.mts", ``, /holds no code/],
  "Node in the compiler": ["compiler/a.ts", `import { join } from "node:path";`, /browser/],
  "Node by its old names": ["dsl/a.ts", `import fs from "fs"; `, /browser/],
  "a part of an old name": ["dsl/a.ts", `import fs from "fs/promises"; `, /browser/],
  "the network in an adaptor": ["runtime/adaptors/a.ts", `import { request } from "undici";`, /browser/],
  "Node in rich text": ["runtime/richtext/a.ts", `import "node:buffer";`, /browser/],
  "Node in the mapping": ["runtime/engine/mapping/a.ts", `import "node:fs";`, /browser/],
  "the engine reading source text": [
    "runtime/engine/a.ts",
    `import "../../dsl/parse.ts";`,
    /engine knows only/,
  ],
  "the mapping knowing the compiler": [
    "runtime/engine/mapping/a.ts",
    `import "../../../compiler/compile.ts";`,
    /engine knows only/,
  ],
  "a room importing a generator": ["dsl/a.ts", `import "./generate.ts";`, /is run, not imported/],
  "a computed import": ["runtime/engine/a.ts", `await import(name);`, /written out/],
};

for (const [sentence, [file, source, breach]] of Object.entries(BROKEN)) {
  rules(`refuse ${sentence}`, () => {
    const breaches = findBreaches(plant({ [file]: source }));
    assert.is(breaches.length, 1);
    assert.ok(breaches[0]?.startsWith(file));
    assert.match(breaches[0] ?? "", breach);
  });
}

rules("allow what the rooms are for", () => {
  const tree = plant({
    "compiler/a.ts": `import "../dsl/b.ts"; import "./c.ts"; import "nearley";`,
    "compiler/a.test.ts": `import { readFileSync } from "node:fs"; import "../test/runner/skip.ts";`,
    "compiler/plan/generate.ts": `import "node:fs"; import "./generate-types.ts";`,
    "runtime/cli/a.ts": `import "../../dsl/b.ts"; import "node:fs"; import "undici"; await import(name);`,
    "runtime/engine/mapping/a.ts": `import "../../adaptors/b.ts"; import "../../../compiler/plan/index.ts";`,
    "runtime/engine/a.ts": `import "../../compiler/catalogue.ts"; import "node:fs";`,
    "runtime/engine/a.test.ts": `import "../../compiler/compile.ts";`,
    "editor/a.ts": `import "../runtime/adaptors/b.ts";`,
    "test/a.ts": `import "../editor/b.ts"; import "../bench/c.ts"; await import(name);`,
    "bench/a.ts": `import "../runtime/cli/b.ts"; import "../test/c.ts";`,
    "importers/csv/csv.importer": "",
  });
  assert.equal(findBreaches(tree), []);
});

rules("show the way around a circle, also through types", () => {
  const tree = plant({
    "dsl/a.ts": `import "./b.ts";`,
    "dsl/b.ts": `export type { C } from "./deep/c.ts"; import "./d.ts";`,
    "dsl/deep/c.ts": `type A = import("../a.ts").A;`,
    "dsl/d.ts": ``,
  });
  assert.equal(findCircles(importGraph(tree)), [["dsl/a.ts", "dsl/b.ts", "dsl/deep/c.ts", "dsl/a.ts"]]);
});

rules("see a file that imports itself", () => {
  assert.equal(findCircles(importGraph(plant({ "dsl/a.ts": `import "./a.ts";` }))), [
    ["dsl/a.ts", "dsl/a.ts"],
  ]);
});

rules("take two ways to one file for no circle", () => {
  const tree = plant({
    "dsl/a.ts": `import "./b.ts"; import "./c.ts";`,
    "dsl/b.ts": `import "./d.ts";`,
    "dsl/c.ts": `import "./d.ts";`,
    "dsl/d.ts": ``,
  });
  assert.equal(findCircles(importGraph(tree)), []);
});

rules.run();
