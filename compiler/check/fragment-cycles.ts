import type { Rule } from "../../dsl/index.ts";
import type { Program } from "../bind/program.ts";
import { tellCycles } from "./cycles.ts";

/** Tells fragments that use themselves, directly or through others. */
export function fragmentCycles(program: Program): void {
  tellCycles(program, {
    code: "fragment-cycle",
    declared: ({ fragments }) => fragments,
    used: ({ rules }) => usedIn(rules),
  });
}

/** The fragments behind `use` in rules and in their inner braces. */
export function usedIn(rules: readonly Rule[]): string[] {
  return rules.flatMap((rule) => {
    if (rule.kind === "apply") return [rule.fragment.text];
    return rule.kind === "each" ? usedIn(rule.rules) : [];
  });
}
