import type { Token, TokenType } from "./tokens.ts";

/** The bracket that closes each bracket. */
export const closerOf: Partial<Record<TokenType, TokenType>> = {
  lbrace: "rbrace",
  lparen: "rparen",
  lbracket: "rbracket",
  glued: "rbracket",
};
const closers: ReadonlySet<TokenType> = new Set(Object.values(closerOf));

/** Whether a token opens a bracket. */
export const isOpener = (token: Token): boolean => closerOf[token.type] !== undefined;
/** Whether a token closes a bracket of any kind. */
export const isCloser = (token: Token): boolean => closers.has(token.type);

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
