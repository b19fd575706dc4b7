/**
 * Writes what the compiler knows of adaptors to a file of its own, so that `importer check` does not load the adaptors
 * themselves and what they stand on, a third of all files; with `--check` exits 1 when the committed file differs.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { catalogue } from "../../adaptors/index.ts";

const file = new URL("signatures.generated.ts", import.meta.url);

/** What the generated file has to be. */
export function generatedSignatures(): string {
  const signatures = [...catalogue.values()].map((adaptor) =>
    JSON.stringify({ ...adaptor, apply: undefined }),
  );
  return `// Generated from the adaptors by generate.ts; do not edit.
import type { AdaptorSignature } from "../../../compiler/catalogue.ts";

export const signatures: readonly AdaptorSignature[] = [
${signatures.map((signature) => `  ${signature},\n`).join("")}];
`;
}

/** Whether the committed file is what the adaptors make it. */
export const isUpToDate = (): boolean => readFileSync(file, "utf8") === generatedSignatures();

if (import.meta.main) {
  if (!process.argv.includes("--check")) writeFileSync(file, generatedSignatures());
  else if (!isUpToDate()) {
    process.stderr.write(
      "runtime/cli/catalogue/signatures.generated.ts is out of date: run `npm run generate`\n",
    );
    process.exitCode = 1;
  }
}
