import { compilePattern, type Pattern } from "../../../compiler/pattern/index.ts";

/** As many as an importer has; the oldest goes first. */
const mostKept = 100;
const kept = new Map<string, Pattern>();

/**
 * A pattern ready to be searched for; each is read once.
 * @throws TypeError for a pattern that the compiler lets no spec have
 */
export function readyPattern(text: string, anyCase: boolean): Pattern {
  const key = `${anyCase ? "i" : "c"}${text}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = compilePattern(text, anyCase);
  if ("reason" in made)
    throw new TypeError(`the pattern ${JSON.stringify(text)} cannot be read: ${made.reason}`);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  return made;
}
