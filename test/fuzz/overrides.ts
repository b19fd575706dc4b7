import * as assert from "node:assert/strict";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import {
  addressesOf,
  applyOverrides,
  OverrideError,
  overrideSchema,
  validateOverrides,
} from "../../compiler/overrides/index.ts";
import { type Plan, planFor, planProblems } from "../../compiler/plan/index.ts";
import { catalogue } from "../../runtime/adaptors/index.ts";
import { createKind } from "./kind.ts";
import { freeze, mappersOf, tryRecord } from "./map-records.ts";
import { oddNames, oddValues } from "./odd-values.ts";
import { planTexts } from "./texts.ts";

interface Overridden {
  readonly path: string;
  readonly document: unknown;
  readonly record: unknown;
}

/** Frozen: whoever changed the plan instead of making another one would throw. */
const plans = new Map(planTexts.map(({ path, text }) => [path, freeze(JSON.parse(text)) as Plan]));

// A custom field that the spec names fits what is said of any, too.
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allowMatchingProperties: true });
addFormats.default(ajv);
const schemas = new Map<string, ValidateFunction>();

/** Whether a document fits the schema that programs and forms are given. */
function fitsSchema(path: string, plan: Plan, document: unknown): boolean {
  const schema = schemas.get(path) ?? ajv.compile(overrideSchema(plan));
  schemas.set(path, schema);
  // As a document is read: without what JSON leaves out.
  return schema(JSON.parse(JSON.stringify(document)));
}

/** The paths that a plan's maps read, and others: what users write into `{path}`. */
const paths = fc.oneof(
  fc.constantFrom(
    ".name",
    ".id",
    ".tags[].name",
    ".status.status",
    "list.name",
    ".",
    "",
    ".a..b",
    "|",
    ".x[0]",
  ),
  fc.string({ maxLength: 8 }),
  fc.constantFrom(...oddNames.map((name) => `.${name}`)),
);

const moments = fc.constantFrom(
  "2026-01-31",
  "2026-01-31T10:00Z",
  "2026-01-31T10:00:00Z",
  "2026-01-31T24:00:00Z",
  "2026-01-31T10:00:00.123456789+14:00",
  "2026-02-30",
  "2026-01-31 10:00:00Z",
);

const patches: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: paths.map((path) => ({ path })) },
  { weight: 2, arbitrary: oddValues.map((constant) => ({ constant })) },
  { weight: 2, arbitrary: fc.constant("skip") },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.string({ maxLength: 5 }), fc.constantFrom("text", "number", "option", "labels", "x"))
      .map(([name, type]) => ({ create: { name, type } })),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        path: paths,
        columns: fc.oneof(fc.array(fc.constantFrom("A", "B", ""), { maxLength: 2 }), oddValues),
        constant: fc.oneof(moments, oddValues),
        create: fc.record(
          {
            name: fc.constantFrom("A", "Story Points", ""),
            type: fc.constantFrom("text", "number", "date", "x"),
          },
          { requiredKeys: [] },
        ),
        values: fc.dictionary(fc.constantFrom("a", "A", " ", ...oddNames), oddValues, { maxKeys: 2 }),
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: moments.map((constant) => ({ constant })) },
  { weight: 1, arbitrary: fc.constantFrom("A", "Story Points").map((field) => ({ field })) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom("open", "To Do", ...oddNames), oddValues), { maxLength: 3 })
      .map((rows) => Object.fromEntries(rows)),
  },
  { weight: 2, arbitrary: oddValues },
);

function documentsFor(plan: Plan): fc.Arbitrary<unknown> {
  const known = addressesOf(plan).map(({ address }) => address);
  const addresses = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...known, "people") },
    { weight: 1, arbitrary: fc.constantFrom(...oddNames) },
    { weight: 1, arbitrary: fc.constantFrom(...known).map((address) => `${address}x`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...plan.maps.map(({ name }) => `${name}/field:A`), "bind/field:A", "file"),
    },
  );
  const entries = fc.array(fc.tuple(addresses, patches), { maxLength: 3 });
  return fc.oneof(
    {
      weight: 12,
      arbitrary: entries.map((some) => Object.fromEntries([["version", 1], ...some])),
    },
    { weight: 1, arbitrary: oddValues },
  );
}

const cases: fc.Arbitrary<Overridden> = fc.oneof(
  ...[...plans].map(([path, plan]) =>
    fc.record({ path: fc.constant(path), document: documentsFor(plan), record: oddValues }),
  ),
);

function tryOverrides({ path, document, record }: Overridden): void {
  const plan = plans.get(path) as Plan;
  const problems = validateOverrides(plan, document, catalogue);
  let made: Plan | undefined;
  try {
    made = applyOverrides(plan, document, catalogue);
  } catch (error) {
    if (!(error instanceof OverrideError)) throw error;
  }
  assert.equal(made === undefined, problems.length > 0, "validation and application disagree");
  if (made !== undefined)
    assert.ok(fitsSchema(path, plan, document), "the schema refuses what is carried out");
  if (made === undefined) return;
  assert.deepEqual(planProblems(made), []);
  for (const { name } of made.sources)
    for (const mapper of mappersOf(planFor(made, name)))
      tryRecord(mapper, {
        record,
        header: ["Summary"],
        context: {},
        children: {},
        options: {},
        run: { zone: "UTC", started: "2024-01-01T00:00:00.000Z" },
      });
}

/** Documents of overrides as nobody should write them: problems with places, or a plan that fits the schema and maps. */
export const overrideKind = createKind<Overridden>({
  cases,
  tryOut: tryOverrides,
  show: (tried) => JSON.stringify(tried, null, 1),
});
