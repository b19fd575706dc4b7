import type { MappedPart } from "../mapping/index.ts";

/**
 * Comments in the order in which they were written, because the target shows them in the order in which they are made
 * and some sources list the newest first. One that does not say when it was written keeps its place in the list, and so
 * do all parts of other kinds.
 */
export function inOrderOfTime(parts: readonly MappedPart[]): readonly MappedPart[] {
  const dated = parts.flatMap((part, place) => {
    const moment = momentOf(part);
    return moment === undefined ? [] : [{ part, place, moment }];
  });
  const sorted = [...dated].sort((one, other) => one.moment - other.moment || one.place - other.place);
  const ordered = [...parts];
  for (const [index, { place }] of dated.entries()) ordered[place] = sorted[index]!.part;
  return ordered;
}

function momentOf({ kind, outcome }: MappedPart): number | undefined {
  if (kind !== "comment" || outcome.kind !== "mapped" || typeof outcome.fields.created !== "string")
    return undefined;
  const moment = Date.parse(outcome.fields.created);
  return Number.isNaN(moment) ? undefined : moment;
}
