import type { Token } from "marked";
import { lexMarkdown } from "./bounded-lexer.ts";
import { decodeEntities } from "./html-entities.ts";
import { readHtmlBlock, resolveHtml } from "./inline-html.ts";
import type { LossList } from "./losses.ts";
import { inlinesOf, type SoftBreak } from "./markdown-inlines.ts";
import { isKnownToken, linkedAddresses } from "./markdown-tokens.ts";
import { linesToInlines } from "./plain-text.ts";
import type { Block, Cell, ListItem } from "./tree.ts";

/** Longer texts are not parsed: no tool writes them, and a page of code is honest about what they are. */
const MAX_MARKDOWN_LENGTH = 2_000_000;

/**
 * Reads markdown (CommonMark with GitHub's tables, check boxes, strike-through and bare links) into a tree. Total: a
 * text that the parser fails on becomes one code block, with a loss.
 *
 * @param text text whose line ends are plain newlines (see `cleanCharacters`).
 * @param softBreak what a newline inside a paragraph is: a space (CommonMark) or a line break (most trackers).
 */
export function parseMarkdown(text: string, softBreak: SoftBreak, losses: LossList): Block[] {
  if (text.length > MAX_MARKDOWN_LENGTH) {
    losses.add(
      "unparsed",
      `A text of ${text.length} characters is shown as code: it is too long to be read as markdown.`,
    );
    return [{ kind: "code", text }];
  }
  try {
    const tokens = lexMarkdown(text, losses);
    const linked = linkedAddresses(tokens);
    return tokensToBlocks(tokens, { softBreak, losses, linked });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    losses.add("unparsed", `The text could not be read as markdown and is shown as code: ${reason}`);
    return [{ kind: "code", text }];
  }
}

interface Reading {
  readonly softBreak: SoftBreak;
  readonly losses: LossList;
  /** The addresses that some link or picture uses: a definition of another one would show nowhere. */
  readonly linked: ReadonlySet<string>;
}

function tokensToBlocks(tokens: readonly Token[], reading: Reading): Block[] {
  return tokens.flatMap((token) => tokenToBlocks(token, reading));
}

function tokenToBlocks(token: Token, reading: Reading): Block[] {
  const { losses, softBreak } = reading;
  if (!isKnownToken(token)) return [shownAsWritten(token.raw, losses)];
  switch (token.type) {
    case "space":
    case "checkbox": // the list item tells whether it is checked
      return [];
    case "hr":
      return [{ kind: "rule" }];
    case "heading":
      return [{ kind: "heading", level: token.depth, children: inlinesOf(token.tokens, softBreak, losses) }];
    case "paragraph":
      return [{ kind: "paragraph", children: inlinesOf(token.tokens, softBreak, losses) }];
    case "text":
      return token.tokens === undefined
        ? [shownAsWritten(token.text, losses)]
        : [{ kind: "paragraph", children: inlinesOf(token.tokens, softBreak, losses) }];
    case "code":
      return [codeBlock(token.lang ?? "", token.text, losses)];
    case "blockquote":
      return [{ kind: "quote", children: tokensToBlocks(token.tokens, reading) }];
    case "list":
      return [
        {
          kind: "list",
          ordered: token.ordered,
          start: token.start === "" ? 1 : token.start,
          items: token.items.map((item): ListItem => {
            const children = tokensToBlocks(item.tokens, reading);
            return item.task ? { checked: item.checked === true, children } : { children };
          }),
        },
      ];
    case "table":
      return [
        {
          kind: "table",
          rows: [token.header, ...token.rows].map((row, index) =>
            row.map(
              (cell): Cell => ({
                header: index === 0,
                children: [{ kind: "paragraph", children: inlinesOf(cell.tokens, softBreak, losses) }],
              }),
            ),
          ),
        },
      ];
    case "html":
      return [{ kind: "paragraph", children: resolveHtml(readHtmlBlock(token.text), losses) }];
    case "def":
      return reading.linked.has(token.href) ? [] : [shownAsWritten(token.raw, losses)];
    default:
      return [{ kind: "paragraph", children: inlinesOf([token], softBreak, losses) }];
  }
}

/** Words of a fence's first line that are no language are kept as the first line of the code. */
function codeBlock(info: string, text: string, losses: LossList): Block {
  const decoded = decodeEntities(info).trim();
  const [, language = "", rest = ""] = /^([\w+#./-]{1,30}(?=\s|$))?([\s\S]*)$/.exec(decoded) ?? [];
  const extra = rest.trim();
  if (extra !== "")
    losses.add("code-info", "What stood beside the language of a code block became its first line.");
  const code = extra === "" ? text : `${extra}\n${text}`;
  return language === "" ? { kind: "code", text: code } : { kind: "code", language, text: code };
}

function shownAsWritten(raw: string, losses: LossList): Block {
  return { kind: "paragraph", children: linesToInlines(raw.split("\n"), losses) };
}
