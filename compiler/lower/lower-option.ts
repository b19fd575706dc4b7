import type { OptionDeclaration } from "../../dsl/index.ts";
import { optionType } from "../bind/option-type.ts";
import type { Program } from "../bind/program.ts";
import { readSettings, type Settings } from "../bind/read-settings.ts";
import { type Declared, placeIn } from "../bundle/unit.ts";
import { settingValue, unknownWord } from "../check/setting-value.ts";
import { remove } from "../fixes/remove.ts";
import { type Option, optionValue } from "../plan/index.ts";
import { optionVocabulary } from "../vocabulary/option.ts";

/**
 * `option closed { label: "Closed tasks", choices: ["import", "skip"], default: "import" }`, or, with `true`, `false` or a number
 * as its default, one of that type.
 */
export function lowerOption(program: Program, declared: Declared<OptionDeclaration>): Option {
  const { unit, syntax, name } = declared;
  const settings = readSettings({ program, unit }, syntax.name, syntax.entries, optionVocabulary);
  const { kind } = optionType(declared);
  const type = kind === "boolean" || kind === "number" ? kind : undefined;
  const choices = type === undefined ? chosenFrom(program, declared, settings) : ["true", "false"];
  const option: Option = {
    name,
    label: settings.text("label") ?? name,
    choices: type === "number" ? [] : choices,
    default: "",
    ...(type === undefined ? {} : { type }),
  };
  const unwanted = type === undefined ? undefined : settings.setting("choices");
  if (unwanted !== undefined)
    program.report(
      "option-choices",
      placeIn(unit, unwanted.key),
      { name },
      { fixes: [remove(unit.syntax.text, unwanted.span, "Remove choices")] },
    );
  const at = settings.setting("default")?.value;
  if (at?.kind === "text" || at?.kind === "number" || at?.kind === "boolean") {
    option.default = String(at.value);
    const found = optionValue(option, at.value);
    if ("value" in found) option.default = found.value;
    else if (type === "number") settingValue({ program, unit }, "default", "a whole number from 0", at);
    else if (choices.length > 0) unknownWord({ program, unit }, "default", option.default, choices, at);
  }
  return program.origins.mark(option, placeIn(unit, syntax));
}

function chosenFrom(
  program: Program,
  { unit, syntax }: Declared<OptionDeclaration>,
  settings: Settings,
): string[] {
  const choices = [...(settings.texts("choices") ?? [])];
  if (settings.setting("choices") === undefined && settings.setting("default") !== undefined) {
    const notes = ['For example: `choices: ["import", "skip"]`, or `default: true`.'];
    const missing = { block: "option", name: "choices" };
    program.report("setting-missing", placeIn(unit, syntax.name), missing, { notes });
  }
  return choices;
}
