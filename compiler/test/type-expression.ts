import { bindExpression } from "../bind/bind-expression.ts";
import { mapScope } from "../bind/stream-scope.ts";
import type { Typed } from "../bind/typed.ts";
import { loadBundle } from "../bundle/load-bundle.ts";
import type { Catalogue } from "../catalogue.ts";
import { createProgram } from "../create-program.ts";
import { createReporter } from "../report.ts";
import { memoryFiles } from "./memory-files.ts";

/** What the compiler makes of an expression, and the codes that it tells about it. */
export interface TypedExpression {
  readonly typed: Typed;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
}

/**
 * Reads an expression as it would stand in a map of the stream `tasks`.
 *
 * @param spec declarations, the stream among them, without a map
 * @param files beside it, by their paths
 */
export function typeExpression(
  expression: string,
  spec: string,
  files: Readonly<Record<string, string>>,
  catalogue: Catalogue,
): TypedExpression {
  const text = `${spec}\nmap tasks as task to issue {\n  summary <- ${expression}\n}\n`;
  const port = memoryFiles({ ...files, "t/t.importer": text });
  const reporter = createReporter();
  const bundle = loadBundle("t/t.importer", port, reporter.report);
  const [syntax] = bundle?.syntax ?? [];
  if (bundle === undefined || syntax !== undefined) throw new Error(`${expression}: ${syntax?.message}`);
  const program = createProgram(bundle, port, catalogue, reporter.report, undefined);
  const { entry } = program;
  const rule = entry.maps[0]?.rules[0];
  if (rule?.kind !== "assign") throw new Error(`${expression} is no value of a rule`);
  const typed = bindExpression(
    mapScope(program, entry, "tasks", "task", () => {}),
    rule.value,
  );
  const errors = reporter.diagnostics().filter(({ severity }) => severity === "error");
  return { typed, codes: errors.map(({ code }) => code), messages: errors.map(({ message }) => message) };
}
