import { compilePattern, type Pattern } from "../../../compiler/pattern/index.ts";
import { Failure } from "../adaptor.ts";

/** As many as an importer has; the oldest goes first. */
const mostKept = 100;
const kept = new Map<string, Pattern>();

/** A pattern ready to be searched for; each is read once. A Failure for one that only a plan edited by hand can have. */
export function readyPattern(text: string, anyCase: boolean): Pattern | Failure {
  const key = `${anyCase ? "i" : "c"}${text}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = compilePattern(text, anyCase);
  if ("reason" in made)
    return new Failure(`the pattern ${JSON.stringify(text.slice(0, 40))} cannot be read: ${made.reason}`);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  return made;
}
