import type { Expression, Plan, Template } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import { type Adaptors, createExpressionCompiler } from "./compile-expression.ts";
import { createScope, type Scope } from "./scope.ts";

/** What expressions of sources and streams may read. */
export type StreamScope = { readonly here?: unknown } & Partial<
  Pick<Scope, "aliases" | "options" | "inputs" | "run" | "header" | "last" | "status" | "headers" | "site">
>;

/** Compiles an expression that stands outside a mapping: `items`, `until`, `id`, `show`, a query value, an error rule. */
export function compileValue(
  plan: Plan,
  adaptors: Adaptors,
  expression: Expression,
): (scope: StreamScope) => unknown {
  const evaluate = createExpressionCompiler(plan, adaptors)(expression);
  return (known) => evaluate(known.here, createScope(known));
}

/**
 * Compiles text with holes.
 * @param encode applied to the text of every hole, e.g. `encodeURIComponent`
 * @returns the text, or a Failure that names the hole that had no value
 */
export function compileTemplate(
  plan: Plan,
  adaptors: Adaptors,
  template: Template,
  encode: (text: string) => string,
): (scope: StreamScope) => string | Failure {
  const compile = createExpressionCompiler(plan, adaptors);
  const parts = template.parts.map((part) =>
    typeof part === "string" ? part : { hole: compile(part), name: describeHole(part) },
  );
  return (known) => {
    const { here } = known;
    const scope = createScope(known);
    let text = "";
    for (const part of parts) {
      if (typeof part === "string") {
        text += part;
        continue;
      }
      const value = part.hole(here, scope);
      if (value instanceof Failure) return value;
      if (value === undefined || typeof value === "object") {
        return new Failure(`{${part.name}} has no text to put there`, "required-missing");
      }
      text += encode(String(value));
    }
    return text;
  };
}

function describeHole(path: Exclude<Template["parts"][number], string>): string {
  const root = "name" in path.root ? path.root.name : "";
  return root + path.steps.map((step) => (step.kind === "field" ? `.${step.name}` : "[…]")).join("");
}
