import type { Fix, Span } from "../../dsl/index.ts";

/**
 * Writes a setting or a rule at the beginning of a block.
 *
 * @param block the declaration, from its first word to its closing brace
 * @param setting such as `id: .id`
 */
export function insertSetting(text: string, block: Span, setting: string): Fix[] {
  const open = text.indexOf("{", block.start);
  if (open === -1 || open >= block.end) return [];
  return insertAt(text, open + 1, setting);
}

/** From the end of a name to the brace that it opens: words, texts and comments may stand between. */
const toBrace = /(?:[\w\s,]|"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*(?=\n))*\{/y;

/**
 * Writes a setting or a rule at the beginning of the block whose braces open behind a name.
 *
 * @param head what stands before the braces, such as the name of what is declared
 * @returns nothing where no brace opens there
 */
export function insertBehind(text: string, head: Span, written: string): Fix[] {
  toBrace.lastIndex = head.end;
  const found = toBrace.exec(text);
  return found === null ? [] : insertAt(text, head.end + found[0].length, written);
}

function insertAt(text: string, at: number, written: string): Fix[] {
  // A window, so that a file of any size is looked at in no more than a line or two.
  const rest = text.slice(at, at + 1_000);
  const lineEnds = /^[ \t]*\r?\n([ \t]*)/.exec(rest);
  const empty = /^\s*\}/.test(rest);
  const edit = lineEnds === null ? ` ${written}${empty ? " " : ","}` : `\n${lineEnds[1]}${written}`;
  return [{ title: `Write ${written}`, edits: [{ span: { start: at, end: at }, text: edit }] }];
}
