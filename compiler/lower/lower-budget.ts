import type { Block } from "../../dsl/index.ts";
import { readHeader } from "../bind/bind-call.ts";
import { readSettings } from "../bind/read-settings.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import type { Budget } from "../plan/index.ts";
import { budgetVocabulary, budgetWindows } from "../vocabulary/budget.ts";

/** `budget requests { … }`: tells budgets that cannot work. */
export function lowerBudgets(scope: Scope, blocks: readonly Block[]): Budget[] {
  const names = new Set<string>();
  return blocks.flatMap((block) => {
    const name = block.name?.text ?? "";
    const node = block.name ?? block.type;
    if (names.has(name))
      scope.program.report("duplicate-name", placeIn(scope.unit, node), { what: "The budget", name });
    names.add(name);
    const budget = lowerBudget(scope, block, name);
    return budget === undefined ? [] : [budget];
  });
}

function lowerBudget(scope: Scope, block: Block, name: string): Budget | undefined {
  const { program, unit } = scope;
  const settings = readSettings(scope, block.name ?? block.type, block.entries, budgetVocabulary);
  const invalid = (node: Parameters<typeof placeIn>[1], reason: string): undefined => {
    program.report("budget-invalid", placeIn(unit, node), { reason });
  };
  const allow = settings.setting("allow")?.value;
  if (allow?.kind !== "call") return undefined;
  const [count, ...others] = allow.arguments;
  const window = budgetWindows.get(allow.name.text);
  if (count?.value.kind !== "number" || others.length > 0 || window === undefined) {
    return invalid(allow, `\`${allow.name.text}\` takes one number`);
  }
  if (!Number.isInteger(count.value.value) || count.value.value < 1) {
    return invalid(count, `it allows ${count.value.value} requests, so none would ever be sent`);
  }
  const header = (setting: string) => {
    const call = settings.setting(setting)?.value;
    return call?.kind === "call" ? readHeader(scope, call) : undefined;
  };
  const [limit, remaining, reset] = [header("limit"), header("remaining"), header("reset")];
  const resetNode = settings.setting("reset")?.value;
  if (resetNode !== undefined && reset !== undefined) {
    if (reset.as === undefined || reset.as === "number" || reset.as === "text") {
      return invalid(
        resetNode,
        "`reset` has to say how the time is written, for example `as: epoch_seconds`",
      );
    }
    if (remaining === undefined)
      return invalid(resetNode, "`reset` without `remaining` says when, but not what is left");
  }
  const scopes = ["token", "key", "account", "endpoint"] as const;
  const budget: Budget = {
    name,
    unit: "requests",
    allow: { count: count.value.value, window },
    scope: scopes.find((one) => one === settings.word("scope")) ?? "token",
    ...(limit === undefined ? {} : { limit }),
    ...(remaining === undefined ? {} : { remaining }),
    ...(reset === undefined ? {} : { reset }),
  };
  return program.origins.mark(budget, placeIn(unit, block));
}
