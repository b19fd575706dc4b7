/**
 * The candidate that a misspelt word most likely means.
 *
 * Distance is Damerau–Levenshtein over adjacent swaps, letter case counting half; a candidate further away than 0.4 of the
 * longer word's length is no suggestion (the cut-off that Prisma's language server uses), nor is anything for one letter.
 *
 * @param word what was written
 * @param candidates the words that exist, in order of preference among equals
 * @returns undefined when none is near
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const limit = Math.max(word.length, candidate.length) * 0.4;
    if (Math.abs(word.length - candidate.length) > limit || candidate.length < 2) continue;
    const distance = editDistance(word, candidate);
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** Edits (insert, delete, replace, swap neighbours) that turn one word into the other; another letter case costs 0.5. */
function editDistance(from: string, to: string): number {
  const substitution = (a: string, b: string): number => {
    if (a === b) return 0;
    return a.toLowerCase() === b.toLowerCase() ? 0.5 : 1;
  };
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const a = from.charAt(i - 1);
      const b = to.charAt(j - 1);
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + substitution(a, b),
      );
      if (i > 1 && j > 1 && a === to.charAt(j - 2) && b === from.charAt(i - 2))
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}
