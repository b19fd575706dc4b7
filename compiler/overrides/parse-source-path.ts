import type { Expression, Step } from "../plan/index.ts";
import type { PathProblem } from "./read-path.ts";

/** A path as it is written, before it is known what stands where. */
export interface SourcePath {
  /** The name that it begins with; without one it begins at the record. */
  readonly root?: string;
  readonly steps: readonly Step[];
}

/** Longer than any path of a record; each part is read once. */
const longest = 1000;
const mostSteps = 40;

const name = /[A-Za-z_]\w*/y;
const quoted = /"(?:[^"\\]|\\.)*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?/y;
const blanks = /[ \t]*/y;

const expected =
  'It is written like `.name`, `list.name`, `.tags[].name`, `.["Task name"]` or `.fields[.name == "Points"].value`';

/**
 * Reads a path such as `.status.name` or `.custom_fields[.name == "Points"].value`: the paths of a spec, where a condition
 * compares one field with one text, number, `true` or `false`.
 */
export function parseSourcePath(text: string): SourcePath | PathProblem {
  if (text.length > longest) return { problem: `the path has more than ${longest} characters` };
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const eat = (sign: string): boolean => {
    if (!text.startsWith(sign, at)) return false;
    at += sign.length;
    return true;
  };
  const field = (): string | undefined => {
    if (!eat(".")) return undefined;
    if (!eat("[")) return take(name);
    const found = take(quoted);
    return found !== undefined && eat("]") ? unquote(found) : undefined;
  };
  const literal = (): Expression | undefined => {
    for (const value of [true, false]) if (eat(String(value))) return { kind: "literal", value };
    const word = take(quoted);
    const value = word === undefined ? take(number) : unquote(word);
    if (value === undefined) return undefined;
    return { kind: "literal", value: word === undefined ? Number(value) : value };
  };
  const condition = (): Expression | undefined => {
    const steps: Step[] = [];
    while (text.startsWith(".", at)) {
      const found = field();
      if (found === undefined || steps.length === mostSteps) return undefined;
      steps.push({ kind: "field", name: found });
    }
    take(blanks);
    if (steps.length === 0 || !eat("==")) return undefined;
    take(blanks);
    const right = literal();
    if (right === undefined) return undefined;
    return { kind: "compare", operator: "==", left: { kind: "path", root: { kind: "here" }, steps }, right };
  };
  const step = (): Step | undefined => {
    if (text.startsWith(".", at)) {
      const found = field();
      return found === undefined ? undefined : { kind: "field", name: found };
    }
    if (!eat("[")) return undefined;
    if (eat("]")) return { kind: "all" };
    take(blanks);
    const every = eat("all ");
    const where = condition();
    take(blanks);
    if (where === undefined || !eat("]")) return undefined;
    return { kind: every ? "every" : "first", where };
  };
  const root = take(name);
  const steps: Step[] = [];
  if (root === undefined && text === ".") return { steps };
  while (at < text.length) {
    const from = at;
    const found = steps.length < mostSteps ? step() : undefined;
    if (found === undefined) {
      const rest = text.slice(from, from + 20);
      return {
        problem: `${JSON.stringify(text)} is no path${from === 0 ? "" : ` from ${JSON.stringify(rest)} on`}`,
        wayOut: expected,
      };
    }
    steps.push(found);
  }
  if (root === undefined && steps.length === 0) return { problem: "the path is empty", wayOut: expected };
  return root === undefined ? { steps } : { root, steps };
}

/** The text of a JSON string; undefined where its escapes are none. */
function unquote(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
