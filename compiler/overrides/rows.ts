import type { Plan, Table } from "../plan/index.ts";
import { targets } from "../targets/index.ts";
import type { Tell } from "./override-problem.ts";
import { fold, isObject } from "./overrides.ts";

export type RowValue = string | number | boolean;

/**
 * Reads rows of a table.
 * @param table whose values they join; without one, rows that name people
 */
export function rowsOf(
  plan: Plan,
  table: Table | undefined,
  override: unknown,
  tell: Tell,
): ReadonlyMap<string, RowValue> | undefined {
  if (!isObject(override))
    return tell("it is no object of rows", 'Write {"what the source has": "what is brought"}');
  const rows = new Map<string, RowValue>();
  const seen = new Set<string>();
  const kinds = new Set((table?.rows ?? []).map(({ value }) => typeof value));
  const kind = kinds.size === 1 ? [...kinds][0]! : kinds.size === 0 ? "string" : undefined;
  const known = table === undefined ? undefined : valuesOf(plan, table.name);
  let sound = true;
  const refuse = (key: string, reason: string, wayOut?: string): void => {
    sound = false;
    tell(reason, wayOut, key);
  };
  for (const [key, value] of Object.entries(override)) {
    const same = table?.exact === true ? key : fold(key);
    if (same === "") refuse(key, "the key is empty");
    else if (seen.has(same))
      refuse(key, "the same key stands there twice", "Keys are compared without case and outer blanks");
    seen.add(same);
    if (!isRowValue(value) || (kind !== undefined && typeof value !== kind) || value === "")
      refuse(key, `it has to be ${words[kind ?? ""] ?? "text, a number, true or false"}`);
    else if (known !== undefined && !known.includes(String(value)))
      refuse(key, `it is one of ${known.map((one) => JSON.stringify(one)).join(", ")}`);
    else rows.set(key, value);
  }
  return sound ? rows : undefined;
}

const words: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
};

const isRowValue = (value: unknown): value is RowValue =>
  typeof value === "string" ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value));

/** The texts that are possible where a table gives the value of a target that takes only these. */
export function valuesOf(plan: Plan, table: string): readonly string[] | undefined {
  for (const map of plan.maps) {
    const fields = targets.get(map.target)?.fields ?? [];
    for (const { target, value } of map.assignments) {
      const values = fields.find(({ name }) => target.kind === "standard" && name === target.name)?.values;
      if (values !== undefined && givesFrom(value, table)) return values;
    }
  }
  return undefined;
}

/** Whether what a table holds is the value of an expression, not only on the way to it. */
function givesFrom(node: unknown, table: string): boolean {
  if (typeof node !== "object" || node === null) return false;
  const part = node as { readonly kind?: unknown; readonly table?: unknown; readonly [key: string]: unknown };
  if (part.kind === "lookup") return part.table === table;
  if (part.kind === "coalesce") return (part.arms as readonly unknown[]).some((arm) => givesFrom(arm, table));
  if (part.kind === "if") return [part.then, part.else].some((branch) => givesFrom(branch, table));
  return false;
}
