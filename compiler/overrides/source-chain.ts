import type { Expression, Path } from "../plan/index.ts";

/** The way of a value from the path that it is read from to its target. */
export interface SourceChain {
  readonly source: Path;
  /** What is done first with what the path gives; absent where it is taken as it is. */
  readonly head?: Exclude<Expression, Path>;
  /** Whether a table has the last word, so that what is in no row is missing. */
  readonly looksUp: boolean;
  /** The same way from another path; what stands for a missing value stays where it reads nothing of the record. */
  from(path: Expression): Expression;
}

/**
 * The way of a target's value, where it is one: a path, and adaptors, tables and references one behind the other. Of `??` the
 * first arm is meant.
 */
export function sourceChain(value: Expression): SourceChain | undefined {
  if (value.kind === "coalesce") {
    const [first, ...others] = value.arms;
    const inner = first === undefined ? undefined : sourceChain(first);
    if (inner === undefined) return undefined;
    const kept = others.filter((arm) => !readsRecord(arm));
    return {
      ...inner,
      looksUp: inner.looksUp && kept.length === 0,
      from: (path) =>
        kept.length === 0 ? inner.from(path) : { kind: "coalesce", arms: [inner.from(path), ...kept] },
    };
  }
  if (value.kind === "path") {
    const { root } = value;
    return root.kind === "here" || root.kind === "alias"
      ? { source: value, looksUp: false, from: (path) => path }
      : undefined;
  }
  const step = stepOf(value);
  if (step === undefined) return undefined;
  const inner = sourceChain(step.input);
  if (inner === undefined || step.input.kind === "coalesce") return undefined;
  return {
    source: inner.source,
    head: inner.head ?? step.node,
    looksUp: value.kind === "lookup",
    from: (path) => step.from(inner.from(path)),
  };
}

interface ChainStep {
  readonly node: Exclude<Expression, Path>;
  readonly input: Expression;
  from(input: Expression): Expression;
}

/** One step of the way; undefined for what reads more of the record than its input. */
function stepOf(value: Expression): ChainStep | undefined {
  switch (value.kind) {
    case "adapt":
      if (Object.values(value.arguments).some(readsRecord)) return undefined;
      return { node: value, input: value.input, from: (input) => ({ ...value, input }) };
    case "lookup":
    case "reference":
      return { node: value, input: value.input, from: (input) => ({ ...value, input }) };
    case "let": {
      const [binding, ...others] = value.bindings;
      if (
        binding === undefined ||
        others.some((other) => readsRecord(other.value)) ||
        readsRecord(value.body)
      )
        return undefined;
      return {
        node: value,
        input: binding.value,
        from: (input) => ({ ...value, bindings: [{ ...binding, value: input }, ...others] }),
      };
    }
    default:
      return undefined;
  }
}

/** Whether an expression reads anything of the record, its surroundings or its columns. */
function readsRecord(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return false;
  if (Array.isArray(node)) return node.some(readsRecord);
  const { kind } = node as { readonly kind?: unknown };
  if (kind === "literal") return false;
  if (typeof kind === "string" && recordKinds.has(kind)) return true;
  return Object.values(node).some(readsRecord);
}

/** Roots of paths, and cells; what is bound by name inside an expression is none. */
const recordKinds: ReadonlySet<string> = new Set([
  "here",
  "alias",
  "child",
  "number",
  "group",
  "parent",
  "column",
  "columns",
  "cells",
]);
