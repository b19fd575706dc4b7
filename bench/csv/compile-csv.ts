import { fileURLToPath } from "node:url";
import { compile } from "../../compiler/index.ts";
import type { FileSource, Plan } from "../../compiler/plan/index.ts";
import { catalogue } from "../../runtime/adaptors/index.ts";
import { createDiskFiles } from "../../runtime/cli/disk-files.ts";

/**
 * The plan of `csv.importer` and its only source.
 * @throws Error with the diagnostics, of which there must be none
 */
export function compileCsv(): { readonly plan: Plan; readonly source: FileSource } {
  const files = createDiskFiles(fileURLToPath(new URL(".", import.meta.url)));
  const { plan, diagnostics } = compile("csv.importer", { files, catalogue });
  if (plan === undefined || diagnostics.length > 0)
    throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const [source] = plan.sources;
  if (source?.kind !== "file") throw new Error("the benchmark's spec reads a file");
  return { plan, source };
}
