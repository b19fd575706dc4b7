import type { Expression } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import type { Unit } from "../bundle/unit.ts";
import type { More, Place } from "../report.ts";
import { describeType } from "../types/describe.ts";
import type { Type } from "../types/type.ts";
import { innerField } from "./inner-field.ts";

/** A longer path is no name to say something by: the place shows it. */
const longestNamed = 40;

/** What a message calls a value by: a path by itself, anything else by where it stands. */
export const called = ({ syntax }: Unit, written: Expression): string => {
  const text = syntax.text.slice(written.span.start, written.span.end);
  return written.kind === "path" && text.length <= longestNamed && text !== "." ? `\`${text}\`` : "this";
};

/**
 * Tells a value of a type that its place does not take; a field of what is written, where one would fit, is offered.
 *
 * @param written the value as the spec writes it
 * @param about what does not take it, what that takes in words and as the type of one value, and the value's own type
 */
export function wrongType(
  { program, unit }: Pick<Scope, "program" | "unit">,
  place: Place,
  written: Expression,
  about: {
    readonly subject: string;
    readonly expected: string;
    readonly found: Type;
    readonly wanted?: Type;
  },
  more: More = {},
): void {
  const { subject, expected, found, wanted } = about;
  const inner = wanted === undefined ? undefined : innerField(unit, written, found, wanted);
  program.report(
    "wrong-type",
    place,
    { subject, expected, value: called(unit, written), found: describeType(found) },
    {
      notes: [...(more.notes ?? []), ...(inner?.notes ?? [])],
      fixes: [...(more.fixes ?? []), ...(inner?.fixes ?? [])],
    },
  );
}
