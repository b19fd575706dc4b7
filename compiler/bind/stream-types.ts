import { filesMatching } from "../bundle/glob.ts";
import { resolveInBundle } from "../bundle/paths.ts";
import { placeIn } from "../bundle/unit.ts";
import { readSamples } from "../shape/read-samples.ts";
import { elementOf } from "../types/element.ts";
import { commonType } from "../types/join.ts";
import { anyType, rowType, type Type } from "../types/type.ts";
import { bindExpression } from "./bind-expression.ts";
import type { Program, StreamSymbol, StreamTypes } from "./program.ts";
import { settingNamed } from "./setting-named.ts";
import { responseScope } from "./stream-scope.ts";

/** What the streams of a program hold; each is worked out once. */
export interface StreamTyping {
  of(stream: string): StreamTypes;
}

const unknown: StreamTypes = { response: anyType, record: anyType, many: true, known: false };

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
      return { response: anyType, record, many: true, known: members.every((member) => member.known) };
    }
    const setting = (name: string) => settingNamed(syntax.entries, name);
    if (setting("read") !== undefined) return { response: anyType, record: rowType, many: true, known: true };
    const response = responseOf(program(), symbol);
    const items = setting("items");
    const type = response ?? anyType;
    // That `items` is missing is told once, and not at each path.
    if (items === undefined && (setting("pages") !== undefined || setting("choose") !== undefined))
      return { response: type, record: anyType, many: true, known: response !== undefined };
    if (items === undefined)
      return { response: type, record: type, many: false, known: response !== undefined };
    const list = bindExpression(responseScope(quiet(), symbol, type), items.value);
    return {
      response: type,
      record: elementOf(list.type) ?? anyType,
      many: true,
      known: response !== undefined,
    };
  };
  return { of };
}

/** The type of a whole response, from the samples that `shape` names; undefined where it names none. */
function responseOf(program: Program, { unit, syntax }: StreamSymbol): Type | undefined {
  const shape = settingNamed(syntax.entries, "shape");
  if (shape === undefined || shape.value.kind !== "call" || shape.value.name.text !== "infer")
    return undefined;
  const [argument] = shape.value.arguments;
  if (argument?.value.kind !== "text") return undefined;
  const pattern = argument.value.value;
  const place = placeIn(unit, argument);
  const path = resolveInBundle(pattern, unit.path, program.entry.path);
  if (path === undefined) {
    program.report("use-outside", place, { path: pattern });
    return undefined;
  }
  const paths = filesMatching(program.files, path);
  if (paths.length === 0) {
    program.report("sample-missing", place, { pattern });
    return undefined;
  }
  return readSamples(program, paths, place);
}
