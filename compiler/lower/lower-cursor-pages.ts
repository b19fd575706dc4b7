import type { Argument, Call } from "../../dsl/index.ts";
import { bindCondition } from "../bind/bind-condition.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import type { Program, StreamSymbol, WayTypes } from "../bind/program.ts";
import type { Settings } from "../bind/read-settings.ts";
import { responseScope } from "../bind/stream-scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { conditionFails } from "../check/condition.ts";
import { settingValue, unknownWord } from "../check/setting-value.ts";
import type { CursorPages, Expression, Pages } from "../plan/index.ts";
import type { Type } from "../types/type.ts";
import { answerScope, pageArguments, readAnswer, sizeOf } from "./page-arguments.ts";

type Given = Pick<Settings, "setting">;

const cursorType: Type = { kind: "union", of: [{ kind: "text" }, { kind: "number" }] };

/** `cursor(.next_cursor, in: body("start_cursor"), lives: 60m)`. */
export function lowerCursor(
  program: Program,
  symbol: StreamSymbol,
  settings: Given,
  call: Call,
  types: WayTypes,
): Pages {
  const values = pageArguments(program, symbol, call, "cursor");
  const until = values.get("until")?.value;
  const scope = answerScope(program, symbol, types);
  const lives = values.get("lives")?.value;
  if (lives !== undefined && lives.kind !== "duration")
    settingValue({ program, unit: symbol.unit }, "lives", "a duration such as `60m`", lives);
  const size = sizeOf(program, symbol, values.get("size"));
  return {
    kind: "cursor",
    cursor: read(program, symbol, types, values.get("cursor"), "The cursor"),
    ...carrier(program, symbol, settings, values.get("in")),
    ...(until === undefined ? {} : { until: bindCondition(scope, until, bindExpression).plan }),
    ...(size === undefined ? {} : { size }),
    ...(lives?.kind === "duration" ? { lives: Math.max(1, lives.milliseconds) } : {}),
  };
}

/** What carries the cursor; tells a body that there is none of, and a variable of no query. */
function carrier(
  program: Program,
  symbol: StreamSymbol,
  settings: Given,
  argument: Argument | undefined,
): Pick<CursorPages, "in" | "name"> {
  const { unit } = symbol;
  const where = { program, unit };
  const unknown = { in: "query", name: "" } as const;
  if (argument === undefined) return unknown;
  const { value } = argument;
  const expected = '`query("…")`, `body("…")` or `variable("…")`';
  if (value.kind !== "call") {
    settingValue(where, "in", expected, value);
    return unknown;
  }
  const place = (["query", "body", "variable"] as const).find((one) => one === value.name.text);
  if (place === undefined) {
    unknownWord(where, "in", value.name.text, ["query", "body", "variable"], value.name);
    return unknown;
  }
  const [name] = value.arguments;
  if (name?.value.kind !== "text" || value.arguments.length !== 1) {
    settingValue(where, "in", expected, value);
    return unknown;
  }
  checkCarrier(program, symbol, settings, place, value);
  return { in: place, name: name.value.value };
}

/** Tells pages whose next request would not carry what asks for them. */
export function checkCarrier(
  program: Program,
  { unit }: StreamSymbol,
  settings: Given,
  place: "query" | "body" | "variable",
  node: Parameters<typeof placeIn>[1],
): void {
  const has = (name: string): boolean => settings.setting(name) !== undefined;
  const lacks =
    place === "variable"
      ? !has("graphql") && "`graphql`"
      : place === "body" && !has("post") && !has("graphql") && "`post`";
  if (lacks !== false && lacks !== undefined)
    program.report("pages-misplaced", placeIn(unit, node), { place: `a ${place}`, lacks });
}

/** `link()`, `link(.next_page.uri)`. */
export function lowerLink(program: Program, symbol: StreamSymbol, call: Call, types: WayTypes): Pages {
  const values = pageArguments(program, symbol, call, "link");
  const rel = values.get("rel")?.value;
  if (rel !== undefined && rel.kind !== "text")
    settingValue({ program, unit: symbol.unit }, "rel", "text", rel);
  const url = values.get("url");
  return {
    kind: "link",
    ...(rel?.kind === "text" ? { relation: rel.value } : {}),
    ...(url === undefined ? {} : { url: read(program, symbol, types, url, "The address") }),
  };
}

/** `relay(.data.team.issues, size: 50)`. */
export function lowerRelay(
  program: Program,
  symbol: StreamSymbol,
  settings: Given,
  call: Call,
  types: WayTypes,
): Pages {
  const values = pageArguments(program, symbol, call, "relay");
  checkCarrier(program, symbol, settings, "variable", call);
  const cursor = values.get("cursor")?.value;
  if (cursor !== undefined && cursor.kind !== "text")
    settingValue({ program, unit: symbol.unit }, "cursor", "text", cursor);
  const connection = values.get("connection");
  const size = sizeOf(program, symbol, values.get("size"));
  return {
    kind: "relay",
    connection: connection === undefined ? nothing : plainRead(program, symbol, types, connection),
    cursor: cursor?.kind === "text" ? cursor.value : "cursor",
    ...(size === undefined ? {} : { size }),
  };
}

const nothing: Expression = { kind: "literal", value: null };

function plainRead(program: Program, symbol: StreamSymbol, types: WayTypes, { value }: Argument): Expression {
  const scope = responseScope(program, symbol, types.response);
  const found = bindExpression(scope, value);
  conditionFails(scope, found, "`pages`");
  return found.plan;
}

/** Text or a number that an answer tells. */
function read(
  program: Program,
  symbol: StreamSymbol,
  types: WayTypes,
  argument: Argument | undefined,
  subject: string,
): Expression {
  if (argument === undefined) return nothing;
  const wanted = { subject, setting: "`pages`", expected: "text or a number", type: cursorType };
  return readAnswer(program, symbol, types, argument, wanted);
}
