import type { Token } from "marked";
import { lexMarkdown } from "./bounded-lexer.ts";
import { cleanCharacters } from "./characters.ts";
import { decodeEntities } from "./html-entities.ts";
import { createLossList } from "./losses.ts";
import { isKnownToken } from "./markdown-tokens.ts";

/** A link or a picture: its address and its text, which may be empty. */
export interface MarkdownLink {
  readonly url: string;
  readonly name: string;
}

/** As much as is read as markdown elsewhere. */
const MAX_LENGTH = 2_000_000;

/**
 * The links and pictures of a markdown text in their order, the same address once. In near linear time, as the conversion.
 *
 * @returns undefined for a text that cannot be read as markdown
 */
export function linksInMarkdown(text: string): readonly MarkdownLink[] | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const losses = createLossList();
  const found = new Map<string, MarkdownLink>();
  try {
    for (const link of linksIn(lexMarkdown(cleanCharacters(text, losses), losses)))
      if (!found.has(link.url)) found.set(link.url, link);
  } catch (error) {
    // The library gives up with errors of many kinds; which one changes nothing for who reads the text.
    if (error instanceof Error) return undefined;
    throw error;
  }
  return [...found.values()];
}

function* linksIn(tokens: readonly Token[]): Iterable<MarkdownLink> {
  for (const token of tokens) {
    if (!isKnownToken(token)) continue;
    if (token.type === "link" || token.type === "image")
      yield { url: decodeEntities(token.href), name: decodeEntities(token.text).trim() };
    // The text of a picture holds no further ones, though the library reads it as if it could.
    if (token.type !== "image" && "tokens" in token && token.tokens !== undefined)
      yield* linksIn(token.tokens);
    if (token.type === "list") for (const item of token.items) yield* linksIn(item.tokens);
    if (token.type === "table")
      for (const row of [token.header, ...token.rows]) for (const cell of row) yield* linksIn(cell.tokens);
  }
}
