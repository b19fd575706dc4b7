import type { StreamDeclaration } from "../../dsl/index.ts";
import type { Declared } from "../bundle/unit.ts";
import type { Kept } from "../plan/index.ts";

/** Which fields of the records above are kept with the partitions of each stream. */
export interface KeptContext {
  /**
   * Notes that something at a stream (its own settings, or a map over it) reads fields of an enclosing record. Every stream in
   * between has to hand them down.
   *
   * @param fields the names from the record down; none means the whole record
   */
  keep(stream: string, alias: string, fields: readonly string[]): void;
  /** What a stream keeps, by alias and path, sorted. */
  of(stream: string): Kept[];
}

/** Starts with nothing kept. */
export function createKeptContext(streams: ReadonlyMap<string, Declared<StreamDeclaration>>): KeptContext {
  const kept = new Map<
    string,
    Map<string, { readonly stream: string; readonly paths: Map<string, readonly string[]> }>
  >();
  const keep = (stream: string, alias: string, fields: readonly string[]): void => {
    const syntax = streams.get(stream)?.syntax;
    const parent = syntax?.each?.parent.text;
    const owner = ownerOf(stream, alias);
    if (owner === undefined) return;
    const aliases = kept.get(stream) ?? new Map();
    kept.set(stream, aliases);
    const entry = aliases.get(alias) ?? { stream: owner, paths: new Map() };
    aliases.set(alias, entry);
    const key = JSON.stringify(fields);
    if (entry.paths.has(key)) return;
    entry.paths.set(key, fields);
    if (syntax?.each?.alias.text === alias) return;
    for (const above of parent === undefined ? (syntax?.from ?? []).map((member) => member.text) : [parent]) {
      keep(above, alias, fields);
    }
  };
  const ownerOf = (stream: string, alias: string, seen: readonly string[] = []): string | undefined => {
    const syntax = streams.get(stream)?.syntax;
    if (syntax === undefined || seen.includes(stream)) return undefined;
    if (syntax.each?.alias.text === alias) return syntax.each.parent.text;
    const above = syntax.each?.parent.text ?? syntax.from?.[0]?.text;
    return above === undefined ? undefined : ownerOf(above, alias, [...seen, stream]);
  };
  return {
    keep,
    of: (stream) =>
      [...(kept.get(stream) ?? [])]
        .map(([alias, entry]) => ({ alias, stream: entry.stream, fields: fewest([...entry.paths.values()]) }))
        .sort((one, other) => (one.alias < other.alias ? -1 : 1)),
  };
}

/** Paths without those that a shorter one already covers. */
function fewest(paths: readonly (readonly string[])[]): string[][] {
  const covers = (one: readonly string[], other: readonly string[]): boolean =>
    one.length < other.length && one.every((name, index) => name === other[index]);
  return paths
    .filter((path) => !paths.some((other) => covers(other, path)))
    .map((path) => [...path])
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}
