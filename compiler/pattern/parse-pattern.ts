import {
  anyCharacter,
  type CharacterSet,
  classes,
  properties,
  propertySet,
  single,
  unionOf,
} from "./character-set.ts";

/** A pattern as a tree. */
export type PatternNode =
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "sequence"; readonly items: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly of: readonly PatternNode[] }
  | {
      readonly kind: "repeat";
      readonly of: PatternNode;
      readonly least: number;
      /** Infinity where there is no end. */
      readonly most: number;
      readonly greedy: boolean;
    }
  /** Only the first group's text is kept. */
  | { readonly kind: "group"; readonly of: PatternNode; readonly kept: boolean }
  | { readonly kind: "place"; readonly at: PlaceTest };

/** What holds of a place between two characters. */
export type PlaceTest = "start" | "end" | "word edge" | "no word edge";

const longestPattern = 500;
const deepest = 40;
const mostRepeats = 100;

const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11 };

class Refusal extends Error {}

/**
 * Reads a pattern: a regular expression as in JavaScript, less what cannot be searched for in linear time.
 *
 * @returns the tree, or why it is none, as the end of a sentence
 */
export function parsePattern(pattern: string): PatternNode | { readonly reason: string } {
  if (pattern.length > longestPattern) return { reason: `it is longer than ${longestPattern} characters` };
  const characters = [...pattern];
  let at = 0;
  let kept = false;
  const refuse = (reason: string): never => {
    throw new Refusal(reason);
  };
  const eat = (character: string): boolean => {
    if (characters[at] !== character) return false;
    at += 1;
    return true;
  };

  function choice(depth: number): PatternNode {
    if (depth > deepest) refuse(`its groups are nested deeper than ${deepest} levels`);
    const of = [sequence(depth)];
    while (eat("|")) of.push(sequence(depth));
    const [only] = of;
    return of.length === 1 && only !== undefined ? only : { kind: "choice", of };
  }

  function sequence(depth: number): PatternNode {
    const items: PatternNode[] = [];
    while (at < characters.length && characters[at] !== "|" && characters[at] !== ")") {
      items.push(repeated(atom(depth)));
    }
    return { kind: "sequence", items };
  }

  function repeated(of: PatternNode): PatternNode {
    const counts = quantifier();
    if (counts === undefined) return of;
    if (of.kind === "place") refuse("a place between characters cannot be repeated");
    const greedy = !eat("?");
    if (quantifier() !== undefined) refuse("a repetition is repeated; put parentheses around it");
    return { kind: "repeat", of, ...counts, greedy };
  }

  function quantifier(): { least: number; most: number } | undefined {
    if (eat("*")) return { least: 0, most: Number.POSITIVE_INFINITY };
    if (eat("+")) return { least: 1, most: Number.POSITIVE_INFINITY };
    if (eat("?")) return { least: 0, most: 1 };
    if (characters[at] !== "{") return undefined;
    const written = /^\{(\d+)(,(\d*))?\}/.exec(characters.slice(at, at + 12).join(""));
    if (written === null) return refuse("`{` stands alone; write `\\{`, or a count such as `{2,5}`");
    at += written[0].length;
    const least = Number(written[1]);
    const most =
      written[2] === undefined ? least : written[3] ? Number(written[3]) : Number.POSITIVE_INFINITY;
    if (most < least) refuse(`\`${written[0]}\` begins with the greater count`);
    if (least > mostRepeats || (most > mostRepeats && Number.isFinite(most)))
      refuse(`\`${written[0]}\` counts further than ${mostRepeats}`);
    return { least, most };
  }

  function atom(depth: number): PatternNode {
    const character = characters[at] ?? "";
    at += 1;
    switch (character) {
      case "^":
        return { kind: "place", at: "start" };
      case "$":
        return { kind: "place", at: "end" };
      case ".":
        return { kind: "set", set: anyCharacter };
      case "(":
        return group(depth);
      case "[":
        return { kind: "set", set: brackets() };
      case "\\":
        return escaped();
      case "*":
      case "+":
      case "?":
      case "{":
        return refuse(`\`${character}\` repeats what stands before it, and nothing does`);
      case "}":
      case "]":
        return refuse(`\`${character}\` closes nothing; write \`\\${character}\``);
      default:
        return { kind: "set", set: single(character.codePointAt(0) ?? 0) };
    }
  }

  function group(depth: number): PatternNode {
    let keep = !kept;
    if (eat("?")) {
      if (!eat(":"))
        refuse("of the groups that begin with `(?` only `(?:` can be searched for in linear time");
      keep = false;
    }
    kept ||= keep;
    const of = choice(depth + 1);
    if (!eat(")")) refuse("a group is not closed");
    return { kind: "group", of, kept: keep };
  }

  function escaped(): PatternNode {
    const character = characters[at];
    if (character === "b" || character === "B") {
      at += 1;
      return { kind: "place", at: character === "b" ? "word edge" : "no word edge" };
    }
    if (character !== undefined && /[1-9k]/.test(character))
      refuse(`\`\\${character}\` looks back at a group, which cannot be searched for in linear time`);
    return { kind: "set", set: escapedSet() };
  }

  function escapedSet(): CharacterSet {
    const character = characters[at] ?? refuse("it ends with `\\`");
    at += 1;
    const known = Object.hasOwn(classes, character) ? classes[character] : undefined;
    if (known !== undefined) return known;
    if (Object.hasOwn(controls, character)) return single(controls[character] ?? 0);
    if (character === "p" || character === "P") return property(character === "P");
    if (character === "u" || character === "x") return single(hexadecimal(character));
    if (/[A-Za-z0-9]/.test(character)) refuse(`\`\\${character}\` means nothing here`);
    return single(character.codePointAt(0) ?? 0);
  }

  function property(negated: boolean): CharacterSet {
    const name = /^\{(\w+)\}/.exec(characters.slice(at, at + 8).join(""))?.[1];
    if (name === undefined || !properties.includes(name))
      return refuse(`of Unicode's properties it takes ${properties.map((one) => `\\p{${one}}`).join(", ")}`);
    at += name.length + 2;
    return propertySet(name, negated);
  }

  function hexadecimal(letter: "u" | "x"): number {
    const rest = characters.slice(at, at + 10).join("");
    const written = (letter === "x" ? /^[\da-f]{2}/i : /^(?:[\da-f]{4}|\{[\da-f]{1,6}\})/i).exec(rest)?.[0];
    const code = Number.parseInt((written ?? "").replace(/[{}]/g, ""), 16);
    if (written === undefined || code > 0x10ffff)
      return refuse(`\`\\${letter}\` is followed by no character's number`);
    at += written.length;
    return code;
  }

  function brackets(): CharacterSet {
    const negated = eat("^");
    const sets: CharacterSet[] = [];
    while (!eat("]")) {
      if (at >= characters.length) refuse("`[` is not closed");
      const from = member();
      const range = characters[at] === "-" && characters[at + 1] !== "]" && at + 1 < characters.length;
      if (!range) {
        sets.push(from);
        continue;
      }
      at += 1;
      const [start, end] = [onlyCode(from), onlyCode(member())];
      if (start === undefined || end === undefined)
        return refuse("a range in `[…]` has one character at each end");
      if (end < start) refuse("a range in `[…]` begins with the later character");
      sets.push({ ranges: [[start, end]], properties: [], negated: false });
    }
    return unionOf(sets, negated);
  }

  function member(): CharacterSet {
    if (eat("\\")) return escapedSet();
    const character = characters[at] ?? refuse("`[` is not closed");
    at += 1;
    return single(character.codePointAt(0) ?? 0);
  }

  try {
    const tree = choice(0);
    if (at < characters.length) refuse("`)` closes nothing; write `\\)`");
    return tree;
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.message };
    throw error;
  }
}

function onlyCode(set: CharacterSet): number | undefined {
  const [range] = set.ranges;
  const one = set.ranges.length === 1 && !set.negated && range !== undefined && range[0] === range[1];
  return one ? range[0] : undefined;
}
