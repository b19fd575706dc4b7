/**
 * What a mapping expression means, once more and by itself: a walk over the nodes of a plan, written after the language's
 * documentation and not after the closures that the engine makes. Slow, and only for comparing. Calls of adaptors are the
 * catalogue's; everything around them (what is missing, what fails, what is mapped over, what is converted) is said here anew.
 */
import type { Expression, Over, Path, Plan, Step } from "../../compiler/plan/index.ts";
import { type Adaptor, Failure } from "../../runtime/adaptors/index.ts";
import { Fails, fit, isNumericText, isObject } from "./fit.ts";

/** What an expression may read. */
export interface World {
  readonly plan: Pick<Plan, "tables" | "streams">;
  readonly adaptors: ReadonlyMap<string, Adaptor>;
  readonly aliases: Readonly<Record<string, unknown>>;
  readonly children: Readonly<Record<string, readonly unknown[]>>;
  readonly options: Readonly<Record<string, string>>;
  readonly zone: string;
  /** Rows of a file. */
  readonly header: readonly string[];
  /** What was lost on the way, by code, in order. */
  readonly losses: string[];
  /** Elements that failed on the way, by code, in order. */
  readonly dropped: string[];
}

/** Names bound by declared adaptors, the innermost first. */
type Bound = readonly (readonly [string, unknown])[];

/**
 * The value of an expression; `undefined` is missing.
 * @param here what a leading dot means
 * @throws Fails where the expression fails
 */
export function interpret(node: Expression, here: unknown, world: World, bound: Bound = []): unknown {
  const value = (inner: Expression): unknown => interpret(inner, here, world, bound);
  const holds = (inner: Expression): boolean => truth(value(inner));
  switch (node.kind) {
    case "literal":
      return present(node.value);
    case "path":
      return walk(node, here, world, bound);
    case "list":
      return node.items.map(value).filter((item) => item !== undefined);
    case "object":
      return Object.fromEntries(
        node.entries
          .map(({ key, value: inner }) => [key, value(inner)] as const)
          .filter(([, one]) => one !== undefined),
      );
    case "coalesce": {
      for (const arm of node.arms) {
        const found = value(arm);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    case "if":
      return holds(node.condition) ? value(node.then) : value(node.else);
    case "not":
      return !holds(node.value);
    case "and":
      return node.items.every(holds);
    case "or":
      return node.items.some(holds);
    case "is": {
      const found = value(node.value);
      return node.test === "present" ? found !== undefined : isBlank(found);
    }
    case "compare":
      return compare(node.operator, value(node.left), value(node.right));
    case "in": {
      const wanted = value(node.value);
      const list = value(node.list);
      if (wanted === undefined || list === undefined) return false;
      if (!Array.isArray(list)) throw new Fails("unexpected-type");
      return list.some((element) => same(wanted, present(element)));
    }
    case "lookup":
      return each(value(node.input), node.over, world, (key) => rowOf(node.table, key, world));
    case "reference":
      return each(value(node.input), node.over, world, (id) => {
        if (typeof id !== "string" && typeof id !== "number") throw new Fails("unexpected-type");
        const { identity } = world.plan.streams.find(({ name }) => name === node.stream) ?? {
          identity: node.stream,
        };
        return { entity: node.entity, stream: identity, id: String(id) };
      });
    case "adapt":
      return adapt(node, value(node.input), value, world);
    case "let": {
      const [subject, ...others] = node.bindings;
      const first = subject && value(subject.value);
      if (subject === undefined || first === undefined) return undefined;
      const rest = others.map(({ name, value: inner }) => [name, value(inner)] as const);
      return each(first, node.over, world, (one) =>
        interpret(node.body, here, world, [...rest, [subject.name, one], ...bound]),
      );
    }
    case "entries": {
      const found = value(node.of);
      if (found === undefined) return undefined;
      if (!isObject(found)) throw new Fails("unexpected-type");
      return Object.entries(found).map(([key, inner]) => ({ key, value: inner }));
    }
    case "column":
      return cellsOf(node.names, here, world).filter((_, at) => at === node.nth - 1)[0] || undefined;
    case "columns":
      return cellsOf(node.names, here, world).filter((cell) => cell !== "");
    case "cells":
      throw new Error("`cells` is compared in a test of its own");
  }
}

/** Missing is absent or null. */
const present = (value: unknown): unknown => value ?? undefined;

/** A condition that is missing does not hold. */
function truth(value: unknown): boolean {
  if (value === undefined) return false;
  if (typeof value !== "boolean") throw new Fails("unexpected-type");
  return value;
}

function isBlank(value: unknown): boolean {
  if (value === undefined) return true;
  return typeof value === "string" ? value.trim() === "" : Array.isArray(value) && value.length === 0;
}

/** Strict: missing is equal to nothing, and of different types only a number and the text that writes it are the same. */
function same(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return false;
  if (typeof one === "number" && isNumericText(other)) return one === Number(other);
  if (typeof other === "number" && isNumericText(one)) return other === Number(one);
  return one === other;
}

function compare(operator: string, left: unknown, right: unknown): boolean {
  if (operator === "==") return same(left, right);
  if (operator === "!=") return !same(left, right);
  if (left === undefined || right === undefined) return false;
  if (typeof left === "string" && typeof right === "string") return ordered(operator, left, right);
  return ordered(operator, numberOf(left), numberOf(right));
}

function ordered<T extends string | number>(operator: string, left: T, right: T): boolean {
  if (operator === "<") return left < right;
  if (operator === "<=") return left <= right;
  return operator === ">" ? left > right : left >= right;
}

function numberOf(value: unknown): number {
  if (typeof value === "number") return value;
  if (isNumericText(value)) return Number(value);
  throw new Fails("unexpected-type");
}

/**
 * An operation for one value over what it is given: a list is mapped over, its missing elements are dropped, failing ones are
 * dropped and counted, and what becomes a list is flattened by one level.
 */
function each(value: unknown, over: Over, world: World, operation: (one: unknown) => unknown): unknown {
  if (value === undefined) return undefined;
  if (over === "value" || !Array.isArray(value)) return operation(value);
  const results: unknown[] = [];
  for (const element of value) {
    if (present(element) === undefined) continue;
    try {
      const result = operation(element);
      if (Array.isArray(result)) for (const inner of result) results.push(inner);
      else if (result !== undefined) results.push(result);
    } catch (error) {
      if (!(error instanceof Fails)) throw error;
      world.dropped.push(error.code);
    }
  }
  return results;
}

/** Keys are compared trimmed and without regard to capitals, unless the table is exact. */
function rowOf(name: string, key: unknown, world: World): unknown {
  const table = world.plan.tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`there is no table ${name}`);
  if (typeof key === "object") throw new Fails("unexpected-type");
  const folded = (text: unknown): string => (table.exact ? String(text) : String(text).trim().toLowerCase());
  const row = table.rows.find((one) => folded(one.key) === folded(key));
  return row === undefined ? table.otherwise : row.value;
}

/** Missing is not handed to an adaptor; what an argument comes to is the same for all elements, and its failure is the whole's. */
function adapt(
  node: Extract<Expression, { kind: "adapt" }>,
  input: unknown,
  value: (inner: Expression) => unknown,
  world: World,
): unknown {
  const name = node.adaptor.slice(0, node.adaptor.indexOf("@"));
  const adaptor = world.adaptors.get(name);
  if (adaptor === undefined) throw new Error(`there is no adaptor ${name}`);
  if (input === undefined && adaptor.takesMissing !== true) return undefined;
  const given = Object.fromEntries(
    adaptor.parameters.map((parameter) => {
      const argument = Object.hasOwn(node.arguments, parameter.name)
        ? node.arguments[parameter.name]
        : undefined;
      const found = argument === undefined ? undefined : value(argument);
      if (found !== undefined) return [parameter.name, fit(found, parameter.type)];
      const optional =
        argument === undefined ||
        parameter.default !== undefined ||
        (typeof parameter.type === "object" && "variable" in parameter.type);
      if (!optional) throw new Fails("unexpected-type");
      return [parameter.name, present(parameter.default)];
    }),
  );
  const call = (one: unknown): unknown => {
    const fitting = one === undefined ? undefined : fit(one, adaptor.input);
    const result = adaptor.apply(fitting, given, { lose: (code) => world.losses.push(code) });
    if (result instanceof Failure) throw new Fails(result.code);
    return present(result);
  };
  return input === undefined ? call(undefined) : each(input, node.over, world, call);
}

function walk({ root, steps }: Path, here: unknown, world: World, bound: Bound): unknown {
  let value = present(rootOf(root, here, world, bound));
  let inside = false;
  for (const step of steps) {
    if (value === undefined) return undefined;
    const take = (one: unknown): unknown => stepOf(step, one, world, bound);
    if (inside) {
      // Behind `[]` a step is taken on every element; what is missing drops out, and lists of `[]` become one.
      const results = (value as readonly unknown[])
        .filter((element) => present(element) !== undefined)
        .map(take)
        .filter((result) => result !== undefined);
      value = step.kind === "all" ? results.flat() : results;
    } else value = take(value);
    inside ||= step.kind === "all";
  }
  return value;
}

function rootOf(root: Path["root"], here: unknown, world: World, bound: Bound): unknown {
  switch (root.kind) {
    case "here":
      return here;
    case "alias":
      return Object.hasOwn(world.aliases, root.name) ? world.aliases[root.name] : undefined;
    case "option":
      return Object.hasOwn(world.options, root.name) ? world.options[root.name] : undefined;
    case "child": {
      const records = Object.hasOwn(world.children, root.stream) ? (world.children[root.stream] ?? []) : [];
      const stream = world.plan.streams.find(({ name }) => name === root.stream);
      return stream?.items === undefined ? records[0] : records;
    }
    case "parameter":
      return bound.find(([name]) => name === root.name)?.[1];
    case "run":
      return root.name === "zone" ? world.zone : undefined;
    case "inner":
      return interpret(root.of, here, world, bound);
    case "number":
      return isObject(here) ? here.number : undefined;
    default:
      throw new Error(`a path from ${root.kind} is not compared`);
  }
}

function stepOf(step: Step, value: unknown, world: World, bound: Bound): unknown {
  if (step.kind === "field") {
    if (!isObject(value)) throw new Fails("unexpected-type");
    return Object.hasOwn(value, step.name) ? present(value[step.name]) : undefined;
  }
  if (!Array.isArray(value)) throw new Fails("unexpected-type");
  if (step.kind === "all") return value;
  const fits = (element: unknown): boolean => truth(interpret(step.where, element, world, bound));
  return step.kind === "every" ? value.filter(fits) : present(value.find(fits));
}

/** The cells of every column that the first known name has; where there is none, whatever signs stand between its words. */
function cellsOf(names: readonly string[], here: unknown, { header }: World): string[] {
  const asItIs = (text: string): string => text.trim().toLowerCase();
  const wordsOnly = (text: string): string =>
    [
      ...text
        .normalize("NFC")
        .toLowerCase()
        .replace(/\((required|optional|mandatory)\)\s*$/, ""),
    ]
      .filter((sign) => sign.trim() !== "" && !"_-–.:*?".includes(sign))
      .join("");
  const { cells } = here as { readonly cells: readonly string[] };
  for (const form of [asItIs, wordsOnly]) {
    const name = names.find((one) => header.some((title) => form(title) !== "" && form(title) === form(one)));
    if (name !== undefined)
      return header.flatMap((title, at) => (form(title) === form(name) ? [cells[at] ?? ""] : []));
  }
  return [];
}
