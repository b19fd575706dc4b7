import fc from "fast-check";
import type { Shape } from "../../compiler/plan/index.ts";
import { oddNames, oddValues } from "./odd-values.ts";

const texts = fc.oneof(
  fc.constantFrom(
    "a",
    "To Do",
    "12",
    "Fix login",
    "1567780450202",
    "2024-03-01",
    "2024-03-01T10:00:00Z",
    " x ",
    "",
  ),
  fc.string({ maxLength: 8 }),
);

/** Rows of a file, those of other lengths than the header too. */
export const rowValues: fc.Arbitrary<unknown> = fc.record({
  cells: fc.array(
    fc.oneof(
      texts,
      fc.constantFrom("true", "a,b", "- [x] done", "3h", "=1+1", "1.5.2024"),
      fc.constantFrom(...oddNames),
    ),
    { maxLength: 30 },
  ),
  number: fc.nat({ max: 10_000 }),
});

/**
 * Values of a shape as a source may send them: most fit, some do not. One in twelve places, at any depth, holds something else:
 * nothing, another type, a list in a list, an object whose keys are names that every object has.
 */
export function shapedValues(shape: Shape): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 10, arbitrary: fitting(shape) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, undefined) },
    { weight: 1, arbitrary: oddValues },
  );
}

function fitting(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case "any":
      return oddValues;
    case "null":
      return fc.constant(null);
    case "text":
      return fc.oneof(texts, fc.constantFrom(...(shape.examples ?? ["x"])));
    case "number":
      return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case "boolean":
      return fc.boolean();
    case "list":
      return fc.array(shapedValues(shape.of), { maxLength: 3 });
    case "union":
      return fc.oneof(...shape.of.map(fitting));
    case "row":
      return rowValues;
    case "object":
      return fc
        .record(Object.fromEntries(shape.fields.map((field) => [field.name, shapedValues(field.shape)])))
        .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));
  }
}
