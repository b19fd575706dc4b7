import type { CharacterSet } from "./character-set.ts";
import { type PatternNode, type PlaceTest, parsePattern } from "./parse-pattern.ts";

/** One step of an automaton; what has no place to go to goes to the next step. */
export type Instruction =
  | { readonly do: "take"; readonly set: CharacterSet }
  /** Both ways are open; where both lead to a match, that of `first` counts. */
  | { readonly do: "fork"; first: number; second: number }
  | { readonly do: "jump"; to: number }
  | { readonly do: "open" | "close" | "forget" }
  | { readonly do: "stand"; readonly at: PlaceTest }
  | { readonly do: "match" };

/** A pattern made ready to be searched for. */
export interface Pattern {
  readonly program: readonly Instruction[];
  readonly anyCase: boolean;
  /** The character that every match begins with, where there is one. */
  readonly begins?: string;
  readonly atStart: boolean;
  /** Whether it has a group. */
  readonly keeps: boolean;
}

/** Repetitions are written out, so that a short pattern could make a long automaton; each character costs up to so many steps. */
const longestProgram = 2000;

/** @returns the automaton, or why the pattern cannot be read, as the end of a sentence */
export function compilePattern(text: string, anyCase = false): Pattern | { readonly reason: string } {
  const tree = parsePattern(text);
  if ("reason" in tree) return tree;
  const program: Instruction[] = [];
  if (!write(tree, program)) return { reason: "its repetitions come to too many steps" };
  program.push({ do: "match" });
  const [first] = leading(tree);
  const begins = anyCase || first?.kind !== "set" ? undefined : onlyCharacter(first.set);
  return {
    program,
    anyCase,
    ...(begins === undefined ? {} : { begins }),
    atStart: first?.kind === "place" && first.at === "start",
    keeps: keeps(tree),
  };
}

/** @returns false once the program is too long */
function write(node: PatternNode, program: Instruction[]): boolean {
  if (program.length > longestProgram) return false;
  switch (node.kind) {
    case "set":
      program.push({ do: "take", set: node.set });
      return true;
    case "place":
      program.push({ do: "stand", at: node.at });
      return true;
    case "sequence":
      return node.items.every((item) => write(item, program));
    case "group": {
      if (!node.kept) return write(node.of, program);
      program.push({ do: "open" });
      const done = write(node.of, program);
      program.push({ do: "close" });
      return done;
    }
    case "choice":
      return writeChoice(node.of, program);
    case "repeat":
      return writeRepeat(node, program);
  }
}

function writeChoice(arms: readonly PatternNode[], program: Instruction[]): boolean {
  const ends: { to: number }[] = [];
  for (const [index, arm] of arms.entries()) {
    const lastArm = index === arms.length - 1;
    const fork = { do: "fork" as const, first: program.length + 1, second: 0 };
    if (!lastArm) program.push(fork);
    if (!write(arm, program)) return false;
    if (lastArm) continue;
    const end = { do: "jump" as const, to: 0 };
    program.push(end);
    ends.push(end);
    fork.second = program.length;
  }
  for (const end of ends) end.to = program.length;
  return true;
}

type Repeat = Extract<PatternNode, { kind: "repeat" }>;

function writeRepeat({ of, least, most, greedy }: Repeat, program: Instruction[]): boolean {
  const once = (): boolean => {
    // What a group held in the round before is not what it holds in this one.
    if (keeps(of)) program.push({ do: "forget" });
    return write(of, program);
  };
  for (let count = 0; count < least; count++) if (!once()) return false;
  const forks: { first: number; second: number }[] = [];
  const fork = (): void => {
    const made = { do: "fork" as const, first: program.length + 1, second: 0 };
    program.push(made);
    forks.push(made);
  };
  const start = program.length;
  if (most === Number.POSITIVE_INFINITY) {
    fork();
    if (!once()) return false;
    program.push({ do: "jump", to: start });
  } else {
    for (let count = least; count < most; count++) {
      fork();
      if (!once()) return false;
    }
  }
  for (const made of forks) {
    made.second = program.length;
    if (!greedy) [made.first, made.second] = [made.second, made.first];
  }
  return true;
}

function keeps(node: PatternNode): boolean {
  switch (node.kind) {
    case "group":
      return node.kept || keeps(node.of);
    case "repeat":
      return keeps(node.of);
    case "sequence":
      return node.items.some(keeps);
    case "choice":
      return node.of.some(keeps);
    default:
      return false;
  }
}

/** What every match has to begin with. */
function leading(node: PatternNode): readonly PatternNode[] {
  if (node.kind === "group") return leading(node.of);
  if (node.kind === "sequence") return node.items.slice(0, 1).flatMap(leading);
  if (node.kind === "repeat") return node.least > 0 ? leading(node.of) : [];
  return node.kind === "choice" ? [] : [node];
}

function onlyCharacter(set: CharacterSet): string | undefined {
  const [range] = set.ranges;
  if (set.negated || set.properties.length > 0 || set.ranges.length !== 1 || range === undefined)
    return undefined;
  return range[0] === range[1] ? String.fromCodePoint(range[0]) : undefined;
}
