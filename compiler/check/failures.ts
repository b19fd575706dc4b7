import type { AssignRule } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import type { Typed } from "../bind/typed.ts";
import { placeIn } from "../bundle/unit.ts";
import { handleFailure } from "../fixes/fallible-unhandled.ts";
import { dropOnError } from "../fixes/on-error-needless.ts";
import type { TargetField } from "../targets/target.ts";
import { describeType } from "../types/describe.ts";

/** Tells a value that may fail where nothing says what happens then. */
export function unhandledFailure(scope: Scope, rule: AssignRule, value: Typed, field: TargetField): void {
  if (value.fails === undefined || rule.onError !== undefined) return;
  const byType = value.fails.what === "the value";
  const what = byType ? "The value" : `\`${value.fails.what}\``;
  const notes = byType
    ? [`It may be ${describeType(value.type)}, and \`${field.name}\` takes ${describeType(field.type)}.`]
    : [];
  scope.program.report(
    "fallible-unhandled",
    value.fails.place,
    { what },
    { notes, fixes: handleFailure(rule) },
  );
}

/**
 * Tells an `on error` behind a value that cannot fail. Data may differ from the samples, so `reject` and `use` mean something behind
 * whatever is read from them; `warn` is what happens then anyway.
 */
export function needlessOnError(scope: Scope, rule: AssignRule, value: Typed): void {
  if (
    rule.onError === undefined ||
    value.fails !== undefined ||
    value.type.kind === "any" ||
    value.type.kind === "either"
  )
    return;
  if (rule.onError.kind !== "warn" && readsData(value.plan)) return;
  scope.program.report(
    "on-error-needless",
    placeIn(scope.unit, rule.onError),
    {},
    { fixes: dropOnError(rule) },
  );
}

/** Whether a path stands anywhere in an expression: what is written out is as it is. */
function readsData(plan: unknown): boolean {
  if (typeof plan !== "object" || plan === null) return false;
  const { kind } = plan as { kind?: unknown };
  const reads: readonly unknown[] = ["path", "column", "columns", "cells"];
  return reads.includes(kind) || Object.values(plan).some(readsData);
}
