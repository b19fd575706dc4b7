import type { FragmentDeclaration, Rule } from "../../dsl/index.ts";
import type { Program } from "../bind/program.ts";
import { type Declared, placeIn } from "../bundle/unit.ts";

/** Tells fragments that use themselves, directly or through others. */
export function fragmentCycles(program: Program): void {
  for (const unit of program.bundle.units) {
    for (const declared of unit.fragments.values()) {
      if (declared.unit !== unit || !reaches(declared, declared.syntax, new Set())) continue;
      program.report("fragment-cycle", placeIn(unit, declared.syntax.name), { name: declared.name });
      program.brokenBodies.add(declared.syntax);
    }
  }
}

function reaches(from: Declared<FragmentDeclaration>, goal: object, seen: Set<object>): boolean {
  if (seen.has(from.syntax)) return false;
  seen.add(from.syntax);
  return usedIn(from.syntax.rules).some((name) => {
    const next = from.unit.fragments.get(name);
    return next !== undefined && (next.syntax === goal || reaches(next, goal, seen));
  });
}

/** The fragments behind `use` in rules and in their inner braces. */
function usedIn(rules: readonly Rule[]): string[] {
  return rules.flatMap((rule) => {
    if (rule.kind === "apply") return [rule.fragment.text];
    return rule.kind === "each" ? usedIn(rule.rules) : [];
  });
}
