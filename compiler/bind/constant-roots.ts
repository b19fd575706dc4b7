import { placeIn, type Unit } from "../bundle/unit.ts";
import { optionType } from "./option-type.ts";
import type { Program } from "./program.ts";
import { plainRoot, type Root } from "./scope.ts";

/** What is visible everywhere in a file: its options and inputs. */
export function constantRoot(program: Program, unit: Unit, name: string): Root | undefined {
  const option = unit.options.get(name);
  if (option !== undefined) {
    program.used.declarations.add(option.syntax);
    return plainRoot({ kind: "option", name }, optionType(option));
  }
  const input = unit.inputs.get(name);
  if (input === undefined) return undefined;
  program.report("construct-unsupported", placeIn(input.unit, input.syntax.name), { construct: "input" });
  return plainRoot({ kind: "input", name }, { kind: "any" });
}

/** The names of options and inputs. */
export const constantNames = (unit: Unit): string[] => [...unit.options.keys(), ...unit.inputs.keys()];
