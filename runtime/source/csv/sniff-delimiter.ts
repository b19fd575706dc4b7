const candidates = [",", ";", "\t", "|"] as const;

/**
 * Guesses what separates cells: the candidate that stands most often outside quotes in the header row.
 * @param text the beginning of the file, holding at least its header row
 * @param header the number of the header row, from 1
 */
export function sniffDelimiter(text: string, header: number): string {
  const counts = new Map<string, number>(candidates.map((candidate) => [candidate, 0]));
  let quoted = false;
  let row = 1;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === "\n") {
      if (++row > header) break;
    } else if (!quoted && row === header) {
      const count = counts.get(character);
      if (count !== undefined) counts.set(character, count + 1);
    }
  }
  let best = ",";
  for (const [candidate, count] of counts) if (count > counts.get(best)!) best = candidate;
  return best;
}
