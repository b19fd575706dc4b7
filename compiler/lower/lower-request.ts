import type { Expression as Syntax, TextLiteral } from "../../dsl/index.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import type { Program, StreamSymbol, WayTypes } from "../bind/program.ts";
import type { Settings } from "../bind/read-settings.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { conditionFails } from "../check/condition.ts";
import { didYouMean } from "../check/did-you-mean.ts";
import { hostDeclared } from "../check/hosts.ts";
import { settingValue } from "../check/setting-value.ts";
import { wrongType } from "../check/wrong-type.ts";
import { remove } from "../fixes/remove.ts";
import type { Expression, FirstRequest, RequestRead } from "../plan/index.ts";
import { fits } from "../types/fits.ts";
import type { Type } from "../types/type.ts";
import { lowerPages } from "./lower-pages.ts";
import { lowerTemplate } from "./lower-template.ts";

/** What one value of a query string or a header can be; a list repeats a parameter. */
const valueType: Type = {
  kind: "union",
  of: [{ kind: "text" }, { kind: "number" }, { kind: "boolean" }, { kind: "moment" }],
};
const valuesType: Type = { kind: "union", of: [valueType, { kind: "list", of: valueType }] };

/** What of a request stands in a stream, in `via` or in `first`. */
interface Parts {
  get(name: "get" | "post" | "query" | "headers" | "body"): Syntax | undefined;
}

/** A stream's request; undefined where there is no address, which is told elsewhere. */
export function lowerRequest(
  program: Program,
  symbol: StreamSymbol,
  scope: Scope,
  settings: Pick<Settings, "setting">,
  types: WayTypes,
): RequestRead | undefined {
  const { unit, name } = symbol;
  const [get, post] = [settings.setting("get"), settings.setting("post")];
  const asked = get ?? post;
  if (asked?.value.kind !== "text") return undefined;
  if (get !== undefined && post !== undefined)
    program.report("request-twice", placeIn(unit, post.key), { name });
  const body = settings.setting("body");
  if (body !== undefined && post === undefined)
    program.report(
      "body-unwanted",
      placeIn(unit, body.key),
      {},
      { fixes: [remove(unit.syntax.text, body.span, "Remove body")] },
    );
  const parts = lowerParts(scope, { get: (part) => settings.setting(part)?.value });
  const first = settings.setting("first");
  const differs = first?.value.kind === "object" ? lowerFirst(scope, first.value.entries) : undefined;
  if (first !== undefined && settings.setting("pages") === undefined)
    program.report(
      "first-needless",
      placeIn(unit, first.key),
      { name },
      { fixes: [remove(unit.syntax.text, first.span, "Remove first")] },
    );
  const read: RequestRead = {
    kind: "request",
    method: parts.method ?? "GET",
    url: parts.url ?? { parts: [] },
    query: parts.query ?? [],
    ...(parts.headers === undefined ? {} : { headers: parts.headers }),
    ...(parts.body === undefined ? {} : { body: parts.body }),
    ...(differs === undefined ? {} : { first: differs }),
    pages: lowerPages(program, symbol, settings, types),
  };
  return program.origins.mark(read, placeIn(unit, asked));
}

/** `first: { body: { q: "y" } }`: what it names stands instead of what the stream says. */
function lowerFirst(scope: Scope, entries: Extract<Syntax, { kind: "object" }>["entries"]): FirstRequest {
  const known = ["get", "post", "query", "headers", "body"] as const;
  const found = new Map<string, Syntax>();
  for (const { key, value } of entries) {
    const name = key.kind === "name" ? key.text : key.value;
    if (!known.some((one) => one === name)) {
      const place = placeIn(scope.unit, key);
      scope.program.report(
        "unknown-setting",
        place,
        { block: "first", name },
        didYouMean(name, key.span, known),
      );
    } else if ((name === "get" || name === "post") && value.kind !== "text")
      settingValue(scope, name, "text", value);
    else if (name !== "get" && name !== "post" && value.kind !== "object")
      settingValue(scope, name, "an object `{ … }`", value);
    else found.set(name, value);
  }
  return lowerParts(scope, { get: (name) => found.get(name) });
}

/** What `post` or `get`, `query`, `headers` and `body` say; what is not said is left out. */
export function lowerParts(scope: Scope, parts: Parts): FirstRequest {
  const [get, post] = [parts.get("get"), parts.get("post")];
  const address = get ?? post;
  const named = (part: "query" | "headers", subject: string) => {
    const value = parts.get(part);
    return value?.kind === "object" ? { [part]: lowerValues(scope, value.entries, subject) } : {};
  };
  const body = parts.get("body");
  return {
    ...(address?.kind === "text"
      ? { method: get === undefined ? "POST" : "GET", url: lowerAddress(scope, address) }
      : {}),
    ...named("query", "A query parameter"),
    ...named("headers", "A header"),
    ...(body === undefined ? {} : { body: lowerBody(scope, body) }),
  };
}

function lowerAddress(scope: Scope, address: TextLiteral): RequestRead["url"] {
  hostDeclared(scope, address);
  return lowerTemplate(scope, address);
}

function lowerValues(
  scope: Scope,
  entries: Extract<Syntax, { kind: "object" }>["entries"],
  subject: string,
): RequestRead["query"] {
  return entries.map((entry) => {
    const value = bindExpression(scope, entry.value);
    conditionFails(
      scope,
      value,
      subject === "A header" ? "A header of a request" : "A parameter of a request",
    );
    if (fits(value.type, valuesType) === "no") {
      wrongType(scope, value.place, entry.value, {
        subject,
        expected: "text, a number, true or false",
        found: value.type,
        wanted: valuesType,
      });
    }
    return { name: entry.key.kind === "name" ? entry.key.text : entry.key.value, value: value.plan };
  });
}

/** Sent as JSON; what is missing in it is left out. */
function lowerBody(scope: Scope, syntax: Syntax): Expression {
  const body = bindExpression(scope, syntax);
  conditionFails(scope, body, "The body of a request");
  return body.plan;
}
