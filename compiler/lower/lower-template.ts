import { parseTemplate, type TextLiteral } from "../../dsl/index.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import { inputRoot } from "../bind/constant-roots.ts";
import { plainRoot, type Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { wrongType } from "../check/wrong-type.ts";
import type { Template } from "../plan/index.ts";
import { fits } from "../types/fits.ts";
import { type Type, textType } from "../types/type.ts";

const holeType: Type = { kind: "union", of: [{ kind: "text" }, { kind: "number" }, { kind: "boolean" }] };

/** Text with `{path}` holes; each hole is checked like any path and has to hold one plain value. */
export function lowerTemplate(scope: Scope, literal: TextLiteral): Template {
  const { program, unit } = scope;
  const parsed = parseTemplate(literal, unit.path, unit.syntax.text);
  program.diagnostics.push(...parsed.diagnostics);
  const parts: Template["parts"] = [];
  for (const part of parsed.parts) {
    if (typeof part === "string") {
      parts.push(part);
      continue;
    }
    const typed = bindExpression(scope, part);
    if (fits(typed.type, holeType) === "no") {
      wrongType(scope, typed.place, part, {
        subject: "A hole",
        expected: "text or a number",
        found: typed.type,
        wanted: holeType,
      });
    }
    if (typed.plan.kind === "path") parts.push(typed.plan);
  }
  return program.origins.mark({ parts }, placeIn(unit, literal));
}

/** In the text around a secret only secrets are known: what the user signs in with, and inputs. */
export function withToken(scope: Scope, names: readonly string[]): Scope {
  const { inputs } = scope.unit;
  return {
    ...scope,
    root: (name) => {
      if (names.includes(name)) return plainRoot({ kind: "parameter", name }, textType);
      return inputs.has(name) ? inputRoot(scope.program, scope.unit, name) : undefined;
    },
    names: () => [...names, ...inputs.keys()],
  };
}
