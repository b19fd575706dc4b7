import { bindExpression } from "../bind/bind-expression.ts";
import { readArguments } from "../bind/read-call.ts";
import type { Settings } from "../bind/read-settings.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { conditionFails } from "../check/condition.ts";
import { settingValue } from "../check/setting-value.ts";
import type { Choose, Expression } from "../plan/index.ts";
import { callRows } from "../vocabulary/calls.ts";

/** `choose: many("Lists", show: .name, within: .space.name)`. */
export function lowerChoose(record: Scope, settings: Settings): Choose | undefined {
  const call = settings.setting("choose")?.value;
  if (call?.kind !== "call") return undefined;
  const kind = call.name.text === "one" ? "one" : "many";
  const given = readArguments(
    record,
    call,
    callRows[kind].arguments.map((row) => ({ name: row.name, required: "required" in row })),
  );
  const label = given.get("label")?.value;
  const atMost = given.get("at_most")?.value;
  if (label !== undefined && label.kind !== "text") settingValue(record, "label", "text", label);
  if (
    atMost !== undefined &&
    !(atMost.kind === "number" && Number.isInteger(atMost.value) && atMost.value >= 1)
  ) {
    settingValue(record, "at_most", "a whole number from 1", atMost);
  }
  const read = (name: string): Expression | undefined => {
    const argument = given.get(name);
    if (argument === undefined) return undefined;
    const typed = bindExpression(record, argument.value);
    conditionFails(record, typed, `\`${name}\``);
    return typed.plan;
  };
  const within = read("within");
  const choose: Choose = {
    kind,
    label: label?.kind === "text" ? label.value : "",
    ...(atMost?.kind === "number" ? { atMost: atMost.value } : {}),
    show: read("show") ?? { kind: "literal", value: null },
    ...(within === undefined ? {} : { within }),
  };
  return record.program.origins.mark(choose, placeIn(record.unit, call));
}
