import type { Expression } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import type { Evaluate, Scope } from "./scope.ts";

/** The elements of a list that a condition may hold for, in order; all of them where that is not known. */
export type Candidates = (list: readonly unknown[], scope: Scope) => readonly unknown[];

/** Below so many elements looking at each is as quick. */
const shortList = 32;

interface Index {
  /** How often the list was looked through: an index for one time is not worth its making. */
  uses: number;
  /** Elements by what they are compared by; `undefined` where an element cannot be compared so. */
  elements?: ReadonlyMap<unknown, readonly unknown[]> | undefined;
}

/**
 * Keeps a choice such as `board.actions[all .card == card.id]` from looking at every element for every record: where the same
 * list comes again, its elements are found by what they are compared by. The condition itself still decides.
 *
 * @param where a condition; one that begins with `.path == value` is quicker so
 * @returns undefined for any other condition
 */
export function compileCandidates(
  where: Expression,
  compile: (expression: Expression) => Evaluate,
): Candidates | undefined {
  const test = where.kind === "and" ? where.items[0] : where;
  if (test?.kind !== "compare" || test.operator !== "==") return undefined;
  const [own, other] = isOwnField(test.left) ? [test.left, test.right] : [test.right, test.left];
  if (!isOwnField(own) || readsElement(other)) return undefined;
  const keyOf = compile(own);
  const wanted = compile(other);
  const indexes = new WeakMap<readonly unknown[], Index>();
  return (list, scope) => {
    if (list.length <= shortList) return list;
    let index = indexes.get(list);
    if (index === undefined) {
      index = { uses: 0 };
      indexes.set(list, index);
    }
    index.uses += 1;
    if (index.uses === 1) return list;
    if (index.uses === 2) index.elements = indexOf(list, keyOf, scope);
    if (index.elements === undefined) return list;
    const value = wanted(undefined, scope);
    // Missing equals nothing.
    if (value === undefined) return none;
    const bucket = bucketOf(value);
    return bucket === undefined ? list : (index.elements.get(bucket) ?? none);
  };
}

const none: readonly unknown[] = [];

function indexOf(list: readonly unknown[], keyOf: Evaluate, scope: Scope): Index["elements"] {
  const elements = new Map<unknown, unknown[]>();
  for (const element of list) {
    const key = keyOf(element, scope);
    if (key === undefined) continue;
    const bucket = bucketOf(key);
    // What fails, or is no plain value, is judged as it would be without an index.
    if (bucket === undefined) return undefined;
    const known = elements.get(bucket);
    if (known === undefined) elements.set(bucket, [element]);
    else known.push(element);
  }
  return elements;
}

/** Equal values are in one bucket: a number equals the text that writes it. Undefined for what is compared in another way. */
function bucketOf(value: unknown): unknown {
  if (value instanceof Failure || typeof value === "object") return undefined;
  if (typeof value !== "string" || value.trim() === "") return value;
  const number = Number(value);
  return Number.isNaN(number) ? value : number;
}

/** A path of plain fields of the element. */
function isOwnField(node: Expression): boolean {
  return (
    node.kind === "path" && node.root.kind === "here" && node.steps.every(({ kind }) => kind === "field")
  );
}

/** Whether an expression reads anything of the element: what does not is the same for all of them. */
function readsElement(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return false;
  const { kind } = node as { readonly kind?: unknown };
  if (kind === "literal") return false;
  const reads: readonly unknown[] = ["here", "number", "group", "parent", "column", "columns", "cells"];
  return reads.includes(kind) || Object.values(node).some(readsElement);
}
