import { isCloser, isOpener } from "./brackets.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { type Checkpoint, createEarleyParser, type EarleyParser } from "./earley.ts";
import type { Hint } from "./hint.ts";
import { explainImpasse } from "./hints.ts";
import { diagnosticsLimit } from "./limits.ts";
import type { Declaration } from "./nodes.ts";
import { readAtOnce } from "./shift-reduce.ts";
import { isNameToken, type Token, type TokenType } from "./tokens.ts";

interface Context {
  readonly file: string;
  readonly text: string;
}

export interface ReadDeclaration {
  /** Undefined where nothing of it could be kept. */
  readonly declaration: Declaration | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** An open bracket; in braces, where the item begins that is being read. */
interface Level {
  readonly brace: boolean;
  itemStart: number;
  checkpoint: Checkpoint | undefined;
}

/**
 * Reads one declaration. After a mistake it goes on: with a repair where a hint knows one; else it forgets the item (setting,
 * rule, row, step) that the mistake stands in and goes on with the next; if the head of the declaration is wrong, it reads
 * the body behind a head that is right.
 *
 * @param tokens of one declaration, brackets balanced
 */
export function readDeclaration(tokens: readonly Token[], context: Context): ReadDeclaration {
  const whole = readAtOnce<Declaration>("declaration", tokens);
  if (whole !== undefined) return { declaration: whole, diagnostics: [] };
  const reading = read(tokens, context);
  if (reading.headMistake === undefined) return reading;
  const standIn = standInHead(tokens, reading.headMistake);
  if (standIn === undefined) return reading;
  const body = read(standIn.tokens, context);
  return {
    declaration: standIn.named ? body.declaration : undefined,
    diagnostics: [...reading.diagnostics, ...body.diagnostics],
  };
}

function read(given: readonly Token[], context: Context): ReadDeclaration & { headMistake?: number } {
  const tokens = [...given];
  const diagnostics: Diagnostic[] = [];
  const parser = createEarleyParser<Declaration>("declaration");
  const levels: Level[] = [{ brace: true, itemStart: 0, checkpoint: parser.save() }];
  let repairedAt = -1;
  let index = 0;

  const level = (): Level | undefined => levels.findLast(({ brace }) => brace);
  for (;;) {
    index = parser.feed(tokens, index, (token, at) => follow(levels, token, at + 1, parser));
    if (index >= tokens.length && parser.result() !== undefined) break;
    const inner = level();
    const itemStart = inner?.itemStart ?? 0;
    const hint = explainImpasse({
      ...context,
      tokens,
      index,
      itemStart,
      expected: parser.expected(),
      wouldAccept: (tried) => accepts(parser, tried),
    });
    if (diagnostics.every(({ span }) => span.start !== hint.diagnostic.span.start))
      diagnostics.push(hint.diagnostic);
    if (diagnostics.length > diagnosticsLimit) return { declaration: undefined, diagnostics };

    if (hint.repair !== undefined && repairedAt < index && canRepair(hint.repair, index, inner)) {
      repairedAt = index + Math.max(0, hint.repair.tokens.length - hint.repair.count);
      tokens.splice(hint.repair.from, hint.repair.count, ...hint.repair.tokens);
      if (hint.repair.from < index && inner?.checkpoint !== undefined) {
        parser.restore(inner.checkpoint);
        levels.length = levels.indexOf(inner) + 1;
        index = hint.repair.from;
      }
      continue;
    }
    if (levels.length === 1) return { declaration: undefined, diagnostics, headMistake: index };
    const resumed = skipItem(tokens, index, levels);
    if (resumed === undefined || inner?.checkpoint === undefined)
      return { declaration: undefined, diagnostics };
    parser.restore(inner.checkpoint);
    index = resumed;
    inner.itemStart = index;
  }
  return { declaration: parser.result(), diagnostics };
}

/** Keeps the open brackets, and at each beginning of an item the place to come back to. */
function follow(levels: Level[], token: Token, next: number, parser: EarleyParser<Declaration>): void {
  if (isOpener(token)) {
    const brace = token.type === "lbrace";
    levels.push({ brace, itemStart: next, checkpoint: brace ? parser.save() : undefined });
  } else if (isCloser(token)) levels.pop();
  else if (token.type === "newline" || token.type === "comma") {
    const level = levels.at(-1);
    if (level?.brace !== true || levels.length === 1) return;
    level.itemStart = next;
    level.checkpoint = parser.save();
  }
}

/** Whether the repair lies where the parser can go back to. */
function canRepair(repair: NonNullable<Hint["repair"]>, index: number, level: Level | undefined): boolean {
  return repair.from >= index || (level?.checkpoint !== undefined && repair.from === level.itemStart);
}

/** Goes to the next item of the innermost braces, or to their end; returns the token to go on with. */
function skipItem(tokens: readonly Token[], from: number, levels: Level[]): number | undefined {
  let inside = 0;
  while (levels.at(-1)?.brace === false) {
    levels.pop();
    inside += 1;
  }
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) return undefined;
    if (inside === 0 && (token.type === "newline" || token.type === "comma")) return index + 1;
    if (isOpener(token)) inside += 1;
    else if (isCloser(token)) {
      if (inside === 0) return index;
      inside -= 1;
    }
  }
  return undefined;
}

function accepts(parser: EarleyParser<Declaration>, tokens: readonly Token[]): boolean {
  const before = parser.save();
  const accepted = parser.feed(tokens) === tokens.length;
  parser.restore(before);
  return accepted;
}

/** The least head that each declaration may have before its braces. */
const heads: Partial<Record<TokenType, readonly TokenType[]>> = {
  importer: ["name"],
  source: ["name"],
  stream: ["name"],
  values: ["name"],
  option: ["name"],
  input: ["name"],
  fragment: ["name", "lparen", "rparen"],
  map: ["name", "to", "name"],
  test: ["string"],
};

/** The declaration with a plain head before its body; `named` when its own name could be kept. */
function standInHead(
  tokens: readonly Token[],
  mistake: number,
): { tokens: Token[]; named: boolean } | undefined {
  const [word] = tokens;
  const head = heads[word?.type ?? "newline"];
  const brace = tokens.findIndex((token, index) => index >= mistake && token.type === "lbrace");
  if (word === undefined || head === undefined || brace < 1) return undefined;
  const end = tokens[brace]?.start ?? word.end;
  const given = tokens.slice(1, brace).filter(isNameToken);
  const named = tokens[1] !== undefined && isNameToken(tokens[1]) && word.type !== "map";
  const made = head.map((type): Token => {
    const own = type === "name" ? given.shift() : undefined;
    return own ?? { type, text: type === "string" ? '""' : "", start: end, end };
  });
  return { tokens: [word, ...made, ...tokens.slice(brace)], named };
}
