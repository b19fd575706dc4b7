import type { Unit } from "../bundle/unit.ts";
import { inputOf } from "./input-type.ts";
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
  if (input === undefined || inputOf(input).secret) return undefined;
  return inputRoot(program, unit, name);
}

/** An input, secret or not: secrets are visible only in the text of a way to sign in. */
export function inputRoot(program: Program, unit: Unit, name: string): Root | undefined {
  const input = unit.inputs.get(name);
  if (input === undefined) return undefined;
  program.used.declarations.add(input.syntax);
  const { type, optional } = inputOf(input);
  return plainRoot({ kind: "input", name }, type, optional ? "maybe" : "no");
}

/** The names of options and inputs. */
export const constantNames = (unit: Unit): string[] => [
  ...unit.options.keys(),
  ...[...unit.inputs.values()].filter((input) => !inputOf(input).secret).map(({ name }) => name),
];
