import { constantNames, constantRoot } from "../bind/constant-roots.ts";
import type { Program } from "../bind/program.ts";
import type { Scope } from "../bind/scope.ts";
import type { Unit } from "../bundle/unit.ts";

/** The scope of what is fixed for a whole import: options, inputs and the run. */
export function constantScope(program: Program, unit: Unit): Scope {
  return {
    program,
    unit,
    here: undefined,
    root: (name) => constantRoot(program, unit, name),
    names: () => constantNames(unit),
    rows: false,
    answer: false,
    mapping: false,
    within: [],
  };
}
