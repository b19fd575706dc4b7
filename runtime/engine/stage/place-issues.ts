import type { NewEntity } from "../../store/new-entity.ts";
import type { IssueNode, Placement } from "../../store/stage-state.ts";
import type { EngineContext } from "../engine-context.ts";
import { payloadHash } from "./payload-hash.ts";
import { type HierarchyNode, type Placed, placeIssue } from "./place-issue.ts";

const issuesAtOnce = 500;

/**
 * Resolves levels and parents over all staged issues. It only reads what mapping wanted, so doing it again gives the same.
 */
export async function placeIssues(context: EngineContext): Promise<void> {
  const { state } = context;
  for (let after = 0; ; ) {
    const batch = await state.issueNodes(after, issuesAtOnce);
    if (batch.length === 0) return;
    context.signal.throwIfAborted();
    after = batch.at(-1)!.id;
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
        links.push(...(await relation(context, node, placed.tooDeepBelow)));
        placements.push(alone);
      } else {
        placements.push({ ...alone, payload: await labelled(context, node, placed.tooDeepBelow) });
      }
    }
    context.onStep("stage:place");
    await state.place(placements);
    if (links.length > 0) {
      context.onStep("stage:relation");
      await state.commitStage([], links);
    }
  }
}

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
    const canonical = await state.resolveIds(wanted);
    const named = new Map<string, { space: string; id: string; key: string }>();
    for (const { space, id } of wanted) {
      const found = canonical.get(`${space}/${id}`) ?? id;
      named.set(`${space}/${id}`, { space, id: found, key: `${space}/${found}` });
    }
    const here = new Set(frontier.map((node) => node.key));
    const unseen = [...new Set([...named.values()].map(({ key }) => key))].filter(
      (key) => !nodes.has(key) && !here.has(key),
    );
    const above = (await state.issueNodesByKey(unseen)).filter((node) => node.state !== "rejected");
    const there = new Set([...nodes.keys(), ...here, ...above.map((node) => node.key)]);
    const lost = await state.explainIds([...named.values()].filter(({ key }) => !there.has(key)));
    for (const node of frontier) {
      if (node.wantedParent === undefined) {
        nodes.set(node.key, { node });
        continue;
      }
      const { key } = named.get(`${node.wantedParent.space}/${node.wantedParent.id}`)!;
      nodes.set(
        node.key,
        there.has(key) ? { node, parent: key } : { node, unresolved: lost.get(key) ?? "not_found" },
      );
    }
    frontier = above;
  }
  return nodes;
}

/** A link in place of the parent, once. */
async function relation(
  context: EngineContext,
  node: IssueNode,
  parent: string,
): Promise<readonly NewEntity[]> {
  const [space, id] = [parent.slice(0, parent.indexOf("/")), parent.slice(parent.indexOf("/") + 1)];
  const payload = { type: "Relates", to: { entity: "issue", stream: space, id } };
  const key = `${node.key}/link/parent`;
  const row = await context.state.rowOfEntity(key);
  if (row !== undefined) return [];
  return [
    {
      kind: "link",
      key,
      issue: node.key,
      row: node.row,
      stream: node.stream,
      record: node.record,
      map: node.map,
      state: "staged",
      payload,
      payloadHash: payloadHash(payload),
      losses: [],
    },
  ];
}

async function labelled(
  context: EngineContext,
  node: IssueNode,
  parent: string,
): Promise<NonNullable<Placement["payload"]>> {
  const [entity] = await context.state.entities([node.id]);
  const payload = (entity?.payload ?? {}) as { readonly fields?: Readonly<Record<string, unknown>> };
  const labels = Array.isArray(payload.fields?.labels) ? (payload.fields.labels as unknown[]) : [];
  const label = `parent-${parent.slice(parent.indexOf("/") + 1).replace(/\s+/g, "-")}`;
  const fields = { ...payload, fields: { ...payload.fields, labels: [...new Set([...labels, label])] } };
  return { fields, hash: payloadHash(fields) };
}
