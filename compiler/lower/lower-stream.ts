import type { Block, Expression as Syntax } from "../../dsl/index.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import type { Program, StreamSymbol } from "../bind/program.ts";
import { readSettings, type Settings } from "../bind/read-settings.ts";
import type { Scope } from "../bind/scope.ts";
import { identityOf } from "../bind/stream-identity.ts";
import { embeddedScope, responseScope, streamScope } from "../bind/stream-scope.ts";
import { wayKind, waysOf } from "../bind/ways.ts";
import { placeIn } from "../bundle/unit.ts";
import { conditionFails } from "../check/condition.ts";
import { idType } from "../check/referable.ts";
import { streamParts } from "../check/stream-parts.ts";
import { unknownStream } from "../check/unknown-stream.ts";
import { fieldMeant } from "../check/unquote.ts";
import { wrongType } from "../check/wrong-type.ts";
import type { Expression, Read, Stream } from "../plan/index.ts";
import { shapeOfType } from "../shape/to-shape.ts";
import { describeType } from "../types/describe.ts";
import { elementOf } from "../types/element.ts";
import { fits } from "../types/fits.ts";
import type { Type } from "../types/type.ts";
import { streamVocabulary, unionVocabulary, viaVocabulary } from "../vocabulary/stream.ts";
import { lowerAgain, lowerAsking, lowerSince } from "./lower-asking.ts";
import { lowerChoose } from "./lower-choose.ts";
import { lowerGraphql } from "./lower-graphql.ts";
import { lowerRequest } from "./lower-request.ts";
import { sourceOfWay } from "./source-of-way.ts";

const aliasType: Type = { kind: "union", of: [...idType.of, { kind: "list", of: idType }] };
/**
 * A stream without its kept context, which is known only when everything that reads from it has been lowered. The source of one
 * whose records stand in the parent's is told by the parent.
 */
export function lowerStream(
  program: Program,
  symbol: StreamSymbol,
): Omit<Stream, "source"> & { source?: string } {
  const { unit, syntax, name } = symbol;
  const bare = streamScope(program, symbol, undefined);
  const settings = readSettings(
    bare,
    syntax.name,
    syntax.entries,
    syntax.from === undefined ? streamVocabulary : unionVocabulary,
  );
  const types = program.types.of(name);
  const record = streamScope(program, symbol, {
    value: { type: types.record, missing: "no" },
    what: "record",
  });
  const id = settings.setting("id")?.value;
  const aliases = settings.setting("aliases")?.value;
  const choose = lowerChoose(record, settings);
  const again = lowerAgain(record, symbol, settings);
  const since = lowerSince(record, settings);
  const ways = syntax.from === undefined ? lowerWays(program, symbol, bare, record, settings) : [];
  const [first] = ways;
  const stream: Omit<Stream, "source"> & { source?: string } = {
    name,
    ...(first?.source === undefined ? {} : { source: first.source }),
    ...(syntax.each === undefined
      ? {}
      : { parent: { stream: syntax.each.parent.text, as: syntax.each.alias.text } }),
    read: first?.read ?? { kind: "union", of: (syntax.from ?? []).map((member) => member.text) },
    ...(first?.items === undefined ? {} : { items: first.items }),
    ...(ways.length < 2 ? {} : { via: ways.map((way) => ({ ...way, source: way.source ?? "" })) }),
    ...(id === undefined ? {} : { id: lowerId(record, id) }),
    ...(aliases === undefined ? {} : { aliases: lowerAliases(record, aliases) }),
    identity: lowerIdentity(program, symbol, settings),
    ...(choose === undefined ? {} : { choose }),
    ...(again === undefined ? {} : { again }),
    ...(since === undefined ? {} : { since }),
    context: [],
    shape: shapeOfType(types.record),
  };
  return program.origins.mark(stream, placeIn(unit, syntax));
}

interface LoweredWay {
  readonly source?: string;
  readonly read: Read;
  readonly items?: Expression;
}

function lowerWays(
  program: Program,
  symbol: StreamSymbol,
  scope: Scope,
  record: Scope,
  outer: Settings,
): LoweredWay[] {
  const types = program.types.of(symbol.name);
  const taken = new Set<string>();
  return waysOf(symbol.syntax).flatMap((way, index) => {
    const known = types.ways[index];
    if (known === undefined) return [];
    if (way.via !== undefined && taken.has(way.via.text))
      program.report("duplicate-name", placeIn(symbol.unit, way.via), { what: "via", name: way.via.text });
    taken.add(way.via?.text ?? "");
    const settings =
      way.via === undefined ? outer : within(readSettings(scope, way.at, way.own, viaVocabulary), outer);
    const kind = wayKind(symbol.syntax, way);
    streamParts(program, symbol, way, kind, settings, known);
    const source = sourceOfWay(program, symbol, way, kind);
    const items = settings.setting("items")?.value;
    const itemsScope =
      kind === "embedded" ? embeddedScope(program, symbol) : responseScope(program, symbol, known.response);
    const request =
      settings.setting("graphql") === undefined
        ? lowerRequest(program, symbol, scope, settings, known)
        : lowerGraphql(program, symbol, scope, settings, known, source, outer.blocks.filter(isFollow));
    lowerAsking(symbol, scope, record, settings, request);
    const read: Read = request ?? { kind: kind === "document" || kind === "embedded" ? kind : "rows" };
    const lowered: LoweredWay = {
      ...(source === undefined ? {} : { source }),
      read,
      ...(items === undefined ? {} : { items: lowerItems(itemsScope, symbol, items) }),
    };
    return [lowered];
  });
}

type Given = Pick<Settings, "setting">;

/** What `via` says before what the stream says. */
const within = (own: Settings, outer: Settings): Given => ({
  setting: (name) => own.setting(name) ?? outer.setting(name),
});

const isFollow = (block: Block): boolean => block.type.text === "follow";

function lowerItems(scope: Scope, symbol: StreamSymbol, syntax: Syntax): Expression {
  const items = bindExpression(scope, syntax);
  conditionFails(scope, items, "`items`");
  const path = scope.unit.syntax.text.slice(syntax.span.start, syntax.span.end);
  const element = elementOf(items.type);
  if (element === undefined) {
    scope.program.report(
      "not-a-list",
      items.place,
      { path: `\`${path}\``, found: describeType(items.type) },
      { fixes: fieldMeant(scope, syntax) },
    );
  } else if (
    items.type.kind === "list" &&
    element.kind === "any" &&
    scope.program.types.of(symbol.name).known
  ) {
    scope.program.report("sample-empty", items.place, { stream: symbol.name, path });
  }
  return items.plan;
}

function lowerId(scope: Scope, syntax: Syntax): Expression {
  const id = bindExpression(scope, syntax);
  conditionFails(scope, id, "`id`");
  if (id.plan.kind === "literal" && syntax.kind !== "path" && syntax.kind !== "call") {
    const notes = ["Every record would have the same id."];
    const value = {
      name: "id",
      expected: "a path such as `.id`",
      found: syntax.kind === "text" ? "text" : "a fixed value",
    };
    scope.program.report("setting-value", id.place, value, { notes, fixes: fieldMeant(scope, syntax) });
  } else if (fits(id.type, idType) === "no") {
    wrongType(scope, id.place, syntax, {
      subject: "`id`",
      expected: "text or a number",
      found: id.type,
      wanted: idType,
    });
  }
  return id.plan;
}

/** Each alias may be missing in a record; a list that is written out becomes one expression per item. */
function lowerAliases(scope: Scope, syntax: Syntax): Expression[] {
  const items = syntax.kind === "list" && syntax.items.length > 0 ? syntax.items : [syntax];
  return items.map((item) => {
    const alias = bindExpression(scope, item);
    conditionFails(scope, alias, "`aliases`");
    if (fits(alias.type, aliasType) === "no") {
      wrongType(scope, alias.place, item, {
        subject: "An alias",
        expected: "text, a number or a list of them",
        found: alias.type,
        wanted: aliasType,
      });
    }
    return alias.plan;
  });
}

function lowerIdentity(program: Program, symbol: StreamSymbol, settings: Settings): string {
  const word = settings.word("identity");
  const at = settings.setting("identity")?.value;
  if (word !== undefined && at !== undefined && !program.streams.has(word)) {
    unknownStream(program, symbol.unit, word, at.span);
  }
  return identityOf(program, symbol.name);
}
