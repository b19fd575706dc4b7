import type { Program } from "./program.ts";

/** The `as` names visible in a stream, each with the stream whose record it is. */
export type Aliases = ReadonlyMap<string, string>;

/**
 * All `as` names on the way up. Through a union only those that every member has, for the same stream.
 *
 * @param program whose streams have no cycles, or this walks each once
 */
export function aliasesOf(program: Program, stream: string, above: readonly string[] = []): Aliases {
  const syntax = program.streams.get(stream)?.syntax;
  if (syntax === undefined || above.includes(stream)) return new Map();
  const seen = [...above, stream];
  if (syntax.each !== undefined) {
    const parent = syntax.each.parent.text;
    return new Map([...aliasesOf(program, parent, seen), [syntax.each.alias.text, parent]]);
  }
  const [first, ...others] = (syntax.from ?? []).map((member) => aliasesOf(program, member.text, seen));
  if (first === undefined) return new Map();
  return new Map([...first].filter(([alias, at]) => others.every((other) => other.get(alias) === at)));
}
