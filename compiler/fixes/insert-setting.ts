import type { Fix, Span } from "../../dsl/index.ts";

/**
 * Writes a setting at the beginning of a block.
 *
 * @param block the declaration, from its first word to its closing brace
 * @param setting such as `id: .id`
 */
export function insertSetting(text: string, block: Span, setting: string): Fix[] {
  const open = text.indexOf("{", block.start);
  if (open === -1 || open >= block.end) return [];
  const at = open + 1;
  const lineEnds = /^[ \t]*\n([ \t]*)/.exec(text.slice(at, block.end));
  const empty = /^\s*\}/.test(text.slice(at, block.end));
  const written = lineEnds === null ? ` ${setting}${empty ? " " : ","}` : `\n${lineEnds[1]}${setting}`;
  return [{ title: `Write ${setting}`, edits: [{ span: { start: at, end: at }, text: written }] }];
}
