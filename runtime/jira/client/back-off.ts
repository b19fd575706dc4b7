/**
 * Waiting time before repeat number `attempt` (from 1): doubles from 1 s up to 30 s, times 0.7 to 1.3, as Atlassian's
 * guide to rate limits advises.
 * @returns milliseconds
 */
export function backOff(attempt: number, random: () => number): number {
  const base = Math.min(30_000, 1000 * 2 ** (attempt - 1));
  return Math.round(base * (0.7 + 0.6 * random()));
}
