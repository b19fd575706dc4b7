import type { Place } from "../report.ts";

/** Which stretch of the spec each node of the plan comes from; kept beside the plan, by identity of its objects. */
export interface Origins {
  /** Notes where a node comes from and gives the node back. A node keeps the first place that it is given. */
  mark<Node extends object>(node: Node, place: Place): Node;
  of(node: object): Place | undefined;
}

/** Starts with nothing noted. */
export function createOrigins(): Origins {
  // Not a weak map: it lives as long as one compilation, and weak ones cost the collector much time.
  const places = new Map<object, Place>();
  return {
    mark(node, place) {
      if (!places.has(node)) places.set(node, place);
      return node;
    },
    of: (node) => places.get(node),
  };
}
