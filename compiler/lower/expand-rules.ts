import type { ApplyRule, Call, FragmentDeclaration, Rule } from "../../dsl/index.ts";
import { createDiagnostic, type DiagnosticCode } from "../../dsl/index.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import { constantNames, constantRoot } from "../bind/constant-roots.ts";
import { inFurtherBraces } from "../bind/in-further-braces.ts";
import { readArguments } from "../bind/read-call.ts";
import type { Root, Scope } from "../bind/scope.ts";
import type { Typed } from "../bind/typed.ts";
import { type Declared, placeIn } from "../bundle/unit.ts";
import { unknownFragment } from "../check/unknown-fragment.ts";
import type { Holes, More, Place, Report } from "../report.ts";

/** A rule and what its names mean: rules of fragments stand in another file and know the parameters only. */
export interface PlacedRule {
  readonly scope: Scope;
  readonly rule: Exclude<Rule, ApplyRule>;
}

/** The rules of one pair of braces, with those of a fragment in place of each `use name(…)`. */
export function expandRules(scope: Scope, rules: readonly Rule[]): PlacedRule[] {
  return rules.flatMap((rule) => (rule.kind === "apply" ? expandFragment(scope, rule) : [{ scope, rule }]));
}

function expandFragment(scope: Scope, rule: ApplyRule): PlacedRule[] {
  const { program, unit } = scope;
  const declared = unit.fragments.get(rule.fragment.text);
  if (declared === undefined) {
    unknownFragment(scope, rule);
    return [];
  }
  program.used.declarations.add(declared.syntax);
  // Told at the declaration.
  if (scope.within.includes(declared.syntax)) return [];
  const call: Call = { kind: "call", name: rule.fragment, arguments: rule.arguments, span: rule.span };
  const names = declared.syntax.parameters.map((parameter) => parameter.text);
  const given = readArguments(
    scope,
    call,
    names.map((name) => ({ name, required: true })),
  );
  const values = new Map<string, Typed>();
  for (const name of names) {
    const argument = given.get(name);
    if (argument !== undefined) values.set(name, bindExpression(scope, argument.value));
  }
  // What was left out was told; a body without it says nothing more.
  if (values.size < names.length) return [];
  const inner = fragmentScope(
    { ...scope, program: { ...program, report: inBody(scope, rule, declared) } },
    declared,
    values,
  );
  // No setting stands in a fragment; that is told at the declaration.
  return expandRules(inner, declared.syntax.rules).filter((placed) => placed.rule.kind !== "setting");
}

/** Tells at the use what does not fit there; what is wrong in any case was told at the declaration. */
function inBody(scope: Scope, rule: ApplyRule, declared: Declared<FragmentDeclaration>): Report {
  const { program, unit } = scope;
  return <Code extends DiagnosticCode>(code: Code, place: Place, holes: Holes<Code>, more?: More) => {
    const values = { ...holes, file: place.file, span: place.span } as Parameters<
      typeof createDiagnostic<Code>
    >[1];
    const { severity, message, notes } = createDiagnostic(code, values, more);
    if (severity !== "error") program.report(code, place, holes, more);
    else if (!program.brokenBodies.has(declared.syntax))
      program.report(
        "fragment-body",
        placeIn(unit, rule),
        { name: declared.name },
        { notes: [`In its rules: ${message}`, ...notes] },
      );
  };
}

/** In a fragment its parameters, options and the run are visible: it means the same wherever it is used. */
export function fragmentScope(
  scope: Scope,
  declared: Declared<FragmentDeclaration>,
  values: ReadonlyMap<string, Typed>,
): Scope {
  const { program, nameHere } = scope;
  const { unit, syntax } = declared;
  const root = (name: string): Root | undefined => {
    const value = values.get(name);
    if (value === undefined) return constantRoot(program, unit, name);
    const { plan, type, missing, fails } = value;
    return {
      plan: { kind: "inner", of: plan },
      value: { type, missing },
      ...(nameHere === undefined
        ? {}
        : { further: () => ({ kind: "inner", of: inFurtherBraces(plan, nameHere) }) }),
      ...(fails === undefined ? {} : { fails }),
    };
  };
  return {
    program,
    unit,
    here: undefined,
    root,
    names: () => [...values.keys(), ...constantNames(unit)],
    rows: scope.rows,
    answer: false,
    mapping: true,
    ...(nameHere === undefined ? {} : { nameHere }),
    within: [...scope.within, syntax],
  };
}
