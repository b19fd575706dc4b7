import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { compile } from "../../compiler/index.ts";
import { type Plan, validatePlan } from "../../compiler/plan/index.ts";
import { adaptors, catalogue } from "../adaptors/index.ts";
import { missingAdaptors } from "../engine/mapping/index.ts";
import { CliError } from "./cli-error.ts";
import { createDiskFiles } from "./disk-files.ts";
import { exitCode } from "./exit-code.ts";
import { findImporter, noImporter } from "./find-importer.ts";
import { graphqlReader } from "./graphql-reader.ts";
import { hasErrors, printDiagnostics } from "./print-diagnostics.ts";
import { sha256 } from "./sha256.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The plan behind a name, a spec or a plan's path, ready to run. Warnings of a spec are printed.
 * @throws CliError when a spec has errors (they are printed before) or a plan is not valid or too new
 */
export const loadPlan = (wanted: string, terminal: Terminal): Plan => runnable(loadAnyPlan(wanted, terminal));

/**
 * The same plan, when this program has all that it calls.
 * @throws CliError naming the adaptors that it lacks
 */
export function runnable(plan: Plan): Plan {
  const missing = missingAdaptors(plan, adaptors);
  if (missing.length === 0) return plan;
  const list = missing.map(({ wanted, have }) => (have === undefined ? wanted : `${wanted} (here: ${have})`));
  throw new CliError(
    "adaptor-missing",
    `The plan ${plan.importer.name} needs ${list.join(", ")}. Compile its spec with this program, or run it with the one that made it.`,
    exitCode.problems,
  );
}

/**
 * The plan behind a name, a spec or a plan's path, whether it can be run here or not.
 * @throws CliError when a spec has errors (they are printed before) or a plan is not valid
 */
export function loadAnyPlan(wanted: string, terminal: Terminal): Plan {
  const found = findImporter(wanted, terminal.cwd);
  return found.kind === "plan" ? readPlan(found.path, terminal.cwd) : compileSpec(found.path, terminal);
}

function compileSpec(path: string, terminal: Terminal): Plan {
  const files = createDiskFiles(terminal.cwd);
  const { plan, diagnostics } = compile(path, { files, catalogue, graphql: graphqlReader, sha256 });
  printDiagnostics(diagnostics, files, terminal);
  if (plan === undefined && !hasErrors(diagnostics)) throw noImporter(path);
  if (plan === undefined || hasErrors(diagnostics)) {
    throw new CliError("spec-errors", `${path} has errors; nothing was done.`, exitCode.problems);
  }
  return plan;
}

/** @throws CliError naming the node and, where the plan knows it, the line of the spec */
function readPlan(path: string, cwd: string): Plan {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(resolve(cwd, path), "utf8"));
  } catch (error) {
    const why = error instanceof SyntaxError ? "is no JSON" : "cannot be read";
    throw new CliError("plan-unreadable", `${path} ${why}: ${(error as Error).message}`, exitCode.problems);
  }
  const verdict = validatePlan(data);
  if ("plan" in verdict) return verdict.plan;
  const lines = verdict.problems.map(({ message, range }) =>
    range === undefined
      ? `  ${message}`
      : `  ${message} It comes from ${range.file}:${range.start.line}:${range.start.column}.`,
  );
  throw new CliError("plan-invalid", `${path} is no valid plan:\n${lines.join("\n")}`, exitCode.problems);
}
