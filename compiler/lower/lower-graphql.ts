import type { Block } from "../../dsl/index.ts";
import type { Program, StreamSymbol, WayTypes } from "../bind/program.ts";
import { readArguments } from "../bind/read-call.ts";
import { readSettings, type Settings } from "../bind/read-settings.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { fieldsRead } from "../check/fields-read.ts";
import { isSelected, operationConnections, pagedConnection } from "../check/operation-connections.ts";
import { operationVariables } from "../check/operation-variables.ts";
import { type ReadOperation, readOperation } from "../check/read-operation.ts";
import { remove } from "../fixes/remove.ts";
import type { SelectedField } from "../graphql/graphql-reader.ts";
import type { Expression, FirstRequest, Follow, RequestRead } from "../plan/index.ts";
import { followVocabulary } from "../vocabulary/asking.ts";
import { givenVariables } from "./given-variables.ts";
import { lowerFirstQuery } from "./lower-first-query.ts";
import { lowerPages } from "./lower-pages.ts";
import { lowerParts } from "./lower-request.ts";
import { sizeOf } from "./page-arguments.ts";

/**
 * A stream's query to a GraphQL server; undefined where it asks with none, or the query cannot be read, which is told.
 *
 * @param source the name of the source that is asked
 * @param blocks the stream's `follow` blocks
 */
export function lowerGraphql(
  program: Program,
  symbol: StreamSymbol,
  scope: Scope,
  settings: Pick<Settings, "setting">,
  types: WayTypes,
  source: string | undefined,
  blocks: readonly Block[],
): RequestRead | undefined {
  const { unit } = symbol;
  const asked = settings.setting("graphql");
  if (asked?.value.kind !== "text") return undefined;
  const found = readOperation(scope, asked.value, source);
  const given = givenVariables(scope, settings.setting("variables")?.value);
  const pages = lowerPages(program, symbol, settings, types);
  if (found === undefined) return undefined;
  const items = fieldsRead(settings.setting("items")?.value);
  const incomplete: SelectedField[] = [];
  const typed = types.response.kind !== "any";
  const call = settings.setting("pages")?.value;
  const paged = call?.kind === "call" && call.name.text === "relay" ? call : undefined;
  const path = fieldsRead(
    paged?.arguments.find(({ name }) => name === undefined || name.text === "connection")?.value,
  );
  const connection =
    paged === undefined || path === undefined
      ? undefined
      : pagedConnection(
          scope,
          found,
          path,
          placeIn(unit, paged),
          pages.kind === "relay" ? pages.size : undefined,
          typed,
          incomplete,
        );
  const follow = blocks.flatMap((block) => lowerFollow(scope, found, block, items, incomplete) ?? []);
  const resolved = follow.length === blocks.length && (paged === undefined || connection !== undefined);
  const own = [connection, ...follow.map((one) => one.paged)].flatMap((one) => one ?? []);
  const counted =
    (pages.kind === "numbered" || pages.kind === "offset") && pages.in === "variable"
      ? [pages.parameter]
      : [];
  const first = lowerFirstQuery(scope, settings, source, counted);
  const sent = lowerSent(scope, settings);
  const carried = pages.kind === "cursor" && pages.in === "variable" ? [pages.name] : [];
  operationConnections(
    scope,
    found,
    items,
    [...own.map((one) => one.field), ...incomplete],
    resolved ? [...given.map(({ name }) => name), ...counted, ...carried] : undefined,
    typed,
  );
  // A query that is never the first has its cursor whenever it is asked.
  const begun = settings.setting("first") !== undefined;
  const always = begun ? [...counted, ...carried] : counted;
  const cursors = [...own.map(({ cursor }) => cursor), ...(begun ? [] : carried)];
  const sizes = own.flatMap(({ size, count }) =>
    size === undefined || count === undefined
      ? []
      : [{ name: size, value: { kind: "literal", value: count } as Expression }],
  );
  operationVariables(scope, found, given, cursors, [...sizes.map(({ name }) => name), ...always]);
  const read: RequestRead = {
    kind: "request",
    method: "POST",
    url: sent.url ?? { parts: [] },
    query: sent.query ?? [],
    ...(sent.headers === undefined ? {} : { headers: sent.headers }),
    graphql: {
      query: found.operation.compact,
      variables: [...given.map(({ name, value }) => ({ name, value: value.plan })), ...sizes],
    },
    ...(first === undefined ? {} : { first }),
    ...(follow.length === 0 ? {} : { follow: follow.map((one) => one.plan) }),
    pages:
      pages.kind === "relay" && connection !== undefined ? { ...pages, cursor: connection.cursor } : pages,
  };
  if (read.pages !== pages) program.origins.mark(read.pages, placeIn(unit, call ?? asked));
  return program.origins.mark(read, placeIn(unit, asked));
}

/** Where a query is sent, where that is not `base`, and what is sent beside it; tells what no query is sent with. */
function lowerSent(scope: Scope, settings: Pick<Settings, "setting">): FirstRequest {
  const { program, unit } = scope;
  const { text } = unit.syntax;
  const [get, body] = [settings.setting("get"), settings.setting("body")];
  if (get !== undefined)
    program.report(
      "graphql-posted",
      placeIn(unit, get.key),
      { setting: "get" },
      { fixes: [{ title: "Write post", edits: [{ span: get.key.span, text: "post" }] }] },
    );
  if (body !== undefined)
    program.report(
      "graphql-posted",
      placeIn(unit, body.key),
      { setting: "body" },
      { fixes: [remove(text, body.span, "Remove body")] },
    );
  return lowerParts(scope, {
    get: (part) => (part === "get" || part === "body" ? undefined : settings.setting(part)?.value),
  });
}

interface LoweredFollow {
  readonly plan: Follow;
  readonly paged: ReturnType<typeof pagedConnection>;
}

/** `follow labels { list: .labels.nodes, pages: relay(.labels, size: 50) }`. */
function lowerFollow(
  scope: Scope,
  found: ReadOperation,
  block: Block,
  items: readonly string[] | undefined,
  incomplete: SelectedField[],
): LoweredFollow | undefined {
  const { program, unit } = scope;
  const settings = readSettings(scope, block.type, block.entries, followVocabulary);
  const list = fieldsOf(scope, settings, "list");
  const call = settings.setting("pages")?.value;
  if (list === undefined || call?.kind !== "call") return undefined;
  const values = readArguments(scope, call, [
    { name: "connection", required: true },
    { name: "size", required: false },
  ]);
  const connection = fieldsRead(values.get("connection")?.value);
  const size = sizeOf(program, { unit }, values.get("size"));
  if (connection === undefined || items === undefined || !isSelected(found, items)) return undefined;
  const path = [...items, ...connection];
  const listed = settings.setting("list");
  const place = placeIn(unit, listed?.value ?? block);
  if (!isSelected(found, [...items, ...list], { scope, place })) return undefined;
  const paged = pagedConnection(scope, found, path, placeIn(unit, call), size, false, incomplete);
  if (paged === undefined) return undefined;
  const plan: Follow = {
    name: block.name?.text ?? "",
    list: [...list],
    connection: [...connection],
    cursor: paged.cursor,
    ...(size === undefined ? {} : { size }),
  };
  return { plan: program.origins.mark(plan, placeIn(unit, block)), paged };
}

function fieldsOf(scope: Scope, settings: Settings, name: string): readonly string[] | undefined {
  const value = settings.setting(name)?.value;
  const fields = value === undefined ? undefined : fieldsRead(value);
  if (value !== undefined && fields === undefined)
    scope.program.report("setting-value", placeIn(scope.unit, value), {
      name,
      expected: "a path such as `.labels.nodes`",
      found: "something else",
    });
  return fields;
}
