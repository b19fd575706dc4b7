/** The words of a text as search compares them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** What a search for words asks: words anywhere, or, in double quotes, one after the other. */
export interface WordQuery {
  phrase: boolean;
  /** A final `*` stands for any ending. */
  words: string[];
}

/** Reads the right side of JQL's `~`. */
export function readWordQuery(query: string): WordQuery {
  const quoted = /^"(.*)"$/s.exec(query.trim());
  const words = (quoted?.[1] ?? query).toLowerCase().match(/[\p{L}\p{N}_]+\*?/gu) ?? [];
  return { phrase: quoted !== null, words };
}

/** True when the text holds every word of the query, or the phrase. */
export function hasWords(text: string, query: string): boolean {
  const wanted = readWordQuery(query);
  const words = wordsOf(text);
  const fits = (word: string | undefined, pattern: string): boolean =>
    pattern.endsWith("*") ? word?.startsWith(pattern.slice(0, -1)) === true : word === pattern;
  if (!wanted.phrase) return wanted.words.every((pattern) => words.some((word) => fits(word, pattern)));
  return words.some((_, start) =>
    wanted.words.every((pattern, offset) => fits(words[start + offset], pattern)),
  );
}
