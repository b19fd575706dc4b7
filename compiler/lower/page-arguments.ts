import type { Argument, Call } from "../../dsl/index.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import type { Program, StreamSymbol, WayTypes } from "../bind/program.ts";
import { readArguments } from "../bind/read-call.ts";
import type { Scope } from "../bind/scope.ts";
import { responseScope } from "../bind/stream-scope.ts";
import { conditionFails } from "../check/condition.ts";
import { settingValue } from "../check/setting-value.ts";
import { wrongType } from "../check/wrong-type.ts";
import type { Expression } from "../plan/index.ts";
import { fits } from "../types/fits.ts";
import type { Type } from "../types/type.ts";
import { callRows } from "../vocabulary/calls.ts";

export type PageCall = "numbered" | "offset" | "cursor" | "link" | "relay" | "after";

/** The arguments of a way of paging by their names, checked against the vocabulary. */
export function pageArguments(
  program: Program,
  symbol: StreamSymbol,
  call: Call,
  name: PageCall,
): Map<string, Argument> {
  return readArguments(
    { program, unit: symbol.unit },
    call,
    callRows[name].arguments.map((row) => ({
      name: row.name,
      required: "required" in row,
      example: () => exampleOf(callRows[name].example, row.name),
    })),
  );
}

/** How the example of a call writes an argument that stands there by its name. */
const exampleOf = (example: string, argument: string): string | undefined =>
  new RegExp(`\\b${argument}: (\\w+\\([^)]*\\)|"[^"]*")[,)]`).exec(example)?.[1];

/** How many records a full page holds. */
export function sizeOf(
  program: Program,
  symbol: Pick<StreamSymbol, "unit">,
  argument: Argument | undefined,
): number | undefined {
  if (argument === undefined) return undefined;
  const { value } = argument;
  if (value.kind === "number" && Number.isInteger(value.value) && value.value >= 1) return value.value;
  settingValue({ program, unit: symbol.unit }, "size", "a whole number from 1", value);
  return undefined;
}

/** What paging reads of an answer: `.` is its body; its status and its headers can be asked for. */
export function answerScope(program: Program, symbol: StreamSymbol, { response }: WayTypes): Scope {
  return { ...responseScope(program, symbol, response), answer: true };
}

/** What a value of an answer has to be, in the words of messages. */
export interface Wanted {
  /** What is spoken of: `The cursor`. */
  readonly subject: string;
  /** The setting that it stands in. */
  readonly setting: string;
  readonly expected: string;
  readonly type: Type;
}

/** A value that an answer tells; one of another type, or that may fail, is told. */
export function readAnswer(
  program: Program,
  symbol: StreamSymbol,
  types: WayTypes,
  { value }: Argument,
  { subject, setting, expected, type }: Wanted,
): Expression {
  const scope = answerScope(program, symbol, types);
  const found = bindExpression(scope, value);
  conditionFails(scope, found, setting);
  if (fits(found.type, type) === "no")
    wrongType(scope, found.place, value, { subject, expected, found: found.type, wanted: type });
  return found.plan;
}
