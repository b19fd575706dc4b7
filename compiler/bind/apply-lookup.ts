import type { Expression, Pipe, ValuesDeclaration } from "../../dsl/index.ts";
import { type Declared, placeIn } from "../bundle/unit.ts";
import { didYouMean, nearest } from "../check/did-you-mean.ts";
import { offered } from "../check/offered.ts";
import { unquote } from "../check/unquote.ts";
import { wrongType } from "../check/wrong-type.ts";
import { fits } from "../types/fits.ts";
import { joinTypes } from "../types/join.ts";
import { anyType, eitherMissing, type Type } from "../types/type.ts";
import { mapOver, mappedResult } from "./map-over.ts";
import { markUsed } from "./mark-used.ts";
import type { Scope } from "./scope.ts";
import { streamScope } from "./stream-scope.ts";
import { type Bind, failing, type Typed, unresolved } from "./typed.ts";
import { bareWord } from "./word.ts";

const keyType: Type = { kind: "union", of: [{ kind: "text" }, { kind: "number" }, { kind: "boolean" }] };

/** `input | lookup(table)`: missing where the table has no row. */
export function applyLookup(scope: Scope, input: Typed, syntax: Pipe, bind: Bind): Typed {
  const { program, unit } = scope;
  const place = placeIn(unit, syntax);
  const [argument, ...others] = syntax.call.arguments;
  const name = argument === undefined ? undefined : bareWord(argument.value);
  if (argument === undefined || name === undefined || others.length > 0) {
    if (argument?.value.kind === "text") markUsed(program, unit.tables.get(argument.value.value));
    program.report(
      "missing-argument",
      placeIn(unit, syntax.call),
      { name: "lookup", argument: "the name of one value table" },
      unquote(argument, unit.tables.keys()) ?? offered(syntax.call, unit.tables.keys()),
    );
    return unresolved(place);
  }
  const table = unit.tables.get(name);
  if (table === undefined && unit.absent.has(name)) return unresolved(place);
  if (table === undefined) {
    markUsed(program, unit.tables.get(nearest(name, unit.tables.keys()) ?? ""));
    program.report(
      "unknown-values",
      placeIn(unit, argument),
      { name },
      didYouMean(name, argument.span, unit.tables.keys()),
    );
    return unresolved(place);
  }
  program.used.declarations.add(table.syntax);
  if (table.syntax.from !== undefined && !scope.mapping)
    program.report("values-not-read", placeIn(unit, argument), { name });
  const mapped = mapOver(input.type);
  const { over, element } = mapped;
  const fit = fits(element, keyType);
  if (fit === "no") {
    wrongType(scope, placeIn(unit, syntax.call.name), syntax.input, {
      subject: "`lookup`",
      expected: "text, a number, true or false",
      found: input.type,
      wanted: keyType,
    });
  }
  const open = over !== "elements" && !hasOtherwise(table.syntax);
  return {
    plan: program.origins.mark(
      { kind: "lookup", table: program.tableName(table), input: input.plan, over },
      place,
    ),
    type: mappedResult(mapped, resultType(scope, table, bind)),
    missing: open ? eitherMissing(input.missing, "maybe") : input.missing,
    ...failing([
      input.fails,
      fit === "partly" ? { what: "lookup", place: placeIn(unit, syntax.call) } : undefined,
    ]),
    place,
  };
}

/** Whether a table has a value for every key. */
export const hasOtherwise = (table: ValuesDeclaration): boolean =>
  table.rows.some((row) => row.key.kind === "otherwise");

function resultType({ program }: Scope, table: Declared<ValuesDeclaration>, bind: Bind): Type {
  const { from, rows } = table.syntax;
  if (from === undefined) return typeOfRows(table.syntax);
  const stream = bareWord(from);
  if (stream === undefined) return typeOfRows(table.syntax);
  const symbol = program.streams.get(stream);
  return joinTypes(
    rows.map(({ key, value }): Type => {
      if (key.kind === "otherwise") return typeOfLiteral(value);
      if (symbol === undefined) return anyType;
      const record = { type: program.types.of(stream).record, missing: "no" } as const;
      // What is wrong with the row is told at the table.
      const quiet = { ...program, report: () => {} };
      return bind(streamScope(quiet, symbol, { value: record, what: "record" }), value).type;
    }),
  );
}

/** Kept with the table, which may have a thousand rows and be asked ten thousand times. */
const typesOfRows = new WeakMap<ValuesDeclaration, Type>();

function typeOfRows(table: ValuesDeclaration): Type {
  const known = typesOfRows.get(table);
  if (known !== undefined) return known;
  const type = joinTypes(table.rows.map(({ value }) => typeOfLiteral(value)));
  typesOfRows.set(table, type);
  return type;
}

function typeOfLiteral(value: Expression): Type {
  if (value.kind === "text") return { kind: "text", values: [value.value] };
  return value.kind === "number" || value.kind === "boolean" ? { kind: value.kind } : anyType;
}
