import type { Expression, Path, Plan, Step } from "../../../compiler/plan/index.ts";
import type { Adaptor } from "../../adaptors/adaptor.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import { compileAdapt, compileLet, compileLookup, compileReference } from "./adapt.ts";
import { compileCells, namedHeaders } from "./cells.ts";
import { compileColumn, compileColumns } from "./column.ts";
import {
  compileCompare,
  compileCondition,
  compileIn,
  compileIs,
  compileJunction,
  compileNot,
} from "./condition.ts";
import { compileEntries } from "./entries.ts";
import { compileGiven } from "./given.ts";
import { compilePath, type PathContext } from "./path.ts";
import type { Evaluate } from "./scope.ts";

/** Sees every value as it is computed; how a trace is made. */
export type Observe = (node: Expression | Step, value: unknown) => void;

/** What a trace sees of a `[…]` that more than one element fits. */
export class Several {
  readonly count: number;

  constructor(count: number) {
    this.count = count;
  }
}

export type Adaptors = ReadonlyMap<string, Adaptor>;

/**
 * A compiler of a plan's expressions into closures. Closures run under a strict content security policy, which
 * generated code would not.
 * @param observe when given, every node reports its value; costs time, so only a trace does it
 * @throws Error when the plan calls an adaptor or a table that is not there; `validatePlan` and `requireAdaptors`
 *   say so before, with a way out
 */
export function createExpressionCompiler(
  plan: Pick<Plan, "streams" | "tables"> & Partial<Pick<Plan, "maps" | "inputs" | "options">>,
  adaptors: Adaptors,
  observe?: Observe,
): (expression: Expression) => Evaluate {
  const tables = new Map(plan.tables.map((table) => [table.name, table]));
  const streams = new Map(plan.streams.map((stream) => [stream.name, stream]));
  const slots: string[] = [];

  const context: PathContext = {
    ...(observe === undefined
      ? {}
      : { several: (step, count) => (count > 1 ? observe(step, new Several(count)) : undefined) }),
    compile,
    slotOf: (name: string) => slots.lastIndexOf(name),
    isOne: (stream: string) => streams.get(stream)?.items === undefined,
    given: (kind, name) => compileGiven(plan, kind, name),
  };

  function compile(expression: Expression): Evaluate {
    const evaluate = compileNode(expression);
    if (observe === undefined) return evaluate;
    return (here, scope) => {
      const value = evaluate(here, scope);
      observe(expression, value);
      return value;
    };
  }

  function compileNode(node: Expression): Evaluate {
    switch (node.kind) {
      case "literal": {
        const value = node.value ?? undefined;
        return () => value;
      }
      case "path":
        return compilePath(node as Path, context);
      case "list":
        return compileList(node.items.map(compile));
      case "object":
        return compileObject(node.entries.map(({ key, value }) => [key, compile(value)] as const));
      case "adapt":
        return compileAdapt(node, found(adaptors, node.adaptor.replace(/@.*/, ""), "adaptor"), compile);
      case "let": {
        const bindings = node.bindings.map(({ value }) => compile(value));
        const first = slots.length;
        slots.push(...node.bindings.map(({ name }) => name));
        const body = compile(node.body);
        // A slot is never given twice, so that evaluation needs no stack; only the name goes out of scope.
        slots.fill("", first, first + bindings.length);
        return compileLet(
          node,
          bindings.map((value, index) => ({ slot: first + index, value })),
          body,
        );
      }
      case "lookup":
        return compileLookup(node, found(tables, node.table, "value table"), compile);
      case "reference":
        // A stream that this import's source does not have: what refers to it is not found.
        return compileReference(node, streams.get(node.stream)?.identity ?? node.stream, compile);
      case "coalesce":
        return compileCoalesce(node.arms.map(compile));
      case "if":
        return compileIf(compileCondition(node.condition, compile), compile(node.then), compile(node.else));
      case "compare":
        return compileCompare(node, compile);
      case "in":
        return compileIn(node, compile);
      case "is":
        return compileIs(node, compile);
      case "not":
        return compileNot(node.value, compile);
      case "and":
        return compileJunction(node.items, false, compile);
      case "or":
        return compileJunction(node.items, true, compile);
      case "column":
        return compileColumn(node);
      case "columns":
        return compileColumns(node);
      case "cells":
        return compileCells(node, namedHeaders(plan));
      case "entries":
        return compileEntries(compile(node.of));
    }
  }

  return compile;
}

function found<T>(known: ReadonlyMap<string, T>, name: string, what: string): T {
  const value = known.get(name);
  if (value === undefined)
    throw new Error(`the plan uses the ${what} \`${name}\`, which does not exist here`);
  return value;
}

function compileList(items: readonly Evaluate[]): Evaluate {
  return (here, scope) => {
    const values: unknown[] = [];
    for (const item of items) {
      const value = item(here, scope);
      if (value instanceof Failure) return value;
      if (value !== undefined) values.push(value);
    }
    return values;
  };
}

function compileObject(entries: readonly (readonly [string, Evaluate])[]): Evaluate {
  return (here, scope) => {
    const pairs: [string, unknown][] = [];
    for (const [key, evaluate] of entries) {
      const value = evaluate(here, scope);
      if (value instanceof Failure) return value;
      if (value !== undefined) pairs.push([key, value]);
    }
    // fromEntries defines own properties, also one that is called __proto__.
    return Object.fromEntries(pairs);
  };
}

function compileCoalesce(arms: readonly Evaluate[]): Evaluate {
  return (here, scope) => {
    for (const arm of arms) {
      const value = arm(here, scope);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

function compileIf(
  condition: ReturnType<typeof compileCondition>,
  then: Evaluate,
  otherwise: Evaluate,
): Evaluate {
  return (here, scope) => {
    const holds = condition(here, scope);
    if (holds instanceof Failure) return holds;
    return holds ? then(here, scope) : otherwise(here, scope);
  };
}
