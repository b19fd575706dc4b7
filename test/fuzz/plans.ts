import * as assert from "node:assert/strict";
import fc from "fast-check";
import { type Plan, planFor, planHash, validatePlan } from "../../compiler/plan/index.ts";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { missingAdaptors } from "../../runtime/engine/mapping/index.ts";
import { editJson, type JsonEdit } from "./edit-json.ts";
import { createKind } from "./kind.ts";
import { mappersOf, tryRecord } from "./map-records.ts";
import { oddNames, oddValues } from "./odd-values.ts";
import { planTexts } from "./texts.ts";

interface EditedPlan {
  /** Where the plan stands that was edited; without it `value` is taken for a plan as it is. */
  readonly base?: string;
  readonly edits: readonly JsonEdit[];
  readonly value: unknown;
  /** A hash that fits what the edits left, as somebody would give it who wants the plan to be taken. */
  readonly rehash: boolean;
  readonly record: unknown;
}

const plans = new Map(planTexts.map(({ path, text }) => [path, JSON.parse(text) as Plan]));

/** Parts of plans that have a kind, most of them expressions: they fit somewhere else, too. */
const nodes: readonly unknown[] = [...plans.values()].flatMap(({ maps, streams }) =>
  partsIn([maps, streams]),
);

function partsIn(node: unknown): unknown[] {
  if (typeof node !== "object" || node === null) return [];
  const inner = Object.values(node).flatMap(partsIn);
  return "kind" in node ? [node, ...inner] : inner;
}

/** Plans of importers are long, and what goes wrong there goes wrong in the samples as well. */
const isLong = (path: string): boolean => path.startsWith("importers/");

const edits = fc.array(
  fc.record<JsonEdit>({
    at: fc.nat({ max: 100_000 }),
    kind: fc.constantFrom("drop", "replace", "graft", "graft", "graft", "move", "repeat", "rename"),
    value: fc.oneof(
      { weight: 1, arbitrary: oddValues },
      { weight: 4, arbitrary: fc.constantFrom<unknown>(...nodes) },
      { weight: 1, arbitrary: fc.constantFrom(...oddNames) },
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

const cases: fc.Arbitrary<EditedPlan> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      base: fc.oneof(
        { weight: 25, arbitrary: fc.constantFrom(...[...plans.keys()].filter((path) => !isLong(path))) },
        { weight: 1, arbitrary: fc.constantFrom(...[...plans.keys()].filter(isLong)) },
      ),
      edits,
      value: fc.constant(undefined),
      rehash: fc.boolean(),
      record: oddValues,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      edits: fc.constant([]),
      value: oddValues,
      rehash: fc.constant(false),
      record: oddValues,
    }),
  },
);

function planOf({ base, edits: changes, value, rehash }: EditedPlan): unknown {
  const whole: unknown = editJson(base === undefined ? value : plans.get(base), changes);
  if (!rehash || typeof whole !== "object" || whole === null) return whole;
  return { ...whole, hash: planHash(whole as Plan) };
}

function tryPlan(tried: EditedPlan): void {
  const result = validatePlan(planOf(tried));
  if ("problems" in result) {
    assert.ok(result.problems.length > 0, "a plan is refused without a reason");
    for (const { message } of result.problems) assert.match(message, /\.$/);
    return;
  }
  const { plan } = result;
  if (missingAdaptors(plan, adaptors).length > 0) return;
  for (const { name } of plan.sources)
    for (const mapper of mappersOf(planFor(plan, name)))
      tryRecord(mapper, {
        record: tried.record,
        header: ["Summary", "Id", "constructor"],
        context: {},
        children: {},
        options: {},
        run: { zone: "UTC", started: "2024-01-01T00:00:00.000Z" },
      });
}

/** Plans that somebody edited by hand: refused with reasons, or good enough to map any record with. */
export const planKind = createKind<EditedPlan>({
  cases,
  tryOut: tryPlan,
  show: ({ base, edits: changes, ...rest }) =>
    JSON.stringify({ base: base ?? "none", edits: changes, ...rest }, null, 1),
});
