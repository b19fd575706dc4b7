import type { Plan, Stream } from "./plan.generated.ts";

/**
 * Narrows a plan to one of its sources: what an import that uses this source runs. Streams that cannot be read from it are
 * left out, with all that hangs on them; it keeps the hash of the plan that it was made of.
 *
 * @param source the name of one of the plan's sources
 * @returns the same plan where it has no other source
 * @throws Error when the plan has no such source
 */
export function planFor(plan: Plan, source: string): Plan {
  const chosen = plan.sources.filter(({ name }) => name === source);
  if (chosen.length === 0) {
    const known = plan.sources.map(({ name }) => name).join(", ");
    throw new Error(`${plan.importer.title} has no source "${source}"; its sources are ${known}.`);
  }
  if (plan.sources.length === 1) return plan;
  const byName = new Map(plan.streams.map((stream) => [stream.name, stream]));
  const done = new Map<string, Stream | undefined>();
  const narrowed = (name: string): Stream | undefined => {
    if (done.has(name)) return done.get(name);
    done.set(name, undefined);
    const stream = byName.get(name);
    const found = stream === undefined ? undefined : narrow(stream);
    done.set(name, found);
    return found;
  };
  const narrow = (stream: Stream): Stream | undefined => {
    if (stream.parent !== undefined && narrowed(stream.parent.stream) === undefined) return undefined;
    const { via, items, choose, ...rest } = stream;
    const way =
      via === undefined
        ? { source: stream.source, read: stream.read, ...(items === undefined ? {} : { items }) }
        : via.find((one) => one.source === source);
    if (way === undefined) return undefined;
    // Whoever hands over a document has chosen what stands in it.
    const asked =
      choose === undefined || (via !== undefined && way.read.kind === "document") ? {} : { choose };
    if (way.read.kind === "union") {
      const of = way.read.of.filter((member) => narrowed(member) !== undefined);
      return of.length === 0 ? undefined : { ...rest, ...asked, ...way, source, read: { kind: "union", of } };
    }
    // What stands in the parent's record is there whatever the parent was read from.
    return way.source === source || way.read.kind === "embedded"
      ? { ...rest, ...asked, ...way, source }
      : undefined;
  };
  const streams = plan.streams.flatMap(({ name }) => narrowed(name) ?? []);
  const there = new Set(streams.map(({ name }) => name));
  const maps = plan.maps.flatMap((map) =>
    there.has(map.stream) ? [{ ...map, joins: map.joins.filter(({ stream }) => there.has(stream)) }] : [],
  );
  const tables = plan.tables.map((table) => {
    const { from, ...rest } = table;
    return from === undefined || there.has(from.stream) ? table : rest;
  });
  const kept = { sources: chosen, streams, maps };
  return { ...plan, ...kept, tables, sourceMap: renumbered(plan, kept, source) };
}

/** The map to the spec with the places that sources, streams and maps have now. */
function renumbered(
  plan: Plan,
  kept: Pick<Plan, "sources" | "streams" | "maps">,
  source: string,
): Plan["sourceMap"] {
  const moved = (kind: "sources" | "streams" | "maps"): Map<string, number> => {
    const places = new Map(kept[kind].map(({ name }, index) => [name, index]));
    return new Map(
      plan[kind].flatMap(({ name }, index) => {
        const to = places.get(name);
        return to === undefined ? [] : [[String(index), to] as const];
      }),
    );
  };
  const places = { sources: moved("sources"), streams: moved("streams"), maps: moved("maps") };
  return Object.fromEntries(
    Object.entries(plan.sourceMap).flatMap(([pointer, range]) => {
      const [, kind, index = "", ...rest] = pointer.split("/");
      if (kind !== "sources" && kind !== "streams" && kind !== "maps") return [[pointer, range] as const];
      const to = places[kind].get(index);
      if (to === undefined) return [];
      const stream = kind === "streams" ? plan.streams[Number(index)] : undefined;
      if (stream?.via === undefined) return [[["", kind, to, ...rest].join("/"), range] as const];
      // What was said once for each source is the stream's own now.
      const [first = "", way = "", ...inner] = rest;
      if (first === "read" || first === "items") return [];
      if (first !== "via") return [[["", kind, to, ...rest].join("/"), range] as const];
      if (stream.via[Number(way)]?.source !== source) return [];
      return [[["", kind, to, ...inner].join("/"), range] as const];
    }),
  );
}
