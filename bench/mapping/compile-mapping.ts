import { fileURLToPath } from "node:url";
import { compile } from "../../compiler/index.ts";
import type { Plan } from "../../compiler/plan/index.ts";
import { catalogue } from "../../runtime/adaptors/index.ts";
import { createDiskFiles } from "../../runtime/cli/disk-files.ts";

/**
 * The plan of `mapping.importer`.
 * @throws Error with the diagnostics, of which there must be none
 */
export function compileMapping(): Plan {
  const files = createDiskFiles(fileURLToPath(new URL(".", import.meta.url)));
  const { plan, diagnostics } = compile("mapping.importer", { files, catalogue });
  if (plan === undefined || diagnostics.length > 0)
    throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return plan;
}
