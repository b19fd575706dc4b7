import { hash } from "node:crypto";

/** Numbers that look random and come again with the same seed. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** One of a list. @throws when the list is empty */
  pick<T>(list: readonly T[]): T;
}

/** @param seed any text; each text has its own sequence */
export function createRandom(seed: string): Random {
  let count = 0;
  const below = (limit: number): number => {
    count += 1;
    // 48 bits of a digest: no bias that matters, and no generator to get wrong.
    return Number.parseInt(hash("sha256", `${seed}/${count}`).slice(0, 12), 16) % limit;
  };
  return {
    below,
    pick(list) {
      const chosen = list[below(Math.max(1, list.length))];
      if (chosen === undefined) throw new Error(`There is nothing to choose from (seed ${seed}).`);
      return chosen;
    },
  };
}
