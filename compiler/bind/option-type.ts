import type { OptionDeclaration } from "../../dsl/index.ts";
import type { Declared } from "../bundle/unit.ts";
import type { TextType } from "../types/type.ts";

/** An option is one of its choices. */
export function optionType(option: Declared<OptionDeclaration>): TextType {
  for (const entry of option.syntax.entries) {
    if (entry.kind !== "setting" || entry.key.text !== "choices" || entry.value.kind !== "list") continue;
    return {
      kind: "text",
      values: entry.value.items.flatMap((item) => (item.kind === "text" ? [item.value] : [])),
    };
  }
  return { kind: "text" };
}
