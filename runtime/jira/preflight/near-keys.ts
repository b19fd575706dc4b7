/**
 * Project keys that the user may have meant: those within two edits, or with the same beginning, nearest first.
 * @returns at most five
 */
export function nearKeys(wanted: string, keys: readonly string[]): readonly string[] {
  const folded = wanted.toUpperCase();
  return keys
    .map((key) => ({
      key,
      distance: key.startsWith(folded) || folded.startsWith(key) ? 1 : editDistance(folded, key),
    }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1))
    .slice(0, 5)
    .map(({ key }) => key);
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
