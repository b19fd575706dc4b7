import type { Adaptor } from "./adaptor.ts";

/** Ids are compared as text: sources write the same id as a number in one place and as text in another. */
export const without: Adaptor = {
  name: "without",
  major: 1,
  since: "0.1",
  category: "list",
  docs: "The list without every element that equals a value; the list as it is where the value is missing.",
  input: { list: { variable: "T" } },
  parameters: [{ name: "value", type: { variable: "T" }, docs: "What to leave out." }],
  returns: { list: { variable: "T" } },
  fallible: false,
  mayBeMissing: false,
  examples: [
    { title: "the other end of a link", input: ["9hx", "8gx"], arguments: { value: "9hx" }, gives: ["8gx"] },
    { title: "not in it", input: ["a"], arguments: { value: "b" }, gives: ["a"] },
    { title: "no value", input: ["undefined"], gives: ["undefined"] },
  ],
  apply: (input, given) =>
    given.value === undefined
      ? input
      : (input as readonly unknown[]).filter((element) => !isSame(element, given.value)),
};

/** An object is the same as itself only: it has no text to be compared by, and what it calls toString may be a field. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === "object" || typeof other === "object") return one === other;
  return String(one) === String(other);
}
