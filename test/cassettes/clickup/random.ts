/** Seeded choices: the same name always makes the same choices, whatever other names were asked before. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  chance(probability: number): boolean;
  /** `count` characters out of `alphabet`. */
  letters(count: number, alphabet: string): string;
  /** Lower-case hexadecimal in the form of a UUID of version 4. */
  uuid(): string;
}

/** @param name seeds the choices (FNV-1a into mulberry32). */
export function createRandom(name: string): Random {
  let state = 0x811c9dc5;
  for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[whole(0, items.length - 1)];
    if (item === undefined) throw new Error("There is nothing to pick from.");
    return item;
  };
  const letters = (count: number, alphabet: string): string =>
    Array.from({ length: count }, () => alphabet.charAt(whole(0, alphabet.length - 1))).join("");
  return {
    next,
    whole,
    pick,
    letters,
    chance: (probability) => next() < probability,
    uuid: () => {
      const hex = (count: number): string => letters(count, "0123456789abcdef");
      return `${hex(8)}-${hex(4)}-4${hex(3)}-${letters(1, "89ab")}${hex(3)}-${hex(12)}`;
    },
  };
}
