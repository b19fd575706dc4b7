import { selectedType } from "../shape/selected-type.ts";
import { shapeOfResponse } from "../shape/shape-of-response.ts";
import { elementOf } from "../types/element.ts";
import { commonType, joinTypes } from "../types/join.ts";
import { anyType, rowType } from "../types/type.ts";
import { bindExpression } from "./bind-expression.ts";
import type { Program, StreamSymbol, StreamTypes, WayTypes } from "./program.ts";
import { settingNamed } from "./setting-named.ts";
import { embeddedScope, responseScope } from "./stream-scope.ts";
import { type Way, wayKind, waysOf } from "./ways.ts";

/** What the streams of a program hold; each is worked out once. */
export interface StreamTyping {
  of(stream: string): StreamTypes;
}

const unknown: StreamTypes = { record: anyType, many: true, known: false, ways: [] };

/** @param quiet the program with a reporter of its own: `items` is read here for its type only, and told about where it is lowered */
export function createStreamTyping(program: () => Program, quiet: () => Program): StreamTyping {
  const found = new Map<string, StreamTypes>();
  const of = (name: string): StreamTypes => {
    const known = found.get(name);
    if (known !== undefined) return known;
    found.set(name, unknown);
    const symbol = program().streams.get(name);
    const types = symbol === undefined ? unknown : work(symbol);
    found.set(name, types);
    return types;
  };
  const work = (symbol: StreamSymbol): StreamTypes => {
    const { syntax } = symbol;
    if (syntax.from !== undefined) {
      const members = syntax.from.map((member) => of(member.text));
      const record = members.length === 0 ? anyType : commonType(members.map((member) => member.record));
      return { record, many: true, known: members.every((member) => member.known), ways: [] };
    }
    const ways = waysOf(syntax).map((way) => workWay(symbol, way));
    const [only, ...others] = ways;
    if (only !== undefined && others.length === 0) return { ...only, ways };
    // What only one of the sources gives may be missing.
    return {
      record: joinTypes(ways.map((way) => way.record)),
      many: ways.some((way) => way.many),
      known: ways.some((way) => way.known),
      ways,
    };
  };
  const workWay = (symbol: StreamSymbol, way: Way): WayTypes => {
    const { syntax } = symbol;
    const setting = (name: string) => settingNamed(way.entries, name);
    const kind = wayKind(syntax, way);
    if (kind === "rows") return { response: anyType, record: rowType, many: true, known: true };
    const items = setting("items");
    if (kind === "embedded" && items !== undefined) {
      const inside = bindExpression(embeddedScope(quiet(), symbol), items.value);
      const { known } = of(syntax.each?.parent.text ?? "");
      return { response: anyType, record: elementOf(inside.type) ?? anyType, many: true, known };
    }
    const response = shapeOfResponse(program(), symbol, way);
    const type = response === undefined ? anyType : selectedType(program(), symbol, way, response);
    const known = response !== undefined;
    // That `items` is missing is told once, and not at each path.
    if (items === undefined && (setting("pages") !== undefined || setting("choose") !== undefined))
      return { response: type, record: anyType, many: true, known };
    if (items === undefined) return { response: type, record: type, many: false, known };
    const list = bindExpression(responseScope(quiet(), symbol, type), items.value);
    return { response: type, record: elementOf(list.type) ?? anyType, many: true, known };
  };
  return { of };
}
