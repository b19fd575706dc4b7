import type { TokenType } from "./tokens.ts";

/** A symbol of a rule: the name of another rule, or a type of token. */
export type GrammarSymbol = string | { readonly type: TokenType };

/** One production; `postprocess` takes what its symbols were built into, in order. */
export interface GrammarRule {
  readonly name: string;
  readonly symbols: readonly GrammarSymbol[];
  readonly postprocess: (data: never) => unknown;
}
