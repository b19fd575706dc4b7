/**
 * Regenerates from the schema of plans its types and its validator; with `--check` exits 1 when a committed file
 * differs. The validator is code, because making it anew at every start would take longer than compiling a spec, and
 * because a browser under a strict policy makes no code at run time.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { Ajv, type SchemaObject } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { compile, type JSONSchema } from "json-schema-to-typescript";

const here = new URL(".", import.meta.url);
const schema = JSON.parse(readFileSync(new URL("plan.schema.json", here), "utf8")) as JSONSchema &
  SchemaObject;
const banner = "// Generated from plan.schema.json by generate.ts; do not edit.";

function validator(): string {
  // strictRequired is off: the schema's unions declare their tag in the members, not beside `discriminator`.
  const ajv = new Ajv({
    discriminator: true,
    strict: true,
    strictRequired: false,
    allErrors: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  const code = standalone.default(ajv, ajv.compile(schema));
  return `// @ts-nocheck\n${banner}\n${code
    .replace('"use strict";', "")
    .replace(/^export default .*$/m, "")
    .trim()}\n`;
}

/** The generated files by name, with their text for the committed schema. */
export const generated: Readonly<Record<string, string>> = {
  "plan.generated.ts": await compile(schema, "Plan", {
    bannerComment: banner,
    additionalProperties: false,
    unreachableDefinitions: false,
    maxItems: -1,
    ignoreMinAndMaxItems: true,
    style: { printWidth: 110 },
  }),
  "fits-plan.generated.ts": validator(),
};

if (import.meta.main) {
  for (const [name, text] of Object.entries(generated)) {
    const file = new URL(name, here);
    if (!process.argv.includes("--check")) writeFileSync(file, text);
    else if (readFileSync(file, "utf8") !== text) {
      process.stderr.write(`compiler/plan/${name} is out of date: run \`npm run generate\`\n`);
      process.exitCode = 1;
    }
  }
}
