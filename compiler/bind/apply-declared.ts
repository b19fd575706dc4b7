import type { AdaptorDeclaration, Expression, Pipe } from "../../dsl/index.ts";
import { type Declared, placeIn } from "../bundle/unit.ts";
import { createReporter } from "../report.ts";
import { describeType } from "../types/describe.ts";
import { anyType, eitherMissing, type Type } from "../types/type.ts";
import { constantNames, constantRoot } from "./constant-roots.ts";
import { type Mapped, mapOver, mappedResult } from "./map-over.ts";
import { readArguments } from "./read-call.ts";
import type { ParameterRead, Root, Scope } from "./scope.ts";
import { takesListAsIs } from "./takes-list.ts";
import { type Bind, failing, type Typed, unresolved } from "./typed.ts";

/** Calls an adaptor that a spec declares: its body is read for the types of this call and becomes part of the plan. */
export function applyDeclared(
  scope: Scope,
  declared: Declared<AdaptorDeclaration>,
  input: Typed,
  syntax: Pipe,
  bind: Bind,
): Typed {
  const { program, unit } = scope;
  const place = placeIn(unit, syntax);
  program.used.declarations.add(declared.syntax);
  const [first, ...others] = declared.syntax.parameters.map((parameter) => parameter.text);
  if (first === undefined) return unresolved(place);
  // Told at the declaration.
  if (scope.within.includes(declared.syntax)) return unresolved(place);
  const asIs = takesListAsIs(declared, program.catalogue);
  const mapped: Mapped = asIs ? { over: "value", element: input.type } : mapOver(input.type);
  const { over, element } = mapped;
  const given = readArguments(
    scope,
    syntax.call,
    others.map((name) => ({ name, required: true })),
  );
  const values = new Map<string, Typed>([[first, { ...input, type: element, missing: "no" }]]);
  for (const name of others) {
    const argument = given.get(name);
    if (argument !== undefined) values.set(name, bind(scope, argument.value));
  }
  const reads: ParameterRead = { found: new Set(), absent: new Set() };
  const local = createReporter();
  const body = bind(
    bodyScope({ ...scope, program: { ...program, report: local.report } }, declared, values, first, reads),
    declared.syntax.body,
  );
  const wrong = local.diagnostics().find((one) => one.severity === "error");
  if (wrong !== undefined && !program.brokenBodies.has(declared.syntax)) {
    program.report(
      "adaptor-body",
      place,
      { name: declared.name, type: describeType(element) },
      { notes: [`In its body: ${wrong.message}`] },
    );
  }
  if (reads.found.size === 0 && reads.absent.size > 0) {
    const fields = [...reads.absent].map((name) => `.${name}`).join(", ");
    program.report("adaptor-fields", place, { name: declared.name, fields, type: describeType(element) });
  }
  const bindings = [...values].map(([name, value]) => ({ name, value: value.plan }));
  return {
    plan: program.origins.mark({ kind: "let", bindings, body: body.plan, over }, place),
    type: mappedResult(mapped, body.type),
    missing: over === "elements" ? input.missing : eitherMissing(input.missing, body.missing),
    ...failing([
      input.fails,
      ...others.map((name) => values.get(name)?.fails),
      body.fails && { what: declared.name, place: placeIn(unit, syntax.call) },
    ]),
    place,
  };
}

/** Reads a declared adaptor's body without a call: every parameter may be anything. */
export function bindBody(scope: Scope, declared: Declared<AdaptorDeclaration>, bind: Bind): Typed {
  const [first = ""] = declared.syntax.parameters.map((parameter) => parameter.text);
  const values = new Map(
    declared.syntax.parameters.map(
      (parameter) => [parameter.text, anything(scope, parameter.span, anyType)] as const,
    ),
  );
  return bind(
    bodyScope(scope, declared, values, first, { found: new Set(), absent: new Set() }),
    declared.syntax.body,
  );
}

function anything(scope: Scope, span: Expression["span"], type: Type): Typed {
  return { ...unresolved({ file: scope.unit.path, span }), type };
}

/** In a body only its parameters, options and the run are visible: an adaptor means the same wherever it is used. */
function bodyScope(
  scope: Scope,
  declared: Declared<AdaptorDeclaration>,
  values: ReadonlyMap<string, Typed>,
  first: string,
  reads: ParameterRead,
): Scope {
  const { program } = scope;
  const { unit, syntax } = declared;
  const root = (name: string): Root | undefined => {
    const value = values.get(name);
    if (value === undefined) return constantRoot(program, unit, name);
    const found: Root = {
      plan: { kind: "parameter", name },
      value: { type: value.type, missing: value.missing },
    };
    return name === first ? { ...found, parameter: reads } : found;
  };
  return {
    program,
    unit,
    here: undefined,
    root,
    names: () => [...values.keys(), ...constantNames(unit)],
    rows: false,
    answer: false,
    mapping: scope.mapping,
    within: [...scope.within, syntax],
  };
}
