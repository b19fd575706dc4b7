import { aliasMissing } from "./alias-missing.ts";
import { createDiagnostic } from "./create-diagnostic.ts";
import { describeExpected, describeFound, describeWritten } from "./expectations.ts";
import { fieldForm, misspeltWord, rowArrow } from "./forms.ts";
import { fix, type Hint, type Impasse, insertion, type Rule, retype } from "./hint.ts";
import { startsExpression } from "./layout.ts";
import { listBrackets } from "./list-brackets.ts";
import { suggest } from "./suggest.ts";
import {
  declarationWords,
  isNameToken,
  isReservedWord,
  type Token,
  type TokenType,
  wordType,
} from "./tokens.ts";
import { unquotedWords } from "./unquoted-words.ts";

const comparisons: ReadonlySet<TokenType> = new Set([
  ...(["equal", "notequal", "less", "lessequal", "greater", "greaterequal", "in", "is"] as const),
]);

/** `status = .x`, `status -> .x`, `status .x`, `comments each x {`: a rule without its arrow. */
const targetArrow: Rule = ({ file, index, expected }, seen, next) => {
  if (!expected.has("target") || !isNameToken(seen) || next === undefined) return undefined;
  const target = retype(seen, "target");
  const values = { file, span: seen, name: seen.text };
  if (next.type === "equals" || next.type === "arrow") {
    const fixes = [fix("Write `<-`", next, "<-")];
    return {
      diagnostic: createDiagnostic("target-arrow", values, { fixes }),
      repair: { from: index, count: 2, tokens: [target, retype(next, "larrow", "<-")] },
    };
  }
  if (next.type !== "each" && (!startsExpression(next) || next.type === "lbrace" || isNameToken(next)))
    return undefined;
  const fixes = [fix("Put in `<-`", { start: seen.end, end: seen.end }, " <-")];
  return {
    diagnostic: createDiagnostic("target-arrow", values, { fixes }),
    repair: { from: index, count: 1, tokens: [target, insertion(seen.end, "larrow", "<-")] },
  };
};

/** `get = "/x"`, `get "/x"`, `get <- "/x"` where a setting belongs. */
const settingColon: Rule = ({ file, tokens, index, itemStart, expected }, seen, next) => {
  const mend = (name: Token, from: number, sign: Token | undefined): Hint => ({
    diagnostic: createDiagnostic(
      "setting-colon",
      { file, span: name, name: name.text },
      {
        fixes: [
          sign === undefined
            ? fix("Put in `:`", { start: name.end, end: name.end }, ":")
            : fix("Write `:`", { start: name.end, end: sign.end }, ":"),
        ],
      },
    ),
    repair: {
      from,
      count: sign === undefined ? 1 : 2,
      tokens: [
        retype(name, "key"),
        sign === undefined ? insertion(name.end, "colon", ":") : retype(sign, "colon", ":"),
      ],
    },
  });
  if (expected.has("key") && !expected.has("target")) {
    if (seen.type === "target" && next?.type === "larrow") return mend(seen, index, next);
    if (isNameToken(seen) && next?.type === "equals") return mend(seen, index, next);
    if (
      isNameToken(seen) &&
      next !== undefined &&
      startsExpression(next) &&
      next.type !== "lbrace" &&
      !expected.has("seg")
    )
      return mend(seen, index, undefined);
  }
  const before = tokens[index - 1];
  if (before !== undefined && isNameToken(before) && itemStart === index - 1 && expected.has("lbrace")) {
    if (seen.type === "equals") return mend(before, index - 1, seen);
    if (startsExpression(seen)) return mend(before, index - 1, undefined);
  }
  return undefined;
};

/** `.points <-1`: the arrow was meant as a comparison. */
const comparisonBlank: Rule = ({ file, tokens, index, expected }, seen, next) => {
  const arrowAt = seen.type === "larrow" ? index : index + 1;
  const arrow = seen.type === "target" ? next : seen;
  const number = tokens[arrowAt + 1];
  if (arrow?.type !== "larrow" || number?.type !== "number" || number.start !== arrow.end) return undefined;
  if (seen.type === "larrow" ? !expected.has("less") : !expected.has("seg")) return undefined;
  const name = seen.type === "target" ? [retype(seen, wordType(seen.text))] : [];
  const minus = { ...number, start: arrow.end - 1, text: `-${number.text}` };
  return {
    diagnostic: createDiagnostic(
      "comparison-blank",
      { file, span: arrow },
      { fixes: [fix("Write `< -`", arrow, " < -")] },
    ),
    repair: {
      from: index,
      count: name.length + 2,
      tokens: [...name, { ...arrow, type: "less", text: "<", end: arrow.end - 1 }, minus],
    },
  };
};

const comparisonEquals: Rule = ({ file, index, expected }, seen) => {
  if (seen.type !== "equals" || !expected.has("equal")) return undefined;
  return {
    diagnostic: createDiagnostic(
      "comparison-equals",
      { file, span: seen },
      { fixes: [fix("Write `==`", seen, "==")] },
    ),
    repair: { from: index, count: 1, tokens: [retype(seen, "equal", "==")] },
  };
};

const chainedComparison: Rule = ({ file, expected }, seen) => {
  if (!comparisons.has(seen.type) || !expected.has("and") || expected.has("equal")) return undefined;
  return { diagnostic: createDiagnostic("chained-comparison", { file, span: seen }) };
};

/** `x not in […]`, `x is not present`. */
const notBefore: Rule = ({ file, tokens, index, expected }, seen, next) => {
  if (seen.type !== "not") return undefined;
  const afterIs = tokens[index - 1]?.type === "is";
  if (!afterIs && !(expected.has("in") && next?.type === "in")) return undefined;
  return {
    diagnostic: createDiagnostic("not-before", { file, span: seen, operator: afterIs ? "is" : "in" }),
    repair: { from: index, count: 1, tokens: [] },
  };
};

/** `comments <- comments { … }`: a block of rules runs for each element of a list. */
const eachMissing: Rule = ({ file, tokens, index, itemStart, expected }, seen) => {
  if (seen.type !== "lbrace" || !expected.has("on")) return undefined;
  const arrowAt = tokens.findIndex((token, at) => at > itemStart && token.type === "larrow");
  const arrow = tokens[arrowAt];
  if (arrow === undefined || arrowAt > index) return undefined;
  const position = { start: arrow.end, end: arrow.end };
  return {
    diagnostic: createDiagnostic(
      "each-missing",
      { file, span: seen },
      { fixes: [fix("Put in `each`", position, " each")] },
    ),
    repair: {
      from: itemStart,
      count: arrowAt + 1 - itemStart,
      tokens: [...tokens.slice(itemStart, arrowAt + 1), insertion(arrow.end, "each", "each")],
    },
  };
};

const reservedWord: Rule = ({ file, index, expected }, seen) => {
  if (!isReservedWord(seen.type) || !expected.has("name")) return undefined;
  const inValue = expected.has("seg");
  if (inValue && seen.type !== "all") return undefined;
  return {
    diagnostic: createDiagnostic("reserved-word", { file, span: seen, word: seen.text }),
    repair: { from: index, count: 1, tokens: [retype(seen, "name")] },
  };
};

const unknownDeclaration: Rule = ({ file, index, tokens }, seen) => {
  if (
    index !== 0 ||
    !(isNameToken(seen) || isReservedWord(seen.type) || seen.type === "key" || seen.type === "target")
  )
    return undefined;
  const meant = suggest(seen.text, declarationWords);
  const next = tokens[1];
  if (meant === undefined || seen.type === "key" || seen.type === "target" || next === undefined)
    return {
      diagnostic: createDiagnostic(
        "unknown-declaration",
        { file, span: seen, word: seen.text },
        { notes: [`A declaration begins with ${declarationWords.map((word) => `\`${word}\``).join(", ")}.`] },
      ),
    };
  return {
    diagnostic: createDiagnostic(
      "unknown-declaration",
      { file, span: seen, word: seen.text },
      { notes: [`Did you mean \`${meant}\`?`], fixes: [fix(`Write \`${meant}\``, seen, meant)] },
    ),
    repair: { from: 0, count: 1, tokens: [retype(seen, wordType(meant), meant)] },
  };
};

/** Two items with nothing between them. */
const missingSeparator: Rule = ({ file, tokens, index, expected, wouldAccept }, seen) => {
  if (!expected.has("comma") || seen.type === "newline") return undefined;
  const position = tokens[index - 1]?.end ?? seen.start;
  const comma = insertion(position, "comma", ",");
  if (!wouldAccept([comma, seen])) return undefined;
  const blocks = expected.has("newline");
  return {
    diagnostic: createDiagnostic(
      "missing-separator",
      { file, span: seen, expected: blocks ? "A new line or `,`" : "`,`", found: describeFound(seen) },
      { fixes: [fix("Put in `,`", { start: position, end: position }, ",")] },
    ),
    repair: { from: index, count: 0, tokens: [comma] },
  };
};

const rules: readonly Rule[] = [
  unknownDeclaration,
  rowArrow,
  fieldForm,
  listBrackets,
  misspeltWord,
  comparisonBlank,
  targetArrow,
  settingColon,
  comparisonEquals,
  chainedComparison,
  notBefore,
  eachMissing,
  reservedWord,
  unquotedWords,
  aliasMissing,
  missingSeparator,
];

/** Says what is wrong at an impasse, in the words of the most fitting hint. */
export function explainImpasse(impasse: Impasse): Hint {
  const { file, text, tokens, index, itemStart, expected } = impasse;
  const seen = tokens[index];
  if (seen !== undefined) {
    for (const rule of rules) {
      const hint = rule(impasse, seen, tokens[index + 1]);
      if (hint !== undefined) return hint;
    }
  }
  const before = tokens[index - 1];
  const unfinished =
    seen === undefined || seen.type === "newline" || seen.start === seen.end || seen.type.startsWith("r");
  if (before !== undefined && unfinished && !expected.has("newline") && !isReservedWord(seen?.type ?? "")) {
    const from = tokens[Math.min(itemStart, index - 1)] ?? before;
    const written = text.slice(from.start, before.end);
    const after = describeWritten(written.length > 60 || written.includes("\n") ? before.text : written);
    const span = { start: before.start, end: before.end };
    return {
      diagnostic: createDiagnostic("unexpected-end", {
        file,
        span,
        after,
        expected: describeExpected(expected),
      }),
    };
  }
  const span = seen ?? before ?? { start: 0, end: 0 };
  const afterBracket = before?.type === "rparen" && (seen?.type === "step" || seen?.type === "stepdot");
  const notes = afterBracket
    ? [
        "A path begins with `.` or a name: take the field of the elements first, as in `.tags[].name | first`.",
      ]
    : [];
  const words = expected.size === 0 ? "a new line" : describeExpected(expected);
  return {
    diagnostic: createDiagnostic(
      "unexpected",
      { file, span, expected: words, found: describeFound(seen) },
      { notes },
    ),
  };
}
