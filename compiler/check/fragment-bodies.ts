import type { FragmentDeclaration, Rule } from "../../dsl/index.ts";
import { bindCondition } from "../bind/bind-condition.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import { builtIns } from "../bind/bind-root.ts";
import type { Program } from "../bind/program.ts";
import { plainRoot, type Scope, withElement } from "../bind/scope.ts";
import { unresolved } from "../bind/typed.ts";
import { type Declared, placeIn, type Unit } from "../bundle/unit.ts";
import { constantScope } from "../lower/constant-scope.ts";
import { fragmentScope } from "../lower/expand-rules.ts";
import { createReporter } from "../report.ts";
import { anyType } from "../types/type.ts";
import { fragmentCycles } from "./fragment-cycles.ts";
import { unknownFragment } from "./unknown-fragment.ts";

/** Reads the rules of every fragment as if its parameters were anything, and tells what is wrong in any case. */
export function checkFragments(program: Program): void {
  fragmentCycles(program);
  for (const unit of program.bundle.units) {
    for (const declared of unit.fragments.values())
      if (declared.unit === unit) checkFragment(program, unit, declared);
  }
}

function checkFragment(program: Program, unit: Unit, declared: Declared<FragmentDeclaration>): void {
  const { syntax } = declared;
  const seen = new Set<string>();
  for (const parameter of syntax.parameters) {
    const { text: name } = parameter;
    const place = placeIn(unit, parameter);
    if (seen.has(name)) program.report("duplicate-name", place, { what: "The parameter", name });
    if (builtIns.includes(name)) program.report("reserved-name", place, { name });
    seen.add(name);
  }
  const local = createReporter();
  // Read here for its mistakes only: what a library's fragment uses is used when a map uses the fragment.
  const used = { streams: new Set<string>(), declarations: new Set<object>(), headers: new Set<object>() };
  const inner = { ...program, report: local.report, used, pinned: new Set<string>() };
  const values = new Map(
    syntax.parameters.map((parameter) => [parameter.text, unresolved(placeIn(unit, parameter))] as const),
  );
  const scope = fragmentScope({ ...constantScope(inner, unit), rows: true }, declared, values);
  bindRules(scope, syntax.rules);
  for (const one of local.diagnostics()) program.diagnostics.push(one);
  if (local.diagnostics().some((one) => one.severity === "error")) program.brokenBodies.add(syntax);
}

function bindRules(scope: Scope, rules: readonly Rule[]): void {
  for (const rule of rules) {
    switch (rule.kind) {
      case "assign":
        bindExpression(scope, rule.value);
        if (rule.onError?.kind === "use") bindExpression(scope, rule.onError.value);
        break;
      case "skip":
        bindCondition(scope, rule.condition, bindExpression);
        break;
      case "apply":
        if (!scope.unit.fragments.has(rule.fragment.text)) unknownFragment(scope, rule);
        for (const argument of rule.arguments) bindExpression(scope, argument.value);
        break;
      case "each":
        bindExpression(scope, rule.list);
        bindRules(elementOf(scope, rule.alias?.text), rule.rules);
        break;
      case "setting":
        scope.program.report("fragment-setting", placeIn(scope.unit, rule.key), { name: rule.key.text });
    }
  }
}

function elementOf(scope: Scope, alias: string | undefined): Scope {
  const inner = withElement(scope, anyType);
  if (alias === undefined) return inner;
  return {
    ...inner,
    root: (name) => (name === alias ? plainRoot({ kind: "alias", name }, anyType) : inner.root(name)),
    names: () => [alias, ...inner.names()],
  };
}
