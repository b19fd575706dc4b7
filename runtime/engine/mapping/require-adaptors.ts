import type { Plan } from "../../../compiler/plan/index.ts";
import type { Adaptors } from "./compile-expression.ts";

/**
 * The adaptors that a plan pins and this program does not have in that major version.
 * @returns `name@major` with what is there instead; empty when the plan can run
 */
export function missingAdaptors(
  plan: Plan,
  adaptors: Adaptors,
): readonly { wanted: string; have?: string }[] {
  return plan.adaptors.flatMap((wanted) => {
    const [name = "", major] = wanted.split("@");
    const adaptor = adaptors.get(name);
    if (adaptor === undefined) return [{ wanted }];
    return String(adaptor.major) === major ? [] : [{ wanted, have: `${name}@${adaptor.major}` }];
  });
}
