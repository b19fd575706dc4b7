import { type Expression, type Mapping, printStep } from "../plan/index.ts";

/**
 * How each of a map's lists is addressed: the first of a kind by its kind (`comments`), the others with what they read as well
 * (`comments:checklists`), so that an address stays the same when a list is added below.
 */
export function listAddresses({ collections }: Mapping): readonly string[] {
  const taken = new Set<string>();
  return collections.map(({ target, each }) => {
    const plain = taken.has(target) ? `${target}:${sourceName(each)}` : target;
    let address = plain;
    for (let count = 2; taken.has(address); count += 1) address = `${plain}#${count}`;
    taken.add(address);
    return address;
  });
}

/** What a list is read from, in a few words. */
function sourceName(each: Expression): string {
  if (each.kind !== "path") return "others";
  const { root } = each;
  const first = root.kind === "child" ? root.stream : root.kind === "alias" ? root.name : "";
  const fields = each.steps.flatMap((step) => (step.kind === "field" ? [printStep(step)] : [])).join("");
  return `${first}${fields}`.replace(/^\./, "") || "others";
}
