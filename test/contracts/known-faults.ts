import type { Objection } from "./openapi-contract.ts";

/**
 * Where a contract says less or other than the API does: place, what the contract objects to, and why the answer is
 * right all the same.
 */
export type KnownFault = readonly [place: RegExp, objection: RegExp, reason: string];

/**
 * Parts objections into those that no known fault explains and the faults that never happen, which a list should not have.
 *
 * @param objections with places that tell the operation as well, such as `/search /issues/*\/key`
 */
export function besideKnownFaults(
  objections: readonly Objection[],
  faults: readonly KnownFault[],
): { readonly unexplained: readonly Objection[]; readonly idle: readonly KnownFault[] } {
  const explains = ([place, objection]: KnownFault, each: Objection): boolean =>
    place.test(each.place) && objection.test(each.objection);
  return {
    unexplained: objections.filter((each) => !faults.some((fault) => explains(fault, each))),
    idle: faults.filter((fault) => !objections.some((each) => explains(fault, each))),
  };
}
