import type { Expression, ObjectLiteral, Span } from "../../dsl/index.ts";
import { placeIn, type Unit } from "../bundle/unit.ts";
import { joinTypes } from "../types/join.ts";
import { listOf, type Type } from "../types/type.ts";
import { aliasesOf } from "./aliases.ts";
import { constantNames, constantRoot } from "./constant-roots.ts";
import type { Program, StreamSymbol } from "./program.ts";
import { plainRoot, type Root, type Scope } from "./scope.ts";
import { settingNamed } from "./setting-named.ts";
import { waysOf } from "./ways.ts";

/** What stands for what in the settings of a stream; `.` is given by the setting. */
export function streamScope(program: Program, symbol: StreamSymbol, here: Scope["here"]): Scope {
  const scope = recordScope(program, symbol.unit, symbol.name, here);
  return here === undefined ? requestScope(program, symbol, scope) : scope;
}

/** What a request knows besides: the values of `variants`, and of a batch all parents at once. */
function requestScope(_program: Program, { syntax }: StreamSymbol, scope: Scope): Scope {
  const entries = waysOf(syntax).flatMap((way) => way.entries);
  const variants = settingNamed(entries, "variants")?.value;
  const parent = settingNamed(entries, "batch") === undefined ? undefined : syntax.each?.alias.text;
  if (variants?.kind !== "object" && parent === undefined) return scope;
  const variant = variants?.kind === "object" ? variantType(variants) : undefined;
  return {
    ...scope,
    root: (name) => {
      if (name === "variant" && variant !== undefined) return plainRoot({ kind: "alias", name }, variant);
      const root = scope.root(name);
      if (root === undefined || name !== parent) return root;
      return { ...root, value: { type: listOf(root.value.type), missing: "no" } };
    },
    names: () => [...(variant === undefined ? [] : ["variant"]), ...scope.names()],
  };
}

function variantType(variants: ObjectLiteral): Type {
  const typeOf = (value: Expression): Type => {
    const kinds = value.kind === "list" ? [...new Set(value.items.map(({ kind }) => kind))] : [];
    const types = kinds.map(
      (kind): Type => (kind === "number" || kind === "boolean" ? { kind } : { kind: "text" }),
    );
    return joinTypes(types);
  };
  return {
    kind: "object",
    fields: new Map(
      variants.entries.map(({ key, value }) => [
        key.kind === "name" ? key.text : key.value,
        { type: typeOf(value), missing: "no" },
      ]),
    ),
  };
}

/**
 * `items`, `until`: `.` is the response. Records above are not known: a kept answer is read again without them, and one request
 * may ask for several of them.
 */
export function responseScope(program: Program, symbol: StreamSymbol, type: Type): Scope {
  const scope = streamScope(program, symbol, { value: { type, missing: "no" }, what: "response" });
  const aliases = aliasesOf(program, symbol.name);
  return {
    ...scope,
    root: (name) => (aliases.has(name) ? undefined : scope.root(name)),
    names: () => scope.names().filter((name) => !aliases.has(name)),
    explainAbsent: (name, span) => {
      if (!aliases.has(name)) return scope.explainAbsent?.(name, span) ?? false;
      const reason =
        "it is a record further up, known in the request, in `id` and in maps, while here the answer is read";
      program.report("not-in-scope", placeIn(symbol.unit, { span }), { name, reason });
      return true;
    },
  };
}

/**
 * `items` where nothing is asked for: the records above are read as they were when they came, so that none of them has to be
 * kept with what is below.
 */
export function embeddedScope(program: Program, symbol: StreamSymbol): Scope {
  const scope = streamScope(program, symbol, undefined);
  return {
    ...scope,
    root: (name) => {
      const root = scope.root(name);
      if (root === undefined) return root;
      const { keep: _unused, ...whole } = root;
      return whole;
    },
  };
}

/** `last` is the last record of the page. */
export function withLast(scope: Scope, record: Type): Scope {
  return {
    ...scope,
    root: (name) => (name === "last" ? plainRoot({ kind: "last" }, record) : scope.root(name)),
    names: () => ["last", ...scope.names()],
  };
}

/** Names as they are visible in and below a stream: aliases on the way up, then options and inputs. */
function recordScope(program: Program, unit: Unit, stream: string, here: Scope["here"]): Scope {
  const aliases = aliasesOf(program, stream);
  return {
    program,
    unit,
    here,
    root: (name) => aliasRoot(program, stream, aliases, name) ?? constantRoot(program, unit, name),
    names: () => [...aliases.keys(), ...constantNames(unit)],
    explainAbsent: (name, span) => outOfScope(program, unit, stream, undefined, name, span),
    rows: isRows(program, stream),
    answer: false,
    mapping: false,
    within: [],
  };
}

function aliasRoot(
  program: Program,
  stream: string,
  aliases: ReadonlyMap<string, string>,
  name: string,
): Root | undefined {
  const at = aliases.get(name);
  if (at === undefined) return undefined;
  const { record } = program.types.of(at);
  return {
    plan: { kind: "alias", name },
    value: { type: record, missing: "no" },
    keep: (fields) => program.kept.keep(stream, name, fields),
  };
}

/** Says of a name that another stream declares where it is visible. */
function outOfScope(
  program: Program,
  unit: Unit,
  stream: string,
  alias: string | undefined,
  name: string,
  span: Span,
): boolean {
  for (const [child, { syntax }] of program.streams) {
    if (syntax.each?.alias.text !== name) continue;
    const reason = `it is a record of \`${syntax.each.parent.text}\`, visible in \`${child}\` and the streams below it`;
    program.report("not-in-scope", placeIn(unit, { span }), { name, reason });
    return true;
  }
  if (!program.streams.has(name)) return false;
  program.used.streams.add(name);
  const own = name === stream ? alias : [...aliasesOf(program, stream)].find(([, at]) => at === name)?.[0];
  if (own !== undefined) {
    program.report(
      "unknown-name",
      placeIn(unit, { span }),
      { name },
      {
        notes: [`\`${name}\` is the stream; its record is called \`${own}\` here.`],
        fixes: [{ title: `Write ${own}`, edits: [{ span, text: own }] }],
      },
    );
    return true;
  }
  program.report("not-related", placeIn(unit, { span }), { name, mapped: stream });
  return true;
}

/** Whether the records of a stream are rows of a file. */
const isRows = (program: Program, stream: string): boolean => program.types.of(stream).record.kind === "row";

/** The scope of a map: the mapped record by its own name, its child streams by theirs, then as in the stream. */
export function mapScope(
  program: Program,
  unit: Unit,
  stream: string,
  alias: string | undefined,
  join: (child: string) => void,
): Scope {
  const { record } = program.types.of(stream);
  const scope = recordScope(program, unit, stream, {
    value: { type: record, missing: "no" },
    what: "record",
  });
  const children = [...program.streams]
    .filter(([, { syntax }]) => syntax.each?.parent.text === stream)
    .map(([name]) => name);
  const root = (name: string): Root | undefined => {
    if (name === alias) return plainRoot({ kind: "alias", name }, record);
    const above = aliasesOf(program, stream).has(name) ? scope.root(name) : undefined;
    if (above !== undefined || !children.includes(name)) return above ?? scope.root(name);
    program.used.streams.add(name);
    join(name);
    const child = program.types.of(name);
    const plan = { kind: "child", stream: name } as const;
    return child.many ? plainRoot(plan, listOf(child.record)) : plainRoot(plan, child.record, "maybe");
  };
  return {
    ...scope,
    mapping: true,
    nameHere: () => alias ?? stream,
    root,
    explainAbsent: (name, span) => outOfScope(program, unit, stream, alias, name, span),
    names: () => [...(alias === undefined ? [] : [alias]), ...children, ...scope.names()],
  };
}
