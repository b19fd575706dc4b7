import type { AdaptorDeclaration, FragmentDeclaration } from "../../dsl/index.ts";
import type { Program } from "../bind/program.ts";
import { type Declared, placeIn, type Unit } from "../bundle/unit.ts";

/** What other declarations of the same kind can use. */
interface Usable<Syntax> {
  readonly code: "adaptor-cycle" | "fragment-cycle";
  readonly declared: (unit: Unit) => ReadonlyMap<string, Declared<Syntax>>;
  /** The names of those of its kind that a declaration uses. */
  readonly used: (syntax: Syntax) => readonly string[];
}

/** Tells declarations of a kind that use themselves, directly or through others. */
export function tellCycles<Syntax extends AdaptorDeclaration | FragmentDeclaration>(
  program: Program,
  { code, declared, used }: Usable<Syntax>,
): void {
  const reaches = (from: Declared<Syntax>, goal: object, seen: Set<object>): boolean => {
    if (seen.has(from.syntax)) return false;
    seen.add(from.syntax);
    return used(from.syntax).some((name) => {
      const next = declared(from.unit).get(name);
      return next !== undefined && (next.syntax === goal || reaches(next, goal, seen));
    });
  };
  for (const unit of program.bundle.units) {
    for (const one of declared(unit).values()) {
      if (one.unit !== unit || !reaches(one, one.syntax, new Set())) continue;
      program.report(code, placeIn(unit, one.syntax.name), { name: one.name });
      program.brokenBodies.add(one.syntax);
    }
  }
}
