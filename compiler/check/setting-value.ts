import { type Expression, type Name, quoteText } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import { bareWord } from "../bind/word.ts";
import { placeIn } from "../bundle/unit.ts";
import { didYouMean } from "./did-you-mean.ts";

type Where = Pick<Scope, "program" | "unit">;

/** How a message calls what was written instead. */
const written: Readonly<Partial<Record<Expression["kind"], string>>> = {
  text: "text",
  duration: "a duration",
  boolean: "true or false",
  null: "null",
  list: "a list",
  object: "an object",
  call: "a call",
};

/** Tells a setting whose value is of another kind than it takes. */
export function settingValue(where: Where, name: string, expected: string, value: Expression): void {
  const { text } = where.unit.syntax;
  const found =
    value.kind === "number"
      ? text.slice(value.span.start, value.span.end)
      : value.kind === "list" && value.items.length === 0
        ? "an empty list"
        : (written[value.kind] ?? "an expression");
  const word = /\btext\b/.test(expected) ? bareWord(value) : undefined;
  const quoted = quoteText(word ?? "");
  const fixes =
    word === undefined ? [] : [{ title: `Write ${quoted}`, edits: [{ span: value.span, text: quoted }] }];
  where.program.report("setting-value", placeIn(where.unit, value), { name, expected, found }, { fixes });
}

/** Tells a word that this place does not know. */
export function unknownWord(
  where: Where,
  place: string,
  word: string | undefined,
  known: readonly string[],
  node: Expression | Name,
): void {
  const expected =
    known.length === 1
      ? `it takes \`${known[0]}\``
      : `it takes one of ${known.map((one) => `\`${one}\``).join(", ")}`;
  const name = word ?? where.unit.syntax.text.slice(node.span.start, node.span.end);
  const write = (right: string): string => (node.kind === "text" ? quoteText(right) : right);
  const { fixes = [] } = didYouMean(name, node.span, known, write);
  where.program.report("unknown-word", placeIn(where.unit, node), { name, place, expected }, { fixes });
}
