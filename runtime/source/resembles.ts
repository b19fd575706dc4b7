import type { Shape } from "../../compiler/plan/index.ts";

/** Whether an answer has at least one of the fields that its samples always have; an error in its place has none. */
export function resembles(shape: Shape, response: unknown): boolean {
  if (shape.kind !== "object") return true;
  const always = shape.fields.filter((field) => field.optional !== true);
  if (always.length === 0) return true;
  return (
    typeof response === "object" &&
    response !== null &&
    always.some(({ name }) => Object.hasOwn(response, name))
  );
}
