import type { Declared } from "../bundle/unit.ts";
import type { Program } from "./program.ts";

/** A declaration that a misspelt name most likely means is not told as unused too. */
export function markUsed(program: Program, declared: Declared<object> | undefined): void {
  if (declared !== undefined) program.used.declarations.add(declared.syntax);
}
