import type { Plan } from "../../../compiler/plan/index.ts";

type Given = Partial<Pick<Plan, "inputs" | "options">>;

/**
 * What a user gave is kept as text, whatever it is; expressions read it as what it was declared to be.
 * @returns makes the text of an option or an input its value; of an option that nobody chose it is the default's
 */
export function compileGiven(plan: Given, kind: keyof Given, name: string): (text: unknown) => unknown {
  if (kind === "inputs") {
    const input = plan.inputs?.find((one) => one.name === name);
    return input?.type === "number" ? numberOf : same;
  }
  const option = plan.options?.find((one) => one.name === name);
  if (option === undefined) return same;
  const typed = option.type === "number" ? numberOf : option.type === "boolean" ? truthOf : same;
  return (text) => typed(text ?? option.default);
}

const same = (text: unknown): unknown => text;

/** Text that is no number was refused before anything ran. */
const numberOf = (text: unknown): unknown => (typeof text === "string" ? Number(text) : text);

const truthOf = (text: unknown): unknown => (typeof text === "string" ? text === "true" : text);
