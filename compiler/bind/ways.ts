import type { Entry, Expression, Name, Span, StreamDeclaration } from "../../dsl/index.ts";
import { settingNamed } from "./setting-named.ts";

/** How a stream is read from one source. */
export interface Way {
  /** The source that `via` names; undefined where the stream says once how it is read. */
  readonly via: Name | undefined;
  /** The stream's settings, those of `via` before those of the stream itself. */
  readonly entries: readonly Entry[];
  /** Those that stand in the braces of `via`, or of the stream where there is none. */
  readonly own: readonly Entry[];
  /** Where to tell what is lacking. */
  readonly at: { readonly span: Span };
}

/** The ways to read a stream: one per `via`, else one. */
export function waysOf(syntax: StreamDeclaration): readonly Way[] {
  const { entries } = syntax;
  const ways = entries.flatMap((entry): Way[] => {
    if (entry.kind !== "block" || entry.type.text !== "via" || entry.name === undefined) return [];
    const own = new Set(entry.entries.flatMap((one) => (one.kind === "setting" ? [one.key.text] : [])));
    const inherited = entries.filter((one) => one.kind === "setting" && !own.has(one.key.text));
    return [
      { via: entry.name, entries: [...entry.entries, ...inherited], own: entry.entries, at: entry.name },
    ];
  });
  return ways.length > 0 ? ways : [{ via: undefined, entries, own: entries, at: syntax.name }];
}

/** What a way asks for: a request, the rows or the document of a file, or nothing, since the parent's record holds the items. */
export type WayKind = "request" | "rows" | "document" | "embedded";

/** How a way reads; undefined where it does not say, or says it in a manner that is not run. */
export function wayKind(syntax: StreamDeclaration, way: Way): WayKind | undefined {
  const has = (name: string): boolean => settingNamed(way.entries, name) !== undefined;
  const read = settingNamed(way.entries, "read")?.value;
  if (read !== undefined)
    return read.kind === "path" && read.root.kind === "name" && read.root.text === "document"
      ? "document"
      : "rows";
  if (has("get") || has("post") || has("graphql")) return "request";
  const items = settingNamed(way.entries, "items")?.value;
  const asks = ["again", "batch", "variants"].some(has);
  return syntax.each !== undefined && items !== undefined && !asks && !readsHere(items)
    ? "embedded"
    : undefined;
}

/** Whether an expression begins with a dot: it reads an answer. */
function readsHere(node: Expression): boolean {
  switch (node.kind) {
    case "path":
      return node.root.kind === "here";
    case "pipe":
      return readsHere(node.input);
    case "coalesce":
      return node.arms.some(readsHere);
    default:
      return false;
  }
}
