import type { Adapt, Expression, Let, Lookup, Reference, Table } from "../../../compiler/plan/index.ts";
import type { Adaptor } from "../../adaptors/adaptor.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import { compileCoercion } from "./coerce.ts";
import { applyOver } from "./over.ts";
import { describeValue } from "./read-field.ts";
import type { Evaluate, Scope } from "./scope.ts";

type Compile = (expression: Expression) => Evaluate;

/** A call of a catalogue adaptor: input and arguments are checked against its signature on every call. */
export function compileAdapt(node: Adapt, adaptor: Adaptor, compile: Compile): Evaluate {
  const input = compile(node.input);
  const coerce = compileCoercion(adaptor.input);
  const arrange = compileArguments(node, adaptor, compile);
  const takesMissing = adaptor.takesMissing === true;
  const options = optionsBehind(node);
  const apply = applyOver(node.over, (value: unknown, given: Arguments, scope: Scope): unknown => {
    const fitting = value === undefined ? undefined : coerce(value);
    if (fitting instanceof Failure) return fitting;
    const result = adaptor.apply(fitting, given, scope.tools) ?? undefined;
    if (!(result instanceof Failure) || result.settle === undefined) return result;
    const option = options.get(result.settle.parameter);
    return option === undefined ? result : result.byOption(option);
  });
  return (here, scope) => {
    const value = input(here, scope);
    if (value instanceof Failure) return value;
    if (value === undefined && !takesMissing) return undefined;
    // Once for all elements: an argument that fails is no element that fails.
    const given = typeof arrange === "function" ? arrange(here, scope) : arrange;
    return given instanceof Failure ? given : apply(value, given, scope);
  };
}

/** By parameter, the option of the importer that its argument reads. */
function optionsBehind({ arguments: given }: Adapt): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const search = (parameter: string, node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown };
    if (kind === "option" && typeof name === "string") found.set(parameter, name);
    for (const inner of Object.values(node)) search(parameter, inner);
  };
  for (const [parameter, argument] of Object.entries(given)) search(parameter, argument);
  return found;
}

type Arguments = Readonly<Record<string, unknown>>;

/** Arguments that are all literals are made once; others per call, however many elements it has. */
function compileArguments(
  node: Adapt,
  adaptor: Adaptor,
  compile: Compile,
): Arguments | ((here: unknown, scope: Scope) => Arguments | Failure) {
  const fixed: Record<string, unknown> = {};
  const moving: {
    readonly parameter: Adaptor["parameters"][number];
    readonly value: Evaluate;
    readonly coerce: (value: unknown) => unknown;
  }[] = [];
  for (const parameter of adaptor.parameters) {
    const argument = Object.hasOwn(node.arguments, parameter.name)
      ? node.arguments[parameter.name]
      : undefined;
    if (argument === undefined) fixed[parameter.name] = parameter.default ?? undefined;
    else if (argument.kind === "literal") {
      const value = argument.value ?? undefined;
      const fitting =
        value === undefined ? whenMissing(adaptor, parameter) : compileCoercion(parameter.type)(value);
      // The compiler lets none through that does not fit; a plan that was edited by hand may hold one.
      if (fitting instanceof Failure) return () => fitting;
      fixed[parameter.name] = fitting;
    } else moving.push({ parameter, value: compile(argument), coerce: compileCoercion(parameter.type) });
  }
  if (moving.length === 0) return fixed;
  return (here, scope) => {
    const given: Record<string, unknown> = { ...fixed };
    for (const { parameter, value, coerce } of moving) {
      const found = value(here, scope);
      if (found instanceof Failure) return found;
      const fitting = found === undefined ? whenMissing(adaptor, parameter) : coerce(found);
      if (fitting instanceof Failure) return fitting;
      given[parameter.name] = fitting;
    }
    return given;
  };
}

/** An argument without a value takes the parameter's default; without one only a parameter of any type can do. */
function whenMissing(adaptor: Adaptor, parameter: Adaptor["parameters"][number]): unknown {
  if (parameter.default !== undefined) return parameter.default ?? undefined;
  const anything = typeof parameter.type === "object" && "variable" in parameter.type;
  return anything
    ? undefined
    : new Failure(`\`${parameter.name}\` of \`${adaptor.name}\` has no value`, "unexpected-type");
}

/** A declared adaptor's body; the first binding is its input. */
export function compileLet(
  node: Let,
  bindings: readonly { readonly slot: number; readonly value: Evaluate }[],
  body: Evaluate,
): Evaluate {
  const [subject, ...others] = bindings;
  if (subject === undefined) return body;
  const apply = applyOver(node.over, (value, here: unknown, scope) => {
    // Saved and put back, because a declared adaptor may stand inside another's argument.
    const before = scope.slots[subject.slot];
    scope.slots[subject.slot] = value;
    const result = body(here, scope);
    scope.slots[subject.slot] = before;
    return result;
  });
  return (here, scope) => {
    const value = subject.value(here, scope);
    if (value === undefined || value instanceof Failure) return value;
    for (const other of others) {
      const found = other.value(here, scope);
      if (found instanceof Failure) return found;
      scope.slots[other.slot] = found;
    }
    return apply(value, here, scope);
  };
}

/** A look-up in a value table: keys match trimmed and case-folded, unless the table is exact. */
export function compileLookup(node: Lookup, table: Table, compile: Compile): Evaluate {
  const fold = table.exact ? String : (key: unknown) => String(key).trim().toLowerCase();
  const rows = new Map(table.rows.map((row) => [fold(row.key), row.value]));
  const input = compile(node.input);
  const apply = applyOver(node.over, (value) => {
    if (typeof value === "object") {
      return new Failure(`${describeValue(value)} cannot be a key of \`${table.name}\``, "unexpected-type");
    }
    return rows.get(fold(value)) ?? table.otherwise;
  });
  return (here, scope) => {
    const value = input(here, scope);
    return value === undefined || value instanceof Failure ? value : apply(value, here, scope);
  };
}

/** A reference to another record's entity; ids are text, whatever the source writes. */
export function compileReference(node: Reference, identity: string, compile: Compile): Evaluate {
  const input = compile(node.input);
  const apply = applyOver(node.over, (value) => {
    if (typeof value !== "string" && typeof value !== "number") {
      return new Failure(`${describeValue(value)} is no id of \`${node.stream}\``, "unexpected-type");
    }
    return { entity: node.entity, stream: identity, id: String(value) };
  });
  return (here, scope) => {
    const value = input(here, scope);
    return value === undefined || value instanceof Failure ? value : apply(value, here, scope);
  };
}
