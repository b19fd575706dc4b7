import type { Argument, Call } from "../../dsl/index.ts";
import { bindCondition } from "../bind/bind-condition.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import type { Program, StreamSymbol, WayTypes } from "../bind/program.ts";
import type { Settings } from "../bind/read-settings.ts";
import { streamScope, withLast } from "../bind/stream-scope.ts";
import { bareWord } from "../bind/word.ts";
import { placeIn } from "../bundle/unit.ts";
import { conditionFails } from "../check/condition.ts";
import { settingValue, unknownWord } from "../check/setting-value.ts";
import { addArgument } from "../fixes/add-argument.ts";
import type { Expression, Pages } from "../plan/index.ts";
import { numberType } from "../types/type.ts";
import { checkCarrier, lowerCursor, lowerLink, lowerRelay } from "./lower-cursor-pages.ts";
import { answerScope, pageArguments, readAnswer, sizeOf } from "./page-arguments.ts";

type Given = Pick<Settings, "setting">;

/** How the next page is asked for; one page where the stream does not say. */
export function lowerPages(program: Program, symbol: StreamSymbol, settings: Given, types: WayTypes): Pages {
  const call = settings.setting("pages")?.value;
  if (call?.kind !== "call") return { kind: "single" };
  return program.origins.mark(lowerCall(program, symbol, settings, call, types), placeIn(symbol.unit, call));
}

function lowerCall(
  program: Program,
  symbol: StreamSymbol,
  settings: Given,
  call: Call,
  types: WayTypes,
): Pages {
  switch (call.name.text) {
    case "after":
      return lowerAfter(program, symbol, call, types);
    case "offset":
      return lowerOffset(program, symbol, settings, call, types);
    case "cursor":
      return lowerCursor(program, symbol, settings, call, types);
    case "link":
      return lowerLink(program, symbol, call, types);
    case "relay":
      return lowerRelay(program, symbol, settings, call, types);
    default:
      return lowerNumbered(program, symbol, settings, call, types);
  }
}

function lowerNumbered(
  program: Program,
  symbol: StreamSymbol,
  settings: Given,
  call: Call,
  types: WayTypes,
): Pages {
  const values = pageArguments(program, symbol, call, "numbered");
  return { kind: "numbered", ...counted(program, symbol, settings, call, values, types, 1) };
}

function lowerOffset(
  program: Program,
  symbol: StreamSymbol,
  settings: Given,
  call: Call,
  types: WayTypes,
): Pages {
  const values = pageArguments(program, symbol, call, "offset");
  const total = values.get("total");
  const wanted = { subject: "`total`", setting: "`total`", expected: "a number", type: numberType };
  return {
    kind: "offset",
    ...counted(program, symbol, settings, call, values, types, 0),
    ...(total === undefined ? {} : { total: readAnswer(program, symbol, types, total, wanted) }),
  };
}

/**
 * What pages have in common that a number asks for.
 * @param first the number of the first page, where the spec does not say it
 */
function counted(
  program: Program,
  symbol: StreamSymbol,
  settings: Given,
  call: Call,
  values: ReadonlyMap<string, Argument>,
  types: WayTypes,
  first: number,
) {
  const { word, until, size } = endOf(program, symbol, call, values, types);
  const place = placeOf(program, symbol, settings, values.get("in"));
  return {
    parameter: parameterOf(program, symbol, values),
    ...(place === "query" ? {} : { in: place }),
    from: fromOf(program, symbol, values) ?? first,
    ...(until === undefined ? {} : { until }),
    // Without a size and a condition an empty page is the last, so `empty` keeps no size.
    ...(size === undefined || word === "empty" ? {} : { size }),
  };
}

/** Where pages end: a condition, `short` or `empty`. */
function endOf(
  program: Program,
  symbol: StreamSymbol,
  call: Call,
  values: ReadonlyMap<string, Argument>,
  types: WayTypes,
): { readonly word?: string; readonly until?: Expression; readonly size?: number } {
  const until = values.get("until")?.value;
  const size = sizeOf(program, symbol, values.get("size"));
  const word = until === undefined ? undefined : bareWord(until);
  if (word === "short" && !values.has("size")) sizeMissing(program, symbol, call);
  const decides = until !== undefined && word !== "short" && word !== "empty";
  const scope = answerScope(program, symbol, types);
  return {
    ...(word === undefined ? {} : { word }),
    ...(decides ? { until: bindCondition(scope, until, bindExpression).plan } : {}),
    ...(size === undefined ? {} : { size }),
  };
}

function parameterOf(
  program: Program,
  { unit }: StreamSymbol,
  values: ReadonlyMap<string, Argument>,
): string {
  const param = values.get("param")?.value;
  if (param?.kind === "text") return param.value;
  if (param !== undefined) settingValue({ program, unit }, "param", "text", param);
  return "";
}

function fromOf(
  program: Program,
  { unit }: StreamSymbol,
  values: ReadonlyMap<string, Argument>,
): number | undefined {
  const from = values.get("from")?.value;
  if (from === undefined) return undefined;
  if (from.kind === "number" && Number.isInteger(from.value)) return from.value;
  settingValue({ program, unit }, "from", "a whole number", from);
  return undefined;
}

/** The fix names a size that many APIs take; which one it is, only their documentation tells. */
function sizeMissing(program: Program, { unit }: StreamSymbol, call: Call): void {
  program.report("size-missing", placeIn(unit, call), {}, { fixes: [addArgument(call, "size: 100")] });
}

const carriers = ["query", "body", "variable"] as const;

function placeOf(
  program: Program,
  symbol: StreamSymbol,
  settings: Given,
  argument: Argument | undefined,
): "query" | "body" | "variable" {
  if (argument === undefined) return "query";
  const word = bareWord(argument.value);
  const place = carriers.find((one) => one === word);
  if (place === undefined) {
    unknownWord({ program, unit: symbol.unit }, "in", word, carriers, argument.value);
    return "query";
  }
  checkCarrier(program, symbol, settings, place, argument);
  return place;
}

function lowerAfter(program: Program, symbol: StreamSymbol, call: Call, { record }: WayTypes): Pages {
  const { unit } = symbol;
  const values = pageArguments(program, symbol, call, "after");
  if (!values.has("size")) sizeMissing(program, symbol, call);
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
