import type { Diagnostic, Fix } from "./diagnostic.ts";
import type { Span } from "./nodes.ts";
import type { Token, TokenType } from "./tokens.ts";

/** Where the parser cannot go on. */
export interface Impasse {
  readonly file: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The token that may not stand there; `tokens.length` at the end of the declaration. */
  readonly index: number;
  /** Where the entry, rule, row or step begins that the token stands in. */
  readonly itemStart: number;
  readonly expected: ReadonlySet<TokenType>;
  /** Whether these tokens could stand in this order instead. */
  readonly wouldAccept: (tokens: readonly Token[]) => boolean;
}

export interface Hint {
  readonly diagnostic: Diagnostic;
  /** What to read instead of `count` tokens at `from`, so that one mistake costs one message. */
  readonly repair?: { readonly from: number; readonly count: number; readonly tokens: readonly Token[] };
}

/** Explains one kind of mistake; undefined for any other. */
export type Rule = (impasse: Impasse, seen: Token, next: Token | undefined) => Hint | undefined;

/** The token as another type. */
export const retype = (token: Token, type: TokenType, text = token.text): Token => ({ ...token, type, text });
/** A token that is not in the text. */
export const insertion = (position: number, type: TokenType, text: string): Token => ({
  type,
  text,
  start: position,
  end: position,
});
/** The place alone. */
export const spanOf = ({ start, end }: Span): Span => ({ start, end });
/** A fix of one edit. */
export const fix = (title: string, span: Span, text: string): Fix => ({
  title,
  edits: [{ span: spanOf(span), text }],
});
