import type { AdaptorDeclaration } from "../../dsl/index.ts";
import type { Program } from "../bind/program.ts";
import { type Declared, placeIn } from "../bundle/unit.ts";

/** Tells declared adaptors that use themselves, directly or through others. */
export function adaptorCycles(program: Program): void {
  for (const unit of program.bundle.units) {
    for (const declared of unit.adaptors.values()) {
      if (declared.unit !== unit || !reaches(declared, declared.syntax, new Set())) continue;
      program.report("adaptor-cycle", placeIn(unit, declared.syntax.name), { name: declared.name });
      program.brokenBodies.add(declared.syntax);
    }
  }
}

function reaches(from: Declared<AdaptorDeclaration>, goal: object, seen: Set<object>): boolean {
  if (seen.has(from.syntax)) return false;
  seen.add(from.syntax);
  return calledIn(from.syntax.body).some((name) => {
    const next = from.unit.adaptors.get(name);
    return next !== undefined && (next.syntax === goal || reaches(next, goal, seen));
  });
}

/** The names behind `|` anywhere in an expression. */
function calledIn(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const inner = Object.values(node).flatMap((value) => (typeof value === "object" ? calledIn(value) : []));
  const { kind, call } = node as { kind?: unknown; call?: { name: { text: string } } };
  return kind === "pipe" && call !== undefined ? [call.name.text, ...inner] : inner;
}
