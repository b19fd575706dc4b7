import type { Argument, Call } from "../../dsl/index.ts";
import type { Program, StreamSymbol } from "../bind/program.ts";
import { readArguments } from "../bind/read-call.ts";
import { settingValue } from "../check/setting-value.ts";
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
    callRows[name].arguments.map((row) => ({ name: row.name, required: "required" in row })),
  );
}

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
