import type { Argument, Call } from "../../dsl/index.ts";
import { bindCondition } from "../bind/bind-condition.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import type { Program, StreamSymbol, WayTypes } from "../bind/program.ts";
import { readArguments } from "../bind/read-call.ts";
import type { Settings } from "../bind/read-settings.ts";
import { responseScope, streamScope, withLast } from "../bind/stream-scope.ts";
import { bareWord } from "../bind/word.ts";
import { placeIn } from "../bundle/unit.ts";
import { conditionFails } from "../check/condition.ts";
import { settingValue } from "../check/setting-value.ts";
import type { Pages } from "../plan/index.ts";
import { callRows } from "../vocabulary/calls.ts";

/** How the next page is asked for; one page where the stream does not say. */
export function lowerPages(
  program: Program,
  symbol: StreamSymbol,
  settings: Pick<Settings, "setting">,
  types: WayTypes,
): Pages {
  const call = settings.setting("pages")?.value;
  if (call?.kind !== "call") return { kind: "single" };
  const pages =
    call.name.text === "after"
      ? lowerAfter(program, symbol, call, types)
      : lowerNumbered(program, symbol, call, types);
  return program.origins.mark(pages, placeIn(symbol.unit, call));
}

function given(
  program: Program,
  symbol: StreamSymbol,
  call: Call,
  name: "numbered" | "after",
): Map<string, Argument> {
  return readArguments(
    { program, unit: symbol.unit },
    call,
    callRows[name].arguments.map((row) => ({ name: row.name, required: "required" in row })),
  );
}

function sizeOf(program: Program, symbol: StreamSymbol, argument: Argument | undefined): number | undefined {
  if (argument === undefined) return undefined;
  const { value } = argument;
  if (value.kind === "number" && Number.isInteger(value.value) && value.value >= 1) return value.value;
  settingValue({ program, unit: symbol.unit }, "size", "a whole number from 1", value);
  return undefined;
}

function lowerNumbered(program: Program, symbol: StreamSymbol, call: Call, { response }: WayTypes): Pages {
  const { unit } = symbol;
  const values = given(program, symbol, call, "numbered");
  const param = values.get("param")?.value;
  const from = values.get("from")?.value;
  const until = values.get("until")?.value;
  if (param !== undefined && param.kind !== "text") settingValue({ program, unit }, "param", "text", param);
  if (from !== undefined && !(from.kind === "number" && Number.isInteger(from.value))) {
    settingValue({ program, unit }, "from", "a whole number", from);
  }
  const size = sizeOf(program, symbol, values.get("size"));
  const word = until === undefined ? undefined : bareWord(until);
  if (word === "short" && !values.has("size")) program.report("size-missing", placeIn(unit, call), {});
  const decides = until !== undefined && word !== "short" && word !== "empty";
  const condition = decides
    ? bindCondition(responseScope(program, symbol, response), until, bindExpression).plan
    : undefined;
  return {
    kind: "numbered",
    parameter: param?.kind === "text" ? param.value : "",
    from: from?.kind === "number" ? from.value : 1,
    ...(condition === undefined ? {} : { until: condition }),
    // Without a size and a condition an empty page is the last, so `empty` keeps no size.
    ...(size === undefined || word === "empty" ? {} : { size }),
  };
}

function lowerAfter(program: Program, symbol: StreamSymbol, call: Call, { record }: WayTypes): Pages {
  const { unit } = symbol;
  const values = given(program, symbol, call, "after");
  if (!values.has("size")) program.report("size-missing", placeIn(unit, call), {});
  const size = sizeOf(program, symbol, values.get("size"));
  const object = values.get("values")?.value;
  if (object !== undefined && (object.kind !== "object" || object.entries.length === 0)) {
    settingValue({ program, unit }, "after", "an object of query parameters", object);
  }
  const scope = withLast(streamScope(program, symbol, undefined), record);
  const entries = object?.kind === "object" ? object.entries : [];
  return {
    kind: "after",
    values: entries.map((entry) => {
      const value = bindExpression(scope, entry.value);
      conditionFails(scope, value, "A parameter of a request");
      return { name: entry.key.kind === "name" ? entry.key.text : entry.key.value, value: value.plan };
    }),
    size: size ?? 1,
  };
}
