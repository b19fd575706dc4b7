import type { Expression, Path, PathRoot, Step } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import { readAnswerHeader } from "./answer-header.ts";
import { compileCandidates } from "./candidates.ts";
import { compileCondition } from "./condition.ts";
import { compileFieldRead, describeValue } from "./read-field.ts";
import type { Evaluate, Row, Scope } from "./scope.ts";

/** What compiling a path needs from its surroundings. */
export interface PathContext {
  compile(expression: Expression): Evaluate;
  /** The slot that `let` gave a name. */
  slotOf(name: string): number;
  /** Told when more than one element fits where the first is taken; costs a look at all, so only a trace asks. */
  readonly several?: (step: Step, count: number) => void;
  /** Makes what the user gave as text what the option or input is; gives an option's default where nothing was chosen. */
  given(kind: "options" | "inputs", name: string): (text: unknown) => unknown;
  /** Whether a child stream holds one record per parent instead of a list. */
  isOne(stream: string): boolean;
}

const none: readonly never[] = [];

type StepFunction = (value: unknown, scope: Scope) => unknown;

/** Compiles a path: its root, then its steps one after the other; missing or a failure ends it. */
export function compilePath(path: Path, context: PathContext): Evaluate {
  const names = path.steps.flatMap((step) => (step.kind === "field" ? [step.name] : []));
  // Most paths are a field or two of the record at hand; they get a closure of their own.
  if (path.root.kind === "here" && names.length === path.steps.length) {
    const [first, second] = names.map(compileFieldRead);
    if (first !== undefined && second === undefined) return first;
    if (first !== undefined && second !== undefined && names.length === 2)
      return (here) => {
        const value = first(here);
        return value === undefined || value instanceof Failure ? value : second(value);
      };
  }
  const root = compileRoot(path.root, context);
  const steps = compileSteps(path.steps, context);
  const [only] = steps;
  if (only === undefined) return root;
  if (steps.length === 1) {
    return (here, scope) => {
      const value = root(here, scope);
      return value === undefined || value instanceof Failure ? value : only(value, scope);
    };
  }
  return (here, scope) => {
    let value = root(here, scope);
    for (const step of steps) {
      if (value === undefined || value instanceof Failure) return value;
      value = step(value, scope);
    }
    return value;
  };
}

function compileRoot(root: PathRoot, context: PathContext): Evaluate {
  switch (root.kind) {
    case "here":
      return (here) => present(here);
    case "alias":
      return (_here, scope) =>
        scope.alias === root.name ? present(scope.aliased) : own(scope.aliases, root.name);
    case "child": {
      const one = context.isOne(root.stream);
      return (_here, scope) => {
        const records = childRecords(scope, root.stream);
        return one ? present(records[0]) : records;
      };
    }
    case "records":
      // Those that were read take its place before records are mapped; where nothing was read, there are none.
      return () => none;
    case "parameter": {
      const slot = context.slotOf(root.name);
      return (_here, scope) => present(scope.slots[slot]);
    }
    case "option": {
      const typed = context.given("options", root.name);
      return (_here, scope) => typed(own(scope.options, root.name));
    }
    case "input": {
      const typed = context.given("inputs", root.name);
      return (_here, scope) => typed(own(scope.inputs, root.name));
    }
    case "run":
      // The start is an instant like any other, so that it can be compared with and written as one.
      if (root.name === "started") return (_here, scope) => Date.parse(scope.run.started);
      return root.name === "date_order"
        ? (_here, scope) => scope.run.dateOrder
        : (_here, scope) => scope.run.zone;
    case "last":
      return (_here, scope) => present(scope.last);
    case "number":
      return (here) => numberOf(here as Row | undefined);
    case "group":
      return (here) => (here as Row | undefined)?.group;
    case "parent":
      return (here) => (here as Row | undefined)?.parent;
    case "status":
      return (_here, scope) => scope.status;
    case "header":
      return (_here, scope) => readAnswerHeader(scope.headers, root);
    case "site":
      return (_here, scope) => present(scope.site);
    case "inner":
      return context.compile(root.of);
  }
}

function present(value: unknown): unknown {
  return value === null ? undefined : value;
}

function own(values: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(values, name) ? present(values[name]) : undefined;
}

/** A stream that is not there for a record is empty. */
function childRecords(scope: Scope, stream: string): readonly unknown[] {
  const children = Object.hasOwn(scope.children, stream) ? scope.children[stream] : undefined;
  return children?.records.map((child) => child.record) ?? [];
}

/** From the first `[]` on, steps apply to every element; a further `[]` puts the elements' lists into one. */
function compileSteps(steps: readonly Step[], context: PathContext): StepFunction[] {
  let mapped = false;
  return steps.map((step) => {
    const one = compileStep(step, context);
    const applied = mapped ? overElements(one, step.kind === "all") : one;
    if (step.kind === "all") mapped = true;
    return applied;
  });
}

function compileStep(step: Step, context: PathContext): StepFunction {
  switch (step.kind) {
    case "field":
      return compileFieldRead(step.name);
    case "all":
      return (value) => listOf(value, "[]");
    case "first": {
      const holds = compileCondition(step.where, context.compile);
      const candidates = compileCandidates(step.where, context.compile);
      return (value, scope) => {
        const all = listOf(value, "[…]");
        if (all instanceof Failure) return all;
        const list = candidates === undefined ? all : candidates(all, scope);
        for (const element of list) {
          const found = holds(element, scope);
          if (found instanceof Failure) return found;
          if (!found) continue;
          context.several?.(step, list.filter((other) => holds(other, scope) === true).length);
          return present(element);
        }
        return undefined;
      };
    }
    case "every": {
      const holds = compileCondition(step.where, context.compile);
      const candidates = compileCandidates(step.where, context.compile);
      return (value, scope) => {
        const all = listOf(value, "[all …]");
        if (all instanceof Failure) return all;
        const list = candidates === undefined ? all : candidates(all, scope);
        const chosen: unknown[] = [];
        for (const element of list) {
          const found = holds(element, scope);
          if (found instanceof Failure) return found;
          if (found) chosen.push(element);
        }
        return chosen;
      };
    }
  }
}

function listOf(value: unknown, step: string): readonly unknown[] | Failure {
  if (Array.isArray(value)) return value;
  return new Failure(
    `\`${step}\` was applied to ${describeValue(value)}, which is no list`,
    "unexpected-type",
  );
}

/** Takes a step on every element; missing elements, and those that become missing, are dropped. */
function overElements(step: StepFunction, flatten: boolean): StepFunction {
  return (value, scope) => {
    const results: unknown[] = [];
    for (const element of value as readonly unknown[]) {
      if (element === undefined || element === null) continue;
      const result = step(element, scope);
      if (result instanceof Failure) return result;
      if (flatten && Array.isArray(result)) for (const inner of result) results.push(inner);
      else if (result !== undefined) results.push(result);
    }
    return results;
  };
}

/** Rows of several files have the file before their number, so that no two are the same. */
function numberOf(row: Row | undefined): number | string | undefined {
  return row?.file === undefined ? row?.number : `${row.file}:${row.number}`;
}
