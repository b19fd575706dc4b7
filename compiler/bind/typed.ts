import type { Expression as Syntax } from "../../dsl/index.ts";
import type { Expression } from "../plan/index.ts";
import type { Place } from "../report.ts";
import { anyType, type Missing, type Type } from "../types/type.ts";
import type { Scope } from "./scope.ts";

/** Why an expression may fail on a value. */
export interface MayFail {
  /** What fails, as written: `epoch_millis`. */
  readonly what: string;
  readonly place: Place;
}

/** An expression with its names resolved: what the plan will hold, and what is known of its value. */
export interface Typed {
  readonly plan: Expression;
  readonly type: Type;
  readonly missing: Missing;
  readonly fails?: MayFail;
  readonly place: Place;
}

/** Resolves and types an expression; the parts of it that are wrong are told and count as `any`. */
export type Bind = (scope: Scope, syntax: Syntax) => Typed;

/** Stands for what could not be resolved, so that one mistake gives one diagnostic. No plan is made of it. */
export function unresolved(place: Place): Typed {
  return { plan: { kind: "literal", value: null }, type: anyType, missing: "no", place };
}

/** The first of some parts that may fail, as a part to spread. */
export function failing(parts: readonly (MayFail | undefined)[]): { readonly fails?: MayFail } {
  const first = parts.find((part) => part !== undefined);
  return first === undefined ? {} : { fails: first };
}
