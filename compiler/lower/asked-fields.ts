import type { Ask, Plan, Stream } from "../plan/index.ts";
import { fieldsUsed } from "./fields-used.ts";

/** The fields of a stream's records that something reads, as a request lists them. */
export function askedFields(
  stream: Stream,
  plan: Pick<Plan, "streams" | "maps" | "tables">,
  { under, depth = Number.POSITIVE_INFINITY, separator }: Ask,
): string {
  const fields = fieldsUsed(stream, plan)
    .filter((path) => path.length > under.length && under.every((step, index) => path[index] === step))
    .map((path) => path.slice(under.length).slice(0, depth).join("."));
  return [...new Set(fields)].join(separator);
}
