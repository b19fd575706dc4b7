import type { OptionDeclaration } from "../../dsl/index.ts";
import type { Program } from "../bind/program.ts";
import { readSettings } from "../bind/read-settings.ts";
import { type Declared, placeIn } from "../bundle/unit.ts";
import { unknownWord } from "../check/setting-value.ts";
import type { Option } from "../plan/index.ts";
import { optionVocabulary } from "../vocabulary/option.ts";

/** `option closed { label: "Closed tasks", choices: ["import", "skip"], default: "import" }`. */
export function lowerOption(program: Program, declared: Declared<OptionDeclaration>): Option {
  const { unit, syntax, name } = declared;
  const settings = readSettings({ program, unit }, syntax.name, syntax.entries, optionVocabulary);
  const choices = [...(settings.texts("choices") ?? [])];
  const standard = settings.text("default") ?? "";
  const at = settings.setting("default")?.value;
  if (at !== undefined && choices.length > 0 && !choices.includes(standard)) {
    unknownWord({ program, unit }, "default", standard, choices, at);
  }
  return program.origins.mark(
    { name, label: settings.text("label") ?? name, choices, default: standard },
    placeIn(unit, syntax),
  );
}
