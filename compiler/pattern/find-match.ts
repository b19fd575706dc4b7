import { takes } from "./character-set.ts";
import type { Pattern } from "./compile-pattern.ts";
import type { PlaceTest } from "./parse-pattern.ts";

/** Where a pattern was found, in UTF-16 units. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Where its first group was found; undefined where that took no part. */
  readonly group?: { readonly start: number; readonly end: number };
}

/** How far one way through the automaton has come. */
interface Way {
  readonly start: number;
  readonly open: number;
  readonly close: number;
}

/**
 * Finds the first place where a pattern fits, and of several matches there the one that JavaScript would find.
 *
 * All ways through the automaton are walked side by side, each step at most once for a character (K. Thompson, Regular
 * Expression Search Algorithm, 1968; R. Pike's machine for what groups hold), so the time grows with the length of the
 * text times the length of the pattern, whatever stands in either.
 *
 * @param from where to begin to look
 */
export function findMatch(pattern: Pattern, text: string, from = 0): Match | undefined {
  const { program } = pattern;
  const visited = new Int32Array(program.length).fill(-1);
  let steps: number[] = [];
  let ways: Way[] = [];
  let found: Way | undefined;
  let end = 0;

  const follow = (step: number, way: Way, at: number, nextSteps: number[], nextWays: Way[]): void => {
    let here = step;
    let held = way;
    for (;;) {
      if (visited[here] === at) return;
      visited[here] = at;
      const instruction = program[here];
      if (instruction === undefined) return;
      switch (instruction.do) {
        case "jump":
          here = instruction.to;
          continue;
        case "fork":
          follow(instruction.first, held, at, nextSteps, nextWays);
          here = instruction.second;
          continue;
        case "stand":
          if (!holdsAt(instruction.at, text, at)) return;
          break;
        case "open":
          held = { ...held, open: at, close: -1 };
          break;
        case "close":
          held = { ...held, close: at };
          break;
        case "forget":
          held = { ...held, open: -1, close: -1 };
          break;
        default:
          nextSteps.push(here);
          nextWays.push(held);
          return;
      }
      here += 1;
    }
  };

  let at = from;
  while (at <= text.length) {
    if (steps.length === 0) {
      if (found !== undefined) break;
      if (pattern.atStart && at > 0) break;
      if (pattern.begins !== undefined) {
        at = text.indexOf(pattern.begins, at);
        if (at < 0) break;
      }
    }
    if (found === undefined) follow(0, { start: at, open: -1, close: -1 }, at, steps, ways);
    const code = at < text.length ? (text.codePointAt(at) ?? -1) : -1;
    const next = at + (code > 0xffff ? 2 : 1);
    const nextSteps: number[] = [];
    const nextWays: Way[] = [];
    for (let index = 0; index < steps.length; index++) {
      const step = steps[index] ?? 0;
      const way = ways[index];
      const instruction = program[step];
      if (way === undefined || instruction === undefined) continue;
      if (instruction.do === "match") {
        found = way;
        end = at;
        // Ways behind this one count less.
        break;
      }
      if (instruction.do === "take" && code >= 0 && takes(instruction.set, code, pattern.anyCase))
        follow(step + 1, way, next, nextSteps, nextWays);
    }
    steps = nextSteps;
    ways = nextWays;
    at = next;
  }
  if (found === undefined) return undefined;
  const { start, open, close } = found;
  return open >= 0 && close >= 0 ? { start, end, group: { start: open, end: close } } : { start, end };
}

function holdsAt(test: PlaceTest, text: string, at: number): boolean {
  if (test === "start") return at === 0;
  if (test === "end") return at === text.length;
  const edge = isWord(text.charCodeAt(at - 1)) !== isWord(text.charCodeAt(at));
  return edge === (test === "word edge");
}

const isWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
