/**
 * Writes what the compiler knows of adaptors to a file of its own, so that `importer check` does not load the adaptors
 * themselves and what they stand on, a third of all files, and the page about them; with `--check` exits 1 when one of the
 * committed files differs.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { catalogue } from "../../adaptors/index.ts";
import { adaptorReference } from "./generate-reference.ts";

interface Generated {
  /** From the root of the repository. */
  readonly name: string;
  readonly text: string;
}

/** What each generated file has to be. */
function generatedFiles(): readonly Generated[] {
  return [
    { name: "runtime/cli/catalogue/signatures.generated.ts", text: signatures() },
    { name: "docs/adaptors.md", text: adaptorReference(catalogue.values()) },
  ];
}

function signatures(): string {
  const lines = [...catalogue.values()].map((adaptor) => JSON.stringify({ ...adaptor, apply: undefined }));
  return `// Generated from the adaptors by generate.ts; do not edit.
import type { AdaptorSignature } from "../../../compiler/catalogue.ts";

export const signatures: readonly AdaptorSignature[] = [
${lines.map((line) => `  ${line},\n`).join("")}];
`;
}

const at = ({ name }: Generated): URL => new URL(`../../../${name}`, import.meta.url);

/** The names of the generated files that differ from what the adaptors make them. */
export const driftedFiles = (): string[] =>
  generatedFiles()
    .filter((file) => !existsSync(at(file)) || readFileSync(at(file), "utf8") !== file.text)
    .map(({ name }) => name);

if (import.meta.main) {
  if (!process.argv.includes("--check"))
    for (const file of generatedFiles()) writeFileSync(at(file), file.text);
  else {
    for (const name of driftedFiles()) {
      process.stderr.write(`${name} is out of date: run \`npm run generate\`\n`);
      process.exitCode = 1;
    }
  }
}
