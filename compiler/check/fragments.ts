import type { ApplyRule } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { didYouMean } from "./did-you-mean.ts";

/** Tells a fragment that is not declared; one that is was told at its declaration, since none is run. */
export function applyFragment(scope: Scope, rule: ApplyRule): void {
  const { program, unit } = scope;
  const declared = unit.syntax.declarations.flatMap((one) =>
    one.kind === "fragment" ? [one.name.text] : [],
  );
  const { text: name, span } = rule.fragment;
  if (declared.includes(name)) return;
  program.report(
    "unknown-fragment",
    placeIn(unit, rule.fragment),
    { name },
    didYouMean(name, span, declared),
  );
}
