import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateGrammar } from "./generate-grammar.ts";
import { generateMessages } from "./generate-messages.ts";

/**
 * Writes grammar.generated.ts and messages.generated.ts; with `--check` writes nothing and ends with 1 when one of them is not
 * what its source makes it.
 */

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const read = (name: string): string => readFileSync(path(name), "utf8");

/** What each generated file has to be. */
export function generatedFiles(): readonly { readonly name: string; readonly text: string }[] {
  const families = readdirSync(path("messages/"))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => ({ name: name.slice(0, -3), markdown: read(`messages/${name}`) }));
  return [
    { name: "grammar.generated.ts", text: generateGrammar(read("grammar.ne")) },
    { name: "messages.generated.ts", text: generateMessages(families) },
  ];
}

/** The names of the generated files that differ from what they have to be. */
export function driftedFiles(): readonly string[] {
  return generatedFiles()
    .filter(({ name, text }) => read(name) !== text)
    .map(({ name }) => name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--check")) {
    const drifted = driftedFiles();
    for (const name of drifted) console.error(`dsl/${name} is out of date; run: node dsl/generate.ts`);
    process.exitCode = drifted.length === 0 ? 0 : 1;
  } else {
    for (const { name, text } of generatedFiles()) writeFileSync(path(name), text);
  }
}
