import fc from "fast-check";
import { type Plan, planFor } from "../../compiler/plan/index.ts";
import type { IssueMapper, MapInput } from "../../runtime/engine/mapping/index.ts";
import { createKind } from "./kind.ts";
import { mappersOf, tryRecord } from "./map-records.ts";
import { oddNames } from "./odd-values.ts";
import { rowValues, shapedValues } from "./shaped-values.ts";
import { planTexts } from "./texts.ts";

/** A mapping of a committed plan with all that it is given. */
interface Subject {
  readonly mapper: IssueMapper;
  readonly inputs: fc.Arbitrary<MapInput>;
}

const subjects: readonly Subject[] = planTexts.flatMap(({ text }) => {
  const whole = JSON.parse(text) as Plan;
  return whole.sources.flatMap(({ name }) => {
    const plan = planFor(whole, name);
    return mappersOf(plan).map((mapper) => ({ mapper, inputs: inputsOf(plan, mapper) }));
  });
});

function inputsOf(plan: Plan, { mapping }: IssueMapper): fc.Arbitrary<MapInput> {
  const shapeOf = (name: string) =>
    plan.streams.find((stream) => stream.name === name)?.shape ?? { kind: "any" };
  const aliases = plan.streams.find(({ name }) => name === mapping.stream)?.context ?? [];
  const isRow = shapeOf(mapping.stream).kind === "row";
  const children = mapping.joins.map(({ stream }) => {
    const child = fc.record({ id: fc.string({ maxLength: 4 }), record: shapedValues(shapeOf(stream)) });
    return [
      stream,
      fc.record({ records: fc.array(child, { maxLength: 3 }), complete: fc.boolean() }),
    ] as const;
  });
  return fc
    .record({
      // The engine hands rows of files over as rows, whatever the file holds.
      record: isRow ? rowValues : shapedValues(shapeOf(mapping.stream)),
      header: fc.array(fc.constantFrom(...headersOf(mapping)), { maxLength: 30 }),
      context: fc.record(
        Object.fromEntries(aliases.map(({ alias, stream }) => [alias, shapedValues(shapeOf(stream))])),
      ),
      children: fc.record(Object.fromEntries(children)),
      options: fc.record(
        Object.fromEntries(plan.options.map(({ name, choices }) => [name, fc.constantFrom(...choices)])),
      ),
      inputs: fc.record(
        Object.fromEntries(plan.inputs.map(({ name }) => [name, fc.string({ maxLength: 5 })])),
      ),
      zone: fc.constantFrom("UTC", "Europe/Berlin", "Pacific/Apia"),
    })
    .map(({ zone, ...rest }) => ({
      ...rest,
      run: { zone, started: "2024-01-01T00:00:00.000Z", dateOrder: "day first" },
    }));
}

/** The headers that a mapping names, and some that nobody expects. */
function headersOf(mapping: IssueMapper["mapping"]): readonly string[] {
  const found = new Set<string>(["", ...oddNames]);
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { names } = node as { readonly names?: unknown };
    if (Array.isArray(names))
      for (const name of names as readonly string[]) found.add(name.replace("*", "Points"));
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(mapping);
  return [...found];
}

const cases = fc
  .nat({ max: subjects.length - 1 })
  .chain((at) => (subjects[at] as Subject).inputs.map((input) => ({ at, input })));

/** Records that do not fit their shape, through the mappings of the committed plans. */
export const recordKind = createKind({
  cases,
  tryOut: ({ at, input }) => tryRecord((subjects[at] as Subject).mapper, input),
  show: ({ at, input }) => `${subjects[at]?.mapper.mapping.name} with ${JSON.stringify(input, null, 1)}`,
});
