import { isCloser, isOpener } from "./brackets.ts";
import { createDiagnostic } from "./create-diagnostic.ts";
import { type Rule, retype, spanOf } from "./hint.ts";
import type { Token } from "./tokens.ts";

/** `.fields(.name == "x")` where `[…]` selects, `in ("a", "b")` where a list belongs. */
export const listBrackets: Rule = ({ file, tokens, index, itemStart, expected }, seen) => {
  const before = tokens[index - 1];
  const glued = seen.type === "lparen" && before?.end === seen.start && ["seg", "step"].includes(before.type);
  const inList = seen.type === "comma" && expected.has("rparen") && !expected.has("comma");
  const open = glued ? index : inList ? openerBefore(tokens, index) : undefined;
  const opener = open === undefined ? undefined : tokens[open];
  if (open === undefined || open < itemStart || opener?.type !== "lparen") return undefined;
  const close = closerBehind(tokens, open);
  const closer = close === undefined ? undefined : tokens[close];
  if (close === undefined || closer === undefined) return undefined;
  const from = glued ? index : itemStart;
  const edits = [
    { span: spanOf(opener), text: "[" },
    { span: spanOf(closer), text: "]" },
  ];
  return {
    diagnostic: createDiagnostic(
      "list-brackets",
      { file, span: opener, what: glued ? "Elements are chosen" : "A list stands" },
      { fixes: [{ title: "Write `[…]`", edits }] },
    ),
    repair: {
      from,
      count: close + 1 - from,
      tokens: [
        ...tokens.slice(from, open),
        retype(opener, glued ? "glued" : "lbracket", "["),
        ...tokens.slice(open + 1, close),
        retype(closer, "rbracket", "]"),
      ],
    },
  };
};

/** The bracket that is open at a token. */
function openerBefore(tokens: readonly Token[], index: number): number | undefined {
  for (let at = index - 1, depth = 0; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (isCloser(token)) depth += 1;
    else if (isOpener(token) && depth === 0) return at;
    else if (isOpener(token)) depth -= 1;
  }
  return undefined;
}

function closerBehind(tokens: readonly Token[], open: number): number | undefined {
  for (let at = open + 1, depth = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (isOpener(token)) depth += 1;
    else if (isCloser(token) && depth === 0) return at;
    else if (isCloser(token)) depth -= 1;
  }
  return undefined;
}
