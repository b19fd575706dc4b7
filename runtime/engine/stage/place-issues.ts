import type { Entity } from "../../store/load-state.ts";
import type { NewEntity } from "../../store/new-entity.ts";
import type { IssueNode, Placement, Unresolved } from "../../store/stage-state.ts";
import type { EngineContext } from "../engine-context.ts";
import { type HierarchyNode, type Placed, placeIssue } from "./place-issue.ts";

/** Many, as every walk up to their ancestors asks the store a few times, however many they are. */
const issuesAtOnce = 2000;

/**
 * Resolves levels and parents of the staged issues that have none yet; those that want no parent got their level when they
 * were written. It only reads what mapping wanted, so that it gives the same wherever an earlier run stopped.
 */
export async function placeIssues(context: EngineContext): Promise<void> {
  const { state } = context;
  let coming = state.unplaced(0, issuesAtOnce);
  let written: Promise<void> = Promise.resolve();
  try {
    for (let batch = await coming; batch.length > 0; batch = await coming) {
      context.signal.throwIfAborted();
      // Read while this batch is worked on, which is written while the next one is.
      coming = handled(state.unplaced(batch.at(-1)!.id, issuesAtOnce));
      const { placements, links } = await placeBatch(context, batch);
      await written;
      context.onStep("stage:place");
      written = handled(state.place(placements, links));
    }
  } finally {
    await written;
  }
}

/** A promise that is awaited later: until then its failure is nobody's. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

interface Batch {
  readonly placements: readonly Placement[];
  readonly links: readonly NewEntity[];
}

async function placeBatch(context: EngineContext, batch: readonly IssueNode[]): Promise<Batch> {
  const nodes = await withAncestors(context, batch);
  const known = new Map<string, Placed>();
  const placements: Placement[] = [];
  const links: NewEntity[] = [];
  for (const node of batch) {
    const placed = placeIssue(node.key, nodes, known);
    const policy = context.plan.maps.find((map) => map.name === node.map)?.tooDeep ?? "flatten";
    if (placed.tooDeepBelow === undefined || policy === "flatten") {
      const { tooDeepBelow: _below, ...rest } = placed;
      placements.push({ id: node.id, ...rest });
      continue;
    }
    const { level, losses } = placed;
    const alone = { id: node.id, level: level === "subtask" ? ("standard" as const) : level, losses };
    if (policy === "link") {
      links.push(await relation(context, node, placed.tooDeepBelow));
      placements.push(alone);
    } else {
      placements.push({ ...alone, payload: await labelled(context, node, placed.tooDeepBelow) });
    }
  }
  return { placements, links };
}

const keyOf = ({ space, id }: { readonly space: string; readonly id: string }): string => `${space}/${id}`;

/** The issues with all that stand above them. */
async function withAncestors(
  context: EngineContext,
  issues: readonly IssueNode[],
): Promise<Map<string, HierarchyNode>> {
  const { state } = context;
  const nodes = new Map<string, HierarchyNode>();
  let frontier: readonly IssueNode[] = issues;
  while (frontier.length > 0) {
    const wanted = frontier.flatMap((node) => (node.wantedParent === undefined ? [] : [node.wantedParent]));
    const here = new Set(frontier.map((node) => node.key));
    const isKnown = (key: string): boolean => nodes.has(key) || here.has(key);
    const keys = [...new Set(wanted.map(keyOf))];
    const absent = keys.filter((key) => !isKnown(key));
    const above = absent.length === 0 ? [] : [...(await state.issueNodesByKey(absent))];
    const found = new Set(above.map((node) => node.key));
    // An id that names no issue may be another name of a record that does.
    const unknown = wanted.filter((one) => !isKnown(keyOf(one)) && !found.has(keyOf(one)));
    const canonical = unknown.length === 0 ? new Map<string, string>() : await state.resolveIds(unknown);
    const named = new Map(wanted.map((one) => [keyOf(one), keyOf(one)]));
    const others = new Map<string, { space: string; id: string }>();
    for (const { space, id } of unknown) {
      const other = { space, id: canonical.get(`${space}/${id}`) ?? id };
      named.set(`${space}/${id}`, keyOf(other));
      others.set(keyOf(other), other);
    }
    const aliased = [...others.keys()].filter((key) => !isKnown(key) && !found.has(key) && !named.has(key));
    if (aliased.length > 0) above.push(...(await state.issueNodesByKey(aliased)));
    const there = new Set([...nodes.keys(), ...here, ...above.map((node) => node.key)]);
    const gone = [...others.values()].filter((one) => !there.has(keyOf(one)));
    const lost = gone.length === 0 ? new Map<string, Unresolved>() : await state.explainIds(gone);
    for (const node of frontier) {
      if (node.wantedParent === undefined) {
        nodes.set(node.key, { node });
        continue;
      }
      const key = named.get(keyOf(node.wantedParent))!;
      nodes.set(
        node.key,
        there.has(key) ? { node, parent: key } : { node, unresolved: lost.get(key) ?? "not_found" },
      );
    }
    frontier = above;
  }
  return nodes;
}

/** A link in place of the parent. */
async function relation(context: EngineContext, node: IssueNode, parent: string): Promise<NewEntity> {
  const [space, id] = [parent.slice(0, parent.indexOf("/")), parent.slice(parent.indexOf("/") + 1)];
  const payload = JSON.stringify({ type: "Relates", to: { entity: "issue", stream: space, id } });
  const { stream, record } = await entityOf(context, node);
  return {
    kind: "link",
    key: `${node.key}/link/parent`,
    issue: node.key,
    row: node.row,
    stream,
    record,
    map: node.map,
    state: "staged",
    payload,
    losses: [],
  };
}

async function labelled(context: EngineContext, node: IssueNode, parent: string): Promise<string> {
  const payload = (await entityOf(context, node)).payload as {
    readonly fields?: Readonly<Record<string, unknown>>;
  };
  const labels = Array.isArray(payload.fields?.labels) ? (payload.fields.labels as unknown[]) : [];
  const label = `parent-${parent.slice(parent.indexOf("/") + 1).replace(/\s+/g, "-")}`;
  const fields = { ...payload.fields, labels: [...new Set([...labels, label])] };
  return JSON.stringify({ ...payload, fields });
}

async function entityOf({ state }: EngineContext, node: IssueNode): Promise<Entity> {
  const [entity] = await state.entities([node.id]);
  if (entity === undefined) throw new Error(`The issue ${node.key} is gone from the store.`);
  return entity;
}
