import type { ApplyRule } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { didYouMean, nearest } from "./did-you-mean.ts";

/** Tells a fragment that is not declared. */
export function unknownFragment({ program, unit }: Scope, { fragment }: ApplyRule): void {
  const { text: name, span } = fragment;
  if (unit.absent.has(name)) return;
  const near = unit.fragments.get(nearest(name, unit.fragments.keys()) ?? "");
  // The one that is most likely meant is not told as unused too.
  if (near !== undefined) program.used.declarations.add(near.syntax);
  program.report(
    "unknown-fragment",
    placeIn(unit, fragment),
    { name },
    didYouMean(name, span, unit.fragments.keys()),
  );
}
