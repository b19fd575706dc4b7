import { type Fix, quoteText, type Span } from "../../dsl/index.ts";
import type { SettingRow } from "../vocabulary/vocabulary.ts";
import { insertBehind } from "./insert-setting.ts";

/**
 * Writes a setting that is needed: a title or a label by the name of what it belongs to, anything else as its example has it.
 * An address is the author's alone to know, so none is made up.
 *
 * @param head what stands before the braces that the setting belongs into
 */
export function missingSetting(text: string, head: Span, row: SettingRow): Fix[] {
  const name = text.slice(head.start, head.end);
  const names = row.name === "title" || row.name === "label";
  if (names && /^\w+$/.test(name)) return insertBehind(text, head, `${row.name}: ${quoteText(spoken(name))}`);
  if (row.example.includes("example.com") || !row.example.startsWith(`${row.name}:`)) return [];
  return insertBehind(text, head, row.example);
}

/** `due_dates` as people write it: "Due dates". */
function spoken(name: string): string {
  const words = name.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
