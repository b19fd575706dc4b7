import type { Level } from "../../store/load-state.ts";
import type { IssueNode, Unresolved } from "../../store/stage-state.ts";
import type { Loss } from "../mapping/index.ts";

/** An issue with what its parent turned out to be. */
export interface HierarchyNode {
  readonly node: IssueNode;
  /** The parent's key, when there is one in this import. */
  readonly parent?: string;
  /** Why the parent that was named is not there. */
  readonly unresolved?: Unresolved;
}

export interface Placed {
  readonly level: Level;
  readonly parent?: string;
  readonly losses: readonly Loss[];
  /** The parent that the issue could not be put below, where that is a matter of depth. */
  readonly tooDeepBelow?: string;
}

const reasons: Record<Unresolved, string> = {
  not_found: "it is not among the records that were read",
  ambiguous: "more than one record goes by that name, and none is guessed; name it by its id",
  not_chosen: "it was not chosen",
  skipped: "it was left out by a rule",
  rejected: "it was rejected",
  not_an_issue: "it is not imported as an issue",
};

/**
 * Finds an issue's place in Jira's three levels, where a parent stands exactly one level above its child.
 * A sub-task without parent becomes a standard issue; what is nested deeper is put below its nearest ancestor that can
 * take it; a circle is cut at its first issue. Each change is a loss. Depends on nothing but the issues given.
 * @param key an issue whose ancestors are all among `nodes`
 * @param known results so far; filled in
 */
export function placeIssue(
  key: string,
  nodes: ReadonlyMap<string, HierarchyNode>,
  known: Map<string, Placed>,
): Placed {
  const path: string[] = [];
  for (let at: string | undefined = key; at !== undefined && !known.has(at); at = parentOf(at, nodes))
    path.push(at);
  // From the top down, so that each parent's place is known.
  for (const at of path.reverse()) {
    known.set(at, place(nodes.get(at)!, nodes, known));
  }
  return known.get(key)!;
}

/** The parent, unless this issue is where a circle is cut. */
function parentOf(key: string, nodes: ReadonlyMap<string, HierarchyNode>): string | undefined {
  const { parent } = nodes.get(key)!;
  if (parent === undefined || !nodes.has(parent)) return undefined;
  return cutsCircle(key, nodes) ? undefined : parent;
}

/** Where circles are cut, worked out once for all issues. */
const cuts = new WeakMap<ReadonlyMap<string, HierarchyNode>, ReadonlySet<string>>();

function cutsCircle(key: string, nodes: ReadonlyMap<string, HierarchyNode>): boolean {
  let found = cuts.get(nodes);
  if (found === undefined) {
    found = findCuts(nodes);
    cuts.set(nodes, found);
  }
  return found.has(key);
}

/**
 * A circle is cut at its member with the lowest id, so that every walk cuts it at the same place. Each issue is passed
 * once: a table may hold one chain of all its rows.
 */
function findCuts(nodes: ReadonlyMap<string, HierarchyNode>): ReadonlySet<string> {
  const found = new Set<string>();
  const passed = new Set<string>();
  for (const start of nodes.keys()) {
    const path: string[] = [];
    const places = new Map<string, number>();
    let at: string | undefined = start;
    while (at !== undefined && nodes.has(at) && !passed.has(at) && !places.has(at)) {
      places.set(at, path.length);
      path.push(at);
      at = nodes.get(at)!.parent;
    }
    const first = at === undefined ? undefined : places.get(at);
    if (first !== undefined) {
      const circle = path.slice(first);
      found.add(circle.reduce((low, key) => (nodes.get(key)!.node.id < nodes.get(low)!.node.id ? key : low)));
    }
    for (const key of path) passed.add(key);
  }
  return found;
}

function place(
  { node, parent: named, unresolved }: HierarchyNode,
  nodes: ReadonlyMap<string, HierarchyNode>,
  known: ReadonlyMap<string, Placed>,
): Placed {
  const wanted = node.wantedLevel;
  const parent = parentOf(node.key, nodes);
  if (parent === undefined) {
    const losses: Loss[] = [];
    if (unresolved !== undefined) {
      losses.push(
        loss(
          unresolved.replaceAll("_", "-"),
          `Its parent ${node.wantedParent?.id} is missing: ${reasons[unresolved]}.`,
        ),
      );
    } else if (named !== undefined) {
      losses.push(
        loss("parent-circle", `Its parent ${named} is also below it, in a circle; the circle is cut here.`),
      );
    }
    if (wanted !== "subtask") return { level: wanted ?? "standard", losses };
    const said = losses.length > 0 ? "Without its parent it" : "It names no parent, so it";
    return {
      level: "standard",
      losses: [
        ...losses,
        {
          code: "level-changed",
          target: "level",
          message: `${said} becomes a standard issue instead of a sub-task.`,
        },
      ],
    };
  }

  const above = known.get(parent)!;
  if (wanted === "epic") {
    return {
      level: "epic",
      losses: [loss("parent-level", `Its parent ${parent} is dropped, since nothing stands above an epic.`)],
    };
  }
  if (above.level === "epic") {
    if (wanted !== "subtask") return { level: "standard", parent, losses: [] };
    return {
      level: "standard",
      parent,
      losses: [
        {
          code: "level-changed",
          target: "level",
          message: `Its parent ${parent} is an epic, so it becomes a standard issue instead of a sub-task.`,
        },
      ],
    };
  }
  if (wanted !== "standard" && above.level === "standard") return { level: "subtask", parent, losses: [] };

  const level: Level = wanted === "standard" ? "standard" : "subtask";
  const nearest = nearestAbove(parent, level, known);
  const where = nearest === undefined ? "it stands on its own" : `it is put below ${nearest}`;
  return {
    level: level === "subtask" && nearest === undefined ? "standard" : level,
    ...(nearest === undefined ? {} : { parent: nearest }),
    losses: [
      loss(
        "too-deep",
        `Its parent ${parent} is a ${above.level === "subtask" ? "sub-task" : "standard issue"}, which cannot have it below; ${where}.`,
      ),
    ],
    tooDeepBelow: parent,
  };
}

function nearestAbove(from: string, level: Level, known: ReadonlyMap<string, Placed>): string | undefined {
  const fitting: Level = level === "subtask" ? "standard" : "epic";
  for (let at: string | undefined = from; at !== undefined; at = known.get(at)?.parent) {
    if (known.get(at)?.level === fitting) return at;
  }
  return undefined;
}

function loss(code: string, message: string): Loss {
  return { code, target: "parent", message };
}
