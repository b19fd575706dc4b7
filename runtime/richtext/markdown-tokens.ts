import type { MarkedToken, Token } from "marked";

const KNOWN = new Set<string>([
  "blockquote",
  "br",
  "checkbox",
  "code",
  "codespan",
  "def",
  "del",
  "em",
  "escape",
  "heading",
  "hr",
  "html",
  "image",
  "link",
  "list",
  "list_item",
  "paragraph",
  "space",
  "strong",
  "table",
  "text",
] satisfies MarkedToken["type"][]);

/** Is it one of the library's own tokens? Others exist only with extensions, of which there are none. */
export function isKnownToken(token: Token): token is MarkedToken {
  return KNOWN.has(token.type);
}

/** The addresses of all links and pictures in the tokens, at any depth. */
export function linkedAddresses(tokens: readonly Token[]): Set<string> {
  const addresses = new Set<string>();
  const open: (readonly Token[])[] = [tokens];
  for (let list = open.pop(); list !== undefined; list = open.pop()) {
    for (const token of list) {
      if (!isKnownToken(token)) continue;
      if (token.type === "link" || token.type === "image") addresses.add(token.href);
      if ("tokens" in token && token.tokens !== undefined) open.push(token.tokens);
      if (token.type === "list") for (const item of token.items) open.push(item.tokens);
      if (token.type === "table") {
        for (const row of [token.header, ...token.rows]) for (const cell of row) open.push(cell.tokens);
      }
    }
  }
  return addresses;
}
