import type { Token, TokenType } from "./tokens.ts";

/** The bracket that closes each bracket. */
export const closerOf: Partial<Record<TokenType, TokenType>> = {
  lbrace: "rbrace",
  lparen: "rparen",
  lbracket: "rbracket",
  glued: "rbracket",
};

// Asked half a dozen times about each token: comparing is several times faster than looking up.

/** Whether a token opens a bracket. */
export const isOpener = ({ type }: Token): boolean =>
  type === "lparen" || type === "lbrace" || type === "lbracket" || type === "glued";
/** Whether a token closes a bracket of any kind. */
export const isCloser = ({ type }: Token): boolean =>
  type === "rparen" || type === "rbrace" || type === "rbracket";

/** The brackets that are open while one goes through tokens, whether or not every bracket has its partner. */
export interface OpenBrackets<Item> {
  readonly depth: number;
  /** The items of the brackets that are still open, outermost first. */
  readonly items: readonly Item[];
  open(token: Token, item: Item): void;
  /**
   * Closes the innermost bracket that this one closes, and with it those inside that were left open.
   *
   * @returns the item of the bracket that was closed; undefined when there is none, and then nothing is closed
   */
  close(token: Token): { readonly item: Item } | undefined;
}

/** Makes an empty stack of open brackets. */
export function trackBrackets<Item>(): OpenBrackets<Item> {
  const stack: { readonly closer: TokenType | undefined; readonly item: Item }[] = [];
  const waiting = new Map<TokenType | undefined, number>();
  return {
    get depth() {
      return stack.length;
    },
    get items() {
      return stack.map(({ item }) => item);
    },
    open(token, item) {
      const closer = closerOf[token.type];
      stack.push({ closer, item });
      waiting.set(closer, (waiting.get(closer) ?? 0) + 1);
    },
    close(token) {
      if ((waiting.get(token.type) ?? 0) === 0) return undefined;
      for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
        waiting.set(top.closer, (waiting.get(top.closer) ?? 1) - 1);
        if (top.closer === token.type) return { item: top.item };
      }
      return undefined;
    },
  };
}
