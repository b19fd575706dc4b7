import nearley from "nearley";
import { grammarRules } from "./grammar.generated.ts";
import type { GrammarSymbol } from "./grammar-rule.ts";
import type { Token, TokenType } from "./tokens.ts";

/** What a text may be read as: a declaration, the path in a hole of an address, an expression on its own. */
export type StartSymbol = "declaration" | "hole" | "expression";

/** A place that the parser can go back to. */
export type Checkpoint = object;

/** nearley with a stop at the first token that may not stand where it does, and a way back. */
export interface EarleyParser<Result> {
  /**
   * Takes tokens as long as they may stand where they do.
   *
   * @param from the index of the first token to take
   * @param accepted told of each token that was taken, while the parser stands right behind it
   * @returns the index of the token that may not stand there, or how many tokens there are
   */
  feed(tokens: readonly Token[], from?: number, accepted?: (token: Token, index: number) => void): number;
  /** The types of tokens that may stand here. */
  expected(): ReadonlySet<TokenType>;
  save(): Checkpoint;
  restore(checkpoint: Checkpoint): void;
  /** What was read, if it may end here. */
  result(): Result | undefined;
}

/** The parts of nearley's tables that its types leave out. */
interface Column {
  readonly scannable: readonly {
    readonly rule: { readonly symbols: readonly GrammarSymbol[] };
    readonly dot: number;
  }[];
  readonly lexerState: Record<string, unknown>;
}
interface Tables {
  readonly table: readonly Column[];
  readonly current: number;
  reportError: () => string;
}

// The cast meets nearley's untyped post-processors; build.ts keeps its types up to here.
const compiledRules = grammarRules as unknown as nearley.ParserRule[];
const grammars = new Map<StartSymbol, nearley.Grammar>();

function grammarFrom(start: StartSymbol): nearley.Grammar {
  const known = grammars.get(start);
  if (known !== undefined) return known;
  const grammar = nearley.Grammar.fromCompiled({ ParserRules: compiledRules, ParserStart: start });
  grammars.set(start, grammar);
  return grammar;
}

/** Makes a parser at the beginning of a text. */
export function createEarleyParser<Result>(start: StartSymbol): EarleyParser<Result> {
  let next = (): Token | undefined => undefined;
  const parser = new nearley.Parser(grammarFrom(start), {
    lexer: {
      reset: () => undefined,
      // nearley reads the token's `type`; its types know only `value`.
      next: () => next() as unknown as nearley.Token | undefined,
      save: () => ({}),
      formatError: () => "",
    },
  });
  const tables = parser as unknown as Tables;
  // Its own report is the whole Earley table in words, costly and of no use to an author.
  tables.reportError = () => "";

  const column = (): Column => {
    const found = tables.table[tables.current];
    if (found === undefined) throw new Error("The parser has lost its column.");
    return found;
  };
  return {
    feed(tokens, from = 0, accepted) {
      let index = from - 1;
      next = () => {
        const taken = index < from ? undefined : tokens[index];
        if (taken !== undefined) accepted?.(taken, index);
        index += 1;
        return tokens[index];
      };
      try {
        parser.feed("");
      } catch (error) {
        if (!(error instanceof Error) || !("offset" in error)) throw error;
        parser.restore(column() as unknown as Parameters<typeof parser.restore>[0]);
      }
      return index;
    },
    expected() {
      const types = new Set<TokenType>();
      for (const { rule, dot } of column().scannable) {
        const symbol = rule.symbols[dot];
        if (typeof symbol === "object") types.add(symbol.type);
      }
      return types;
    },
    save: () => column(),
    restore(checkpoint) {
      parser.restore(checkpoint as unknown as Parameters<typeof parser.restore>[0]);
    },
    result() {
      const results = parser.finish() as Result[];
      if (results.length > 1) throw new Error("The grammar reads this text in several ways.");
      return results[0];
    },
  };
}
