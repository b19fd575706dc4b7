import type { Expression, OptionDeclaration } from "../../dsl/index.ts";
import type { Declared } from "../bundle/unit.ts";
import { numberType, type Type } from "../types/type.ts";

/** An option is one of its choices, or what its default is: a number, or `true` or `false`. */
export function optionType(option: Declared<OptionDeclaration>): Type {
  const { kind } = settingOf(option, "default") ?? {};
  if (kind === "number") return numberType;
  if (kind === "boolean") return { kind: "boolean" };
  const choices = settingOf(option, "choices");
  if (choices?.kind !== "list") return { kind: "text" };
  const values = choices.items.flatMap((item) => (item.kind === "text" ? [item.value] : []));
  return { kind: "text", values };
}

function settingOf({ syntax }: Declared<OptionDeclaration>, name: string): Expression | undefined {
  for (const entry of syntax.entries)
    if (entry.kind === "setting" && entry.key.text === name) return entry.value;
  return undefined;
}
