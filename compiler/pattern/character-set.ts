/** Which characters a place of a pattern takes. */
export interface CharacterSet {
  /** Pairs of the first and the last code point. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Properties of Unicode, each asked about one character only. */
  readonly properties: readonly RegExp[];
  readonly negated: boolean;
}

const noCharacters: CharacterSet = { ranges: [], properties: [], negated: false };
const ofRanges = (...ranges: readonly (readonly [number, number])[]): CharacterSet => ({
  ...noCharacters,
  ranges,
});

/** One character. */
export const single = (code: number): CharacterSet => ofRanges([code, code]);

const codesOf = (text: string): (readonly [number, number])[] =>
  [...text].map((character) => [character.codePointAt(0) ?? 0, character.codePointAt(0) ?? 0] as const);

const digits = ofRanges([48, 57]);
const words = ofRanges([48, 57], [65, 90], [95, 95], [97, 122]);
/** As in ECMA-262, 22.2.2.9 (CharacterClassEscape `s`). */
const blanks = ofRanges(
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  ...codesOf("\u2028\u2029\u202f\u205f\u3000\ufeff"),
);
const lineEnds = ofRanges(...codesOf("\n\r\u2028\u2029"));

/** `.`: everything but the end of a line. */
export const anyCharacter: CharacterSet = { ...lineEnds, negated: true };

/** `\d`, `\w`, `\s` and their opposites, by letter. */
export const classes: Readonly<Record<string, CharacterSet>> = {
  d: digits,
  D: { ...digits, negated: true },
  w: words,
  W: { ...words, negated: true },
  s: blanks,
  S: { ...blanks, negated: true },
};

/** General categories of Unicode that patterns may name, as in `\p{L}`. */
export const properties: readonly string[] = ["L", "Lu", "Ll", "N", "Nd", "P", "S", "Z", "M"];

/** `\p{…}` or `\P{…}`. */
export function propertySet(name: string, negated: boolean): CharacterSet {
  return { ranges: [], properties: [new RegExp(`^\\p{${name}}$`, "u")], negated };
}

/** Everything that one of the sets takes, as `[…]` writes it; or, negated, everything else. */
export function unionOf(sets: readonly CharacterSet[], negated: boolean): CharacterSet {
  return {
    ranges: sets.flatMap((set) => (set.negated ? outside(set.ranges) : set.ranges)),
    properties: sets.flatMap((set) => (set.negated ? set.properties.map(opposite) : set.properties)),
    negated,
  };
}

/** A set with properties has no ranges where it is negated. */
const opposite = (property: RegExp): RegExp => new RegExp(property.source.replace("\\p", "\\P"), "u");

const last = 0x10ffff;

function outside(ranges: CharacterSet["ranges"]): (readonly [number, number])[] {
  if (ranges.length === 0) return [];
  const gaps: (readonly [number, number])[] = [];
  let next = 0;
  for (const [from, to] of [...ranges].sort((one, other) => one[0] - other[0])) {
    if (from > next) gaps.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= last) gaps.push([next, last]);
  return gaps;
}

/** Whether the set takes a character, whatever its case where `anyCase` is said. */
export function takes(set: CharacterSet, code: number, anyCase: boolean): boolean {
  let found = holds(set, code);
  if (!found && anyCase) {
    const character = String.fromCodePoint(code);
    found = [character.toLowerCase(), character.toUpperCase()].some(
      (other) =>
        other !== character && other.length === character.length && holds(set, other.codePointAt(0) ?? 0),
    );
  }
  return found !== set.negated;
}

function holds(set: CharacterSet, code: number): boolean {
  for (const [from, to] of set.ranges) if (code >= from && code <= to) return true;
  if (set.properties.length === 0) return false;
  const character = String.fromCodePoint(code);
  return set.properties.some((property) => property.test(character));
}
