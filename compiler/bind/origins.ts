import type { Place } from "../report.ts";

/** Which stretch of the spec each node of the plan comes from; kept beside the plan, by identity of its objects. */
export interface Origins {
  /** Notes where a node comes from and gives the node back. A node keeps the first place that it is given. */
  mark<Node extends object>(node: Node, place: Place): Node;
  of(node: object): Place | undefined;
}

/** Starts with nothing noted. */
export function createOrigins(): Origins {
  // Lists, of which the first who asks makes a map: a check never asks, and a map of all nodes takes long to grow.
  const nodes: object[] = [];
  const noted: Place[] = [];
  const places = new Map<object, Place>();
  return {
    mark(node, place) {
      nodes.push(node);
      noted.push(place);
      return node;
    },
    of(node) {
      for (const [index, one] of nodes.entries()) if (!places.has(one)) places.set(one, noted[index]!);
      nodes.length = 0;
      noted.length = 0;
      return places.get(node);
    },
  };
}
