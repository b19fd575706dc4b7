/** True when every word of the query is a word of the text; a final `*` matches the beginning of a word. */
export function hasWords(text: string, query: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  const present = new Set<string>(words);
  for (const wanted of query.toLowerCase().split(/[^\p{L}\p{N}_*]+/u)) {
    if (wanted === "" || wanted === "*") continue;
    const found = wanted.endsWith("*")
      ? words.some((word) => word.startsWith(wanted.slice(0, -1)))
      : present.has(wanted);
    if (!found) return false;
  }
  return true;
}
