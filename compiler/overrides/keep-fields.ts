import type { Kept, Path, Plan, Stream } from "../plan/index.ts";

/**
 * Keeps what a path reads of a record above the mapped one with every stream in between, as the compiler does for the paths
 * of the spec.
 */
export function keepFields(plan: Plan, stream: string, path: Path): Plan {
  const { root } = path;
  if (root.kind !== "alias") return plan;
  const upTo = path.steps.findIndex((step) => step.kind !== "field");
  const steps = upTo < 0 ? path.steps : path.steps.slice(0, upTo);
  const fields = steps.flatMap((step) => (step.kind === "field" ? [step.name] : []));
  const byName = new Map(plan.streams.map((one) => [one.name, one]));
  const keeping = new Map<string, string>();
  const walk = (name: string): string | undefined => {
    const at = byName.get(name);
    if (at === undefined) return undefined;
    if (keeping.has(name)) return keeping.get(name);
    keeping.set(name, "");
    let owner: string | undefined;
    if (at.parent?.as === root.name) owner = at.parent.stream;
    else {
      const above =
        at.parent === undefined ? (at.read.kind === "union" ? at.read.of : []) : [at.parent.stream];
      for (const one of above) owner = walk(one) ?? owner;
    }
    if (owner === undefined) keeping.delete(name);
    else keeping.set(name, owner);
    return owner;
  };
  walk(stream);
  if (keeping.size === 0) return plan;
  const streams = plan.streams.map((one): Stream => {
    const owner = keeping.get(one.name);
    return owner === undefined ? one : { ...one, context: withKept(one.context, root.name, owner, fields) };
  });
  return { ...plan, streams };
}

function withKept(context: readonly Kept[], alias: string, stream: string, fields: string[]): Kept[] {
  const known = context.find((one) => one.alias === alias);
  const paths = [...(known?.fields ?? []), fields];
  const kept = { alias, stream, fields: fewest(paths) };
  return [...context.filter((one) => one !== known), kept].sort((one, other) =>
    one.alias < other.alias ? -1 : 1,
  );
}

/** Paths without those that a shorter one already covers. */
function fewest(paths: readonly string[][]): string[][] {
  const covers = (one: readonly string[], other: readonly string[]): boolean =>
    one.length < other.length && one.every((name, index) => name === other[index]);
  const once = new Map(paths.map((path) => [JSON.stringify(path), path]));
  return [...once]
    .filter(([, path]) => !paths.some((other) => covers(other, path)))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, path]) => path);
}
