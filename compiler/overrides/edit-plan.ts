import { type Assignment, addressOf, type Collection, type Mapping, type Plan } from "../plan/index.ts";
import { listAddresses } from "./list-addresses.ts";

/** Where a target is, in the words of an address. */
export interface TargetPlace {
  readonly map: string;
  readonly list?: string;
  /** `summary`, `field:Points` */
  readonly target: string;
}

/** Puts an assignment in the place of the target's own, or behind the others. */
export function withAssignment(plan: Plan, place: TargetPlace, assignment: Assignment): Plan {
  return atRules(plan, place, (rules, pointer) => {
    const at = rules.findIndex(({ target }) => addressOf(target) === place.target);
    if (at < 0) return { rules: [...rules, assignment], plan };
    // What the map to the spec says about the parts of the old value is no longer so.
    return { rules: rules.with(at, assignment), plan: withoutPointers(plan, `${pointer}/${at}`) };
  });
}

/** Takes a target's assignment away. */
export function withoutAssignment(plan: Plan, place: TargetPlace): Plan {
  return atRules(plan, place, (rules, pointer) => {
    const at = rules.findIndex(({ target }) => addressOf(target) === place.target);
    if (at < 0) return { rules, plan };
    return { rules: rules.toSpliced(at, 1), plan: shifted(plan, pointer, at) };
  });
}

/** Takes one of a map's lists away. */
export function withoutList(plan: Plan, map: string, list: string): Plan {
  const index = plan.maps.findIndex(({ name }) => name === map);
  const found = plan.maps[index];
  if (found === undefined) return plan;
  if (list === "fields") {
    const { fields: _gone, ...rest } = found;
    return withMap(withoutPointers(plan, `/maps/${index}/fields`), rest);
  }
  const at = listAddresses(found).indexOf(list);
  if (at < 0) return plan;
  const collections = found.collections.toSpliced(at, 1);
  return withMap(shifted(plan, `/maps/${index}/collections`, at), { ...found, collections });
}

/** Puts a map in the place of the one of its name. */
function withMap(plan: Plan, map: Mapping): Plan {
  return { ...plan, maps: plan.maps.map((one) => (one.name === map.name ? map : one)) };
}

function atRules(
  plan: Plan,
  { map, list }: TargetPlace,
  change: (
    rules: readonly Assignment[],
    pointer: string,
  ) => { readonly rules: readonly Assignment[]; readonly plan: Plan },
): Plan {
  const index = plan.maps.findIndex(({ name }) => name === map);
  const found = plan.maps[index];
  if (found === undefined) return plan;
  if (list === undefined) {
    const changed = change(found.assignments, `/maps/${index}/assignments`);
    return withMap(changed.plan, { ...found, assignments: [...changed.rules] });
  }
  const at = listAddresses(found).indexOf(list);
  const node = found.collections[at];
  if (node === undefined) return plan;
  const changed = change(node.assignments, `/maps/${index}/collections/${at}/assignments`);
  const collection: Collection = { ...node, assignments: [...changed.rules] };
  return withMap(changed.plan, { ...found, collections: found.collections.with(at, collection) });
}

/** Forgets where the parts of a node come from; the node itself keeps its lines. */
function withoutPointers(plan: Plan, pointer: string): Plan {
  return withPointers(plan, (one) => (one.startsWith(`${pointer}/`) ? undefined : one));
}

/** The map to the spec after the element of a list has gone. */
function shifted(plan: Plan, list: string, gone: number): Plan {
  return withPointers(plan, (one) => {
    if (!one.startsWith(`${list}/`)) return one;
    const [index = "", ...rest] = one.slice(list.length + 1).split("/");
    const at = Number(index);
    if (at === gone) return undefined;
    return at < gone ? one : [list, at - 1, ...rest].join("/");
  });
}

function withPointers(plan: Plan, move: (pointer: string) => string | undefined): Plan {
  const moved = <T>(entries: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(entries).flatMap(([pointer, value]) => {
        const to = move(pointer);
        return to === undefined ? [] : [[to, value] as const];
      }),
    );
  return { ...plan, sourceMap: moved(plan.sourceMap), docs: moved(plan.docs) };
}
