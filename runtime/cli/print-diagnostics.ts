import type { FilePort } from "../../compiler/index.ts";
import type { Diagnostic } from "../../dsl/index.ts";
import { createLineIndex, formatCodeFrame, type LineIndex } from "../../dsl/index.ts";
import type { Terminal } from "./terminal.ts";

/** Prints code frames and a closing line that counts; silent where there is nothing to say. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  files: FilePort,
  terminal: Terminal,
): void {
  // Each file is read, and its lines counted, once: a large one may have hundreds of mistakes.
  const read = new Map<string, LineIndex>();
  for (const diagnostic of diagnostics) {
    const lines = read.get(diagnostic.file) ?? createLineIndex(files.read(diagnostic.file) ?? "");
    read.set(diagnostic.file, lines);
    terminal.error(`${formatCodeFrame(diagnostic, lines, { color: terminal.color })}\n\n`);
  }
  const counts = (["error", "warning"] as const)
    .map((severity) => ({
      severity,
      count: diagnostics.filter((found) => found.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? "" : "s"}`);
  if (counts.length > 0)
    terminal.error(`${counts.join(", ")}. \`importer explain CODE\` tells more about each.\n`);
}

/** Whether one of the diagnostics is an error; warnings alone are none. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
