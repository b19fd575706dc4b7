import type { EntityReference } from "../../engine/mapping/result.ts";
import { objectOf, textOf } from "../json.ts";

/** What became of a version, component or sprint of this import. */
export interface Thing {
  readonly name: string;
  /** Absent where it is not in Jira. */
  readonly id?: string;
  /** Whether issues can be put into it. */
  readonly open: boolean;
  /** Why it is not in Jira. */
  readonly why?: string;
}

/** By the entity's key. */
export type Things = Map<string, Thing>;

/** A mapped value that refers to a record, if it is one. */
export function referenceOf(value: unknown): EntityReference | undefined {
  const { entity, stream, id } = objectOf(value);
  const named = entity === "version" || entity === "component" || entity === "sprint";
  return named && textOf(stream) !== undefined && textOf(id) !== undefined
    ? (value as EntityReference)
    : undefined;
}

/**
 * The version, component or sprint that an issue refers to.
 * @returns its id in Jira, or why there is none; and what to call it
 */
export function findThing(
  things: Things,
  { entity, stream, id }: EntityReference,
): { readonly name: string } & ({ readonly id: string } | { readonly why: string }) {
  const thing = things.get(`${stream}/${id}#${entity}`);
  if (thing === undefined) return { name: id, why: `it is not among the ${entity}s that this import brings` };
  const { name } = thing;
  if (thing.id === undefined) return { name, why: thing.why ?? `the ${entity} was not brought` };
  if (!thing.open) {
    const closed = entity === "sprint" ? "it is closed" : "it is archived";
    return { name, why: `${closed} in Jira, which then puts no issue into it` };
  }
  return { name, id: thing.id };
}
