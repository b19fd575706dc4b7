import { closerOf, isCloser, isOpener, trackBrackets } from "./brackets.ts";
import { createDiagnostic } from "./create-diagnostic.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { chainLimit, diagnosticsLimit, nestingLimit } from "./limits.ts";
import type { LineIndex } from "./line-index.ts";
import type { Token, TokenType } from "./tokens.ts";

const spelling: Partial<Record<TokenType, string>> = { rbrace: "}", rparen: ")", rbracket: "]" };

export interface BalancedTokens {
  /** Every bracket has its partner here; undefined when the tokens nest too deep to be read. */
  readonly tokens: readonly Token[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Context {
  readonly file: string;
  readonly lines: LineIndex;
}

/**
 * Gives every bracket of a declaration its partner: what is missing is put in where indentation and line ends say that it
 * belongs, what is too much is left out, each with one diagnostic. After it the parser meets no bracket mistake.
 */
export function balanceBrackets(tokens: readonly Token[], context: Context): BalancedTokens {
  const excess = findExcess(tokens);
  if (excess !== undefined) {
    const values = { file: context.file, span: excess.token, limit: excess.limit };
    return { tokens: undefined, diagnostics: [createDiagnostic(excess.code, values)] };
  }
  if (areBalanced(tokens)) return { tokens, diagnostics: [] };
  const { partners, unclosedBraces } = pairBrackets(tokens);
  const indentation = (token: Token): number => {
    const line = context.lines.line(context.lines.position(token.start).line);
    return line.length - line.trimStart().length;
  };
  const beginsLine = (token: Token): boolean =>
    context.lines.position(token.start).column - 1 === indentation(token);

  const endsWith = (opener: Token, at: number, next: Token): boolean => {
    const first = tokens.slice(at + 1, at + 3).find(({ type }) => type !== "newline");
    return (
      opener.type === "lbrace" &&
      !isCloser(next) &&
      next.type !== "newline" &&
      first !== undefined &&
      beginsLine(first) &&
      indentation(first) > indentation(opener) &&
      indentation(next) <= indentation(opener)
    );
  };

  const balanced: Token[] = [];
  const diagnostics: Diagnostic[] = [];
  const stack: number[] = [];
  let toClose = unclosedBraces;
  const report = (make: () => Diagnostic): void => {
    if (diagnostics.length <= diagnosticsLimit) diagnostics.push(make());
  };

  const closeAt = (opener: Token, position: number): void => {
    const type = closerOf[opener.type] ?? "rbrace";
    const close = spelling[type] ?? "";
    balanced.push({ type, text: close, start: position, end: position });
    const ownLine =
      type === "rbrace" && position > context.lines.lineStart(context.lines.position(opener.start).line + 1);
    const text = ownLine ? `\n${" ".repeat(indentation(opener))}}` : close;
    report(() =>
      createDiagnostic(
        "unclosed-bracket",
        { file: context.file, span: opener, open: opener.text },
        {
          fixes: [
            { title: `Put in \`${close}\``, edits: [{ span: { start: position, end: position }, text }] },
          ],
        },
      ),
    );
  };
  const lastEnd = (): number => balanced.at(-1)?.end ?? 0;
  const top = (): Token | undefined => tokens[stack.at(-1) ?? -1];

  for (const [index, token] of tokens.entries()) {
    if (token.type === "newline") {
      // A line that ends inside parentheses: either only a comma is missing, or the parenthesis ends with its line.
      for (let opener = top(); opener !== undefined && opener.type !== "lbrace"; opener = top()) {
        if (partners.has(stack.at(-1) ?? -1)) break;
        closeAt(opener, lastEnd());
        stack.pop();
      }
      const next = tokens[index + 1];
      for (let opener = top(); next !== undefined && opener !== undefined; opener = top()) {
        // A line stands no deeper than the one that opened these braces: they lack theirs.
        if (toClose === 0 || stack.length < 2 || !endsWith(opener, stack.at(-1) ?? 0, next)) break;
        closeAt(opener, lastEnd());
        stack.pop();
        toClose -= 1;
      }
      const inside = top();
      if (inside === undefined || inside.type === "lbrace") balanced.push(token);
      else {
        const position = lastEnd();
        balanced.push({ type: "comma", text: ",", start: position, end: position });
        report(() => missingComma(position, context.file));
      }
      continue;
    }
    for (let opener = top(); endsInside(token, opener, balanced); opener = top()) {
      if (partners.has(stack.at(-1) ?? -1) || opener === undefined) break;
      closeAt(opener, lastEnd());
      stack.pop();
    }
    if (isOpener(token)) stack.push(index);
    if (isCloser(token)) {
      const opener = partners.get(index);
      const unclosed = top();
      if (
        opener === undefined &&
        unclosed !== undefined &&
        unclosed.type !== "lbrace" &&
        token.type !== "rbrace" &&
        !partners.has(stack.at(-1) ?? -1)
      ) {
        const type = closerOf[unclosed.type] ?? "rbracket";
        const right = spelling[type] ?? "";
        report(() => wrongBracket(unclosed, token, right, context.file));
        balanced.push({ ...token, type, text: right });
        stack.pop();
        continue;
      }
      if (opener === undefined) {
        report(() => strayCloser(token, context.file));
        continue;
      }
      if (toClose > 0 && token.type === "rbrace" && beginsLine(token)) {
        // `}` stands further left than the line of the brace that it would close: that one lacks its own.
        for (let inner = top(); inner !== undefined && toClose > 0; inner = top()) {
          const column = indentation(token);
          const belongsOutside = stack
            .slice(0, -1)
            .some((outer) => indentation(tokens[outer] ?? token) === column);
          if (inner.type !== "lbrace" || indentation(inner) <= column || !belongsOutside) break;
          closeAt(inner, lastEnd());
          stack.pop();
          toClose -= 1;
        }
      }
      for (let inner = top(); inner !== undefined && closerOf[inner.type] !== token.type; inner = top()) {
        closeAt(inner, lastEnd());
        stack.pop();
      }
      stack.pop();
    }
    balanced.push(token);
  }
  for (let opener = top(); opener !== undefined; opener = top()) {
    closeAt(opener, lastEnd());
    stack.pop();
  }
  return { tokens: balanced, diagnostics };
}

/** Whether a token can stand in no parenthesis and no list, so that what is open ended before it. */
function endsInside({ type }: Token, opener: Token | undefined, before: readonly Token[]): boolean {
  if (opener === undefined || opener.type === "lbrace") return false;
  if (type === "arrow" || type === "larrow" || type === "on") return true;
  if (type === "equals") return opener.type === "lparen";
  return (
    (type === "then" || type === "else") &&
    !before.some((token) => token.type === "if" && token.start > opener.start)
  );
}

/** Whether every bracket has its partner and no line ends inside others than braces, so that there is nothing to mend. */
function areBalanced(tokens: readonly Token[]): boolean {
  const closers: (TokenType | undefined)[] = [];
  // Here and below by index: a declaration may be a whole file, and an iterator makes something for each token.
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    if (isOpener(token)) closers.push(closerOf[token.type]);
    else if (isCloser(token)) {
      if (closers.pop() !== token.type) return false;
    } else if (token.type === "newline" && closers.length > 0 && closers.at(-1) !== "rbrace") return false;
  }
  return closers.length === 0;
}

/** Which bracket closes which, by index in both directions, and how many braces stay open at the end. */
function pairBrackets(tokens: readonly Token[]): { partners: Map<number, number>; unclosedBraces: number } {
  const partners = new Map<number, number>();
  const brackets = trackBrackets<number>();
  for (const [index, token] of tokens.entries()) {
    if (isOpener(token)) brackets.open(token, index);
    const closed = isCloser(token) ? brackets.close(token) : undefined;
    if (closed === undefined) continue;
    partners.set(index, closed.item);
    partners.set(closed.item, index);
  }
  return {
    partners,
    unclosedBraces: brackets.items.filter((index) => tokens[index]?.type === "lbrace").length,
  };
}

interface Excess {
  readonly token: Token;
  readonly code: "nesting-too-deep" | "expression-too-long";
  readonly limit: number;
}

/**
 * The first token that goes beyond what is read. What nests counts until its line or list item ends; so do the parts of chains,
 * which are read anew with each part that is added.
 */
function findExcess(tokens: readonly Token[]): Excess | undefined {
  const outer: { nested: number; parts: number }[] = [];
  let level = { nested: 0, parts: 0 };
  let depth = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    const { type } = token;
    if (type === "pipe" || type === "not" || type === "if") {
      level.nested += 1;
      depth += 1;
    } else if (type === "comma" || type === "newline") {
      depth -= level.nested;
      level.nested = 0;
      level.parts = 0;
    } else if (isCloser(token)) {
      const above = outer.pop();
      if (above !== undefined) {
        depth -= 1 + level.nested;
        level = above;
      }
    } else {
      if (type === "coalesce" || type === "and" || type === "or" || type === "step" || type === "glued") {
        level.parts += 1;
        if (level.parts > chainLimit) return { token, code: "expression-too-long", limit: chainLimit };
      }
      if (isOpener(token)) {
        outer.push(level);
        level = { nested: 0, parts: 0 };
        depth += 1;
      }
    }
    if (depth > nestingLimit) return { token, code: "nesting-too-deep", limit: nestingLimit };
  }
  return undefined;
}

function missingComma(position: number, file: string): Diagnostic {
  const span = { start: position, end: position };
  return createDiagnostic(
    "missing-separator",
    { file, span, expected: "`,`", found: "the next line" },
    { fixes: [{ title: "Put in `,`", edits: [{ span, text: "," }] }] },
  );
}

function wrongBracket(opener: Token, token: Token, right: string, file: string): Diagnostic {
  const span = { start: token.start, end: token.end };
  const fixes = [{ title: `Write \`${right}\``, edits: [{ span, text: right }] }];
  const values = { file, span, open: opener.text, right, close: token.text };
  return createDiagnostic("wrong-bracket", values, { fixes });
}

function strayCloser(token: Token, file: string): Diagnostic {
  const fixes = [
    {
      title: `Remove \`${token.text}\``,
      edits: [{ span: { start: token.start, end: token.end }, text: "" }],
    },
  ];
  return createDiagnostic("stray-closer", { file, span: token, close: token.text }, { fixes });
}
