import type { Program, StreamSymbol } from "../bind/program.ts";
import { readArguments } from "../bind/read-call.ts";
import { settingNamed } from "../bind/setting-named.ts";
import { waysOf } from "../bind/ways.ts";
import { placeIn } from "../bundle/unit.ts";
import { fieldsRead } from "../check/fields-read.ts";
import { settingValue } from "../check/setting-value.ts";
import type { Ask, Plan, RequestRead, Stream } from "../plan/index.ts";
import { askingCalls } from "../vocabulary/asking.ts";
import { askedFields } from "./asked-fields.ts";

/**
 * Fills the parameters that list the fields to bring, once everything that reads records has been lowered: a field that nothing
 * reads is not asked for.
 */
export function lowerAsk(program: Program, draft: Pick<Plan, "streams" | "maps" | "tables">): void {
  for (const stream of draft.streams) {
    const symbol = program.streams.get(stream.name);
    if (symbol === undefined) continue;
    for (const [index, way] of waysOf(symbol.syntax).entries()) {
      const call = settingNamed(way.entries, "ask")?.value;
      const read = stream.via?.[index]?.read ?? stream.read;
      if (call?.kind === "call" && read.kind === "request") fill(program, symbol, stream, read, call, draft);
    }
  }
}

function fill(
  program: Program,
  symbol: StreamSymbol,
  stream: Stream,
  read: RequestRead,
  call: Parameters<typeof readArguments>[1],
  draft: Parameters<typeof lowerAsk>[1],
): void {
  const where = { program, unit: symbol.unit };
  const rows = askingCalls.ask.arguments.map((row) => ({ name: row.name, required: "required" in row }));
  const values = readArguments(where, call, rows);
  const [name, separator, under, depth] = ["name", "separator", "under", "depth"].map(
    (one) => values.get(one)?.value,
  );
  for (const [one, text] of [
    ["name", name],
    ["separator", separator],
  ] as const)
    if (text !== undefined && text.kind !== "text") settingValue(where, one, "text", text);
  const below = under === undefined ? [] : fieldsRead(under);
  if (below === undefined && under !== undefined)
    settingValue(where, "under", "a path such as `.fields`", under);
  if (depth !== undefined && !(depth.kind === "number" && Number.isInteger(depth.value) && depth.value >= 1))
    settingValue(where, "depth", "a whole number from 1", depth);
  if (name?.kind !== "text" || below === undefined) return;
  const ask: Ask = {
    name: name.value,
    separator: separator?.kind === "text" ? separator.value : ",",
    under: [...below],
    ...(depth?.kind === "number" ? { depth: depth.value } : {}),
  };
  const text = askedFields(stream, draft, ask);
  if (text === "") program.report("ask-nothing", placeIn(symbol.unit, call), { name: stream.name });
  const value = program.origins.mark({ kind: "literal" as const, value: text }, placeIn(symbol.unit, call));
  const entry = { name: ask.name, value };
  read.ask = ask;
  read.query = [...read.query, entry];
}
