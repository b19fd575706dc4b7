/** Regenerates `plan.generated.ts` from the schema; with `--check` exits 1 when the committed file differs. */
import { readFileSync, writeFileSync } from "node:fs";
import { compile, type JSONSchema } from "json-schema-to-typescript";

const here = new URL(".", import.meta.url);
const target = new URL("plan.generated.ts", here);
const schema = JSON.parse(readFileSync(new URL("plan.schema.json", here), "utf8")) as JSONSchema;

/** The text of `plan.generated.ts` for the committed schema. */
export const generated = await compile(schema, "Plan", {
  bannerComment: "// Generated from plan.schema.json by generate.ts; do not edit.",
  additionalProperties: false,
  unreachableDefinitions: false,
  maxItems: -1,
  ignoreMinAndMaxItems: true,
  style: { printWidth: 110 },
});

if (import.meta.main) {
  if (process.argv.includes("--check")) {
    if (readFileSync(target, "utf8") !== generated) {
      process.stderr.write("compiler/plan/plan.generated.ts is out of date: run `npm run generate`\n");
      process.exit(1);
    }
  } else writeFileSync(target, generated);
}
