import { createDiagnostic } from "./create-diagnostic.ts";
import { fix, insertion, type Rule, retype } from "./hint.ts";
import { suggest } from "./suggest.ts";
import { isPlacedWord, isReservedWord, wordType } from "./tokens.ts";

/** `"high": "High"` in a value table. */
export const rowArrow: Rule = ({ file, index, expected }, seen) => {
  if (seen.type !== "colon" || !expected.has("arrow")) return undefined;
  const fixes = [fix("Write `->`", seen, " ->")];
  return {
    diagnostic: createDiagnostic("row-arrow", { file, span: seen }, { fixes }),
    repair: { from: index, count: 1, tokens: [retype(seen, "arrow", "->")] },
  };
};

/** `"Story Points" as number <- …` without `field`, `field "Story Points" <- …` without its type. */
export const fieldForm: Rule = ({ file, tokens, index, expected }, seen, next) => {
  if (seen.type === "string" && expected.has("field") && (next?.type === "as" || next?.type === "larrow")) {
    const values = { file, span: seen, title: readText(seen.text) };
    const text = next.type === "as" ? "field " : undefined;
    const fixes = [
      text === undefined
        ? fix("Write `field … as text`", seen, `field ${seen.text} as text`)
        : fix("Put in `field`", { start: seen.start, end: seen.start }, text),
    ];
    const field = insertion(seen.start, "field", "field");
    const type = [insertion(seen.end, "as", "as"), insertion(seen.end, "target", "text")];
    return {
      diagnostic: createDiagnostic("field-form", values, { fixes }),
      repair: { from: index, count: 1, tokens: [field, seen, ...(next.type === "as" ? [] : type)] },
    };
  }
  const [word, title] = [tokens[index - 2], tokens[index - 1]];
  if (seen.type !== "larrow" || !expected.has("as") || word?.type !== "field" || title === undefined)
    return undefined;
  const at = { start: title.end, end: title.end };
  return {
    diagnostic: createDiagnostic(
      "field-form",
      { file, span: title, title: readText(title.text) },
      { fixes: [fix("Put in `as text`", at, " as text")] },
    ),
    repair: {
      from: index,
      count: 0,
      tokens: [insertion(title.end, "as", "as"), insertion(title.end, "target", "text")],
    },
  };
};

const readText = (written: string): string => written.replace(/^"+|"+$/g, "");

/** `stream tasks eech lists`: a word of the language with a letter wrong. */
export const misspeltWord: Rule = ({ file, index, expected, wouldAccept }, seen) => {
  if (seen.type !== "name" || expected.has("name")) return undefined;
  const words = [...expected].filter((type) => isReservedWord(type) || isPlacedWord(type));
  const meant = suggest(seen.text, words);
  if (meant === undefined || !wouldAccept([retype(seen, wordType(meant), meant)])) return undefined;
  return {
    diagnostic: createDiagnostic(
      "misspelt-word",
      { file, span: seen, found: seen.text },
      { notes: [`Did you mean \`${meant}\`?`], fixes: [fix(`Write \`${meant}\``, seen, meant)] },
    ),
    repair: { from: index, count: 1, tokens: [retype(seen, wordType(meant), meant)] },
  };
};
