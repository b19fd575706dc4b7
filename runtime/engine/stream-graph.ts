import type { Mapping, Plan, Stream } from "../../compiler/plan/index.ts";

/** How a plan's streams hang together. */
export interface StreamGraph {
  /** Parents and members of unions come first. */
  readonly order: readonly Stream[];
  stream(name: string): Stream;
  /** Streams with one partition per record of this one. */
  children(name: string): readonly Stream[];
  /** Unions that this stream's records belong to, unions of unions included. */
  unions(name: string): readonly Stream[];
  /** Maps that read this stream, in the order of the plan. */
  maps(name: string): readonly Mapping[];
  /** Whether a map makes issues of this stream: only those count against a limit. */
  makesIssues(name: string): boolean;
  /** Whether a map reads this stream as children of its own records. */
  joined(name: string): boolean;
  /** The id space in which this stream's ids are unique. */
  space(stream: Stream): string;
}

/**
 * @throws when streams wait for each other, which the compiler refuses
 */
export function createStreamGraph(plan: Plan): StreamGraph {
  const byName = new Map(plan.streams.map((stream) => [stream.name, stream]));
  const find = (name: string): Stream => {
    const stream = byName.get(name);
    if (stream === undefined) throw new Error(`The plan has no stream ${name}.`);
    return stream;
  };
  const order: Stream[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (stream: Stream): void => {
    const seen = state.get(stream.name);
    if (seen === "done") return;
    if (seen === "open") throw new Error(`The stream ${stream.name} waits for itself.`);
    state.set(stream.name, "open");
    if (stream.parent !== undefined) visit(find(stream.parent.stream));
    if (stream.read.kind === "union") for (const member of stream.read.of) visit(find(member));
    state.set(stream.name, "done");
    order.push(stream);
  };
  for (const stream of plan.streams) visit(stream);

  const direct = (name: string): Stream[] =>
    plan.streams.filter((stream) => stream.read.kind === "union" && stream.read.of.includes(name));
  const unions = (name: string): Stream[] => [
    ...new Set(direct(name).flatMap((union) => [union, ...unions(union.name)])),
  ];

  return {
    order,
    stream: find,
    children: (name) => plan.streams.filter((stream) => stream.parent?.stream === name),
    unions,
    maps: (name) => plan.maps.filter((map) => map.stream === name),
    makesIssues: (name) => plan.maps.some((map) => map.stream === name && map.target === "issue"),
    joined: (name) => plan.maps.some((map) => map.joins.some((join) => join.stream === name)),
    space(stream) {
      // A union repeats its members' records, so it cannot share their space.
      const shared =
        stream.read.kind === "union" &&
        plan.streams.some((other) => other !== stream && other.identity === stream.identity);
      return shared ? `union:${stream.name}` : stream.identity;
    },
  };
}
