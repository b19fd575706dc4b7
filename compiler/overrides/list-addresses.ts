import { type Expression, type Mapping, mainColumn, printStep } from "../plan/index.ts";

/**
 * How each of a map's lists is addressed: by its kind (`comments`) the one that reads the stream of that name, else the first;
 * the others with what they read as well (`comments:checklists`), so that an address stays the same when a list is added.
 */
export function listAddresses({ collections }: Mapping): readonly string[] {
  const plain = new Map<string, number>();
  for (const [at, { target, each }] of collections.entries()) {
    if (!plain.has(target) || (each.kind === "path" && sourceName(each) === target)) plain.set(target, at);
  }
  const taken = new Set<string>(plain.keys());
  return collections.map(({ target, each }, at) => {
    if (plain.get(target) === at) return target;
    const named = `${target}:${sourceName(each)}`;
    let address = named;
    for (let count = 2; taken.has(address); count += 1) address = `${named}#${count}`;
    taken.add(address);
    return address;
  });
}

/** What a list is read from, in a few words. */
function sourceName(each: Expression): string {
  if (each.kind !== "path") return mainColumn(each)?.names[0] ?? "others";
  const { root } = each;
  const first = root.kind === "child" ? root.stream : root.kind === "alias" ? root.name : "";
  const fields = each.steps.flatMap((step) => (step.kind === "field" ? [printStep(step)] : [])).join("");
  return `${first}${fields}`.replace(/^\./, "") || "others";
}
