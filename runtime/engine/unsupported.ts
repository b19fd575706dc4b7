import type { HttpSource, Plan, SourceRange } from "../../compiler/plan/index.ts";

/** Something that a plan asks for and this version cannot carry out. */
export interface Unsupported {
  /** As it is written in a spec: `site`, `fresh`. */
  readonly construct: string;
  /** JSON pointer of its node in the plan. */
  readonly pointer: string;
  /** The lines of the spec that the node comes from. */
  readonly range?: SourceRange;
}

/** The one list of what a plan can carry and no import can use yet; a row goes when the engine learns the construct. */
const rows: readonly { readonly construct: string; readonly in: (plan: Plan) => readonly string[] }[] = [
  {
    // What stands inside of another record, or gathers others', cannot be asked for by itself.
    construct: "fresh",
    in: (plan) =>
      parts(plan, "files", ({ fresh }) =>
        plan.streams.some(({ name, read }) => name === fresh && read.kind !== "request"),
      ),
  },
  ...(["project", "user"] as const).map((target) => ({
    construct: `to ${target}`,
    in: ({ maps }: Plan) => maps.flatMap((map, at) => (map.target === target ? [`/maps/${at}`] : [])),
  })),
  {
    construct: "file zip",
    in: ({ sources }) =>
      sources.flatMap((source, at) =>
        source.kind === "file" && source.format.kind === "zip" && source.format.of.format.kind === "json"
          ? [`/sources/${at}`]
          : [],
      ),
  },
  {
    construct: "values … from",
    in: ({ tables }) =>
      tables.flatMap((table, at) => (table.fromFile === undefined ? [] : [`/tables/${at}`])),
  },
];

/** What a plan holds that cannot be run yet. */
export function unsupportedConstructs(plan: Plan): readonly Unsupported[] {
  return rows.flatMap((row) =>
    row.in(plan).map((pointer) => {
      const range = rangeOf(plan, pointer);
      return { construct: row.construct, pointer, ...(range === undefined ? {} : { range }) };
    }),
  );
}

/** One sentence about it, with its place in the spec. */
export function describeUnsupported({ construct, range }: Unsupported): string {
  const place = range === undefined ? "" : ` (${range.file}:${range.start.line}:${range.start.column})`;
  return `This version does not run \`${construct}\`${place}. Use a version that does, or take it out of the spec.`;
}

/** Pointers of the parts of sources that fit. */
function parts<Kind extends "auth" | "files" | "budgets">(
  plan: Plan,
  kind: Kind,
  fits: (part: HttpSource[Kind][number]) => boolean,
): string[] {
  return plan.sources.flatMap((source, at) =>
    source.kind !== "http"
      ? []
      : source[kind].flatMap((part, index) => (fits(part) ? [`/sources/${at}/${kind}/${index}`] : [])),
  );
}

/** The range of the nearest node on the way up that the spec's map knows. */
function rangeOf({ sourceMap }: Plan, pointer: string): SourceRange | undefined {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    if (Object.hasOwn(sourceMap, at)) return sourceMap[at];
  }
  return undefined;
}
