import * as assert from "node:assert/strict";
import type { Plan } from "../../compiler/plan/index.ts";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { compileMaps, type IssueMapper, type MapInput } from "../../runtime/engine/mapping/index.ts";

/** The mappings of a plan as the engine compiles them. */
export function mappersOf(plan: Plan): readonly IssueMapper[] {
  return [...compileMaps(plan, adaptors).values()];
}

/** What holds for a record, whatever it holds: a result of one of three kinds that JSON can write, the same each time. */
export function tryRecord(mapper: IssueMapper, input: MapInput): void {
  freeze(input);
  const result = mapper.map(input);
  assert.ok(["mapped", "skipped", "rejected"].includes(result.kind), `a result of the kind ${result.kind}`);
  const written = JSON.stringify(result);
  assert.equal(JSON.stringify(mapper.map(input)), written, "the same record is mapped to something else");
  if (result.kind !== "mapped") return;
  assert.equal(typeof result.issue.key, "string");
  for (const { code, target, message } of result.losses)
    for (const part of [code, target, message]) assert.equal(typeof part, "string");
}

/** Whoever wrote to it would throw. @returns the same value */
export function freeze(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
  return value;
}
