import type { When } from "../../dsl/index.ts";
import type { Program } from "../bind/program.ts";
import type { Scope } from "../bind/scope.ts";
import { settingNamed } from "../bind/setting-named.ts";
import { waysOf } from "../bind/ways.ts";
import { placeIn } from "../bundle/unit.ts";
import { judge, statuses } from "./unreachable-error-rules.ts";

/** Statuses of a moment: the same request may bring the page when it is sent again. */
const passing: ReadonlySet<number> = new Set([408, 425, 429]);

/**
 * Tells a `skip` without a name, under which nobody could count what was left out, and one that can leave out a page in the
 * middle of a list: an answer that is good or passing says nothing about the records behind it.
 */
export function skipRules(scope: Scope, rules: readonly When[]): void {
  const { program, unit } = scope;
  const paged = firstPaged(program);
  for (const rule of rules) {
    if (rule.outcome.text !== "skip") continue;
    if (rule.as === undefined) {
      const { end } = rule.outcome.span;
      program.report(
        "skip-unnamed",
        placeIn(unit, rule.outcome),
        {},
        {
          fixes: [{ title: "Write skip as gone", edits: [{ span: { start: end, end }, text: " as gone" }] }],
        },
      );
    }
    if (paged === undefined) continue;
    const held = statuses.filter((status) => judge(rule.condition, status) !== "no");
    // What no status can bring about is told as a rule that is never reached.
    if (held.length === 0 || held.every((status) => status >= 400 && status < 500 && !passing.has(status)))
      continue;
    const notes = [
      "Bind it to statuses that say that the whole list is not there, such as `status == 404 and …`, or choose `transient`, `forbidden` or `gone`.",
    ];
    program.report("skip-in-pages", placeIn(unit, rule.condition), { stream: paged }, { notes });
  }
}

function firstPaged(program: Program): string | undefined {
  for (const [name, { syntax }] of program.streams)
    if (waysOf(syntax).some((way) => settingNamed(way.entries, "pages") !== undefined)) return name;
  return undefined;
}
