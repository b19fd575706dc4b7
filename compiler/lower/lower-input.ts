import type { InputDeclaration } from "../../dsl/index.ts";
import type { Program } from "../bind/program.ts";
import { readSettings } from "../bind/read-settings.ts";
import { bareWord } from "../bind/word.ts";
import { type Declared, placeIn } from "../bundle/unit.ts";
import { hostDeclared } from "../check/hosts.ts";
import { settingValue } from "../check/setting-value.ts";
import { inputValue } from "../plan/input-value.ts";
import type { Input } from "../plan/plan.generated.ts";
import { inputTypes, inputVocabulary } from "../vocabulary/input.ts";
import { constantScope } from "./constant-scope.ts";
import { lowerTemplate } from "./lower-template.ts";

/** `input host { label: "Host", type: url, pattern: "https://.+", verify: get("/user") }`. */
export function lowerInput(program: Program, declared: Declared<InputDeclaration>): Input {
  const { unit, syntax, name } = declared;
  const where = { program, unit };
  const settings = readSettings(where, syntax.name, syntax.entries, inputVocabulary);
  const word = settings.word("type");
  const type = lowerType(where, settings.setting("type")?.value, word);
  const help = settings.text("help");
  const choices = settings.texts("choices");
  if (type === "enum" && (choices === undefined || choices.length === 0)) {
    const notes = ['For example: `choices: ["free", "paid"]`.'];
    program.report(
      "setting-missing",
      placeIn(unit, syntax.name),
      { block: "input", name: "choices" },
      { notes },
    );
  }
  const pattern = patternOf(program, declared, settings.text("pattern"), settings.setting("pattern")?.value);
  const input: Input = {
    name,
    label: settings.text("label") ?? name,
    ...(help === undefined ? {} : { help }),
    type,
    ...(settings.truth("required") === false ? { required: false } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(choices === undefined || choices.length === 0 ? {} : { choices: [...choices] }),
    ...lowerVerify(program, declared, settings.setting("verify")?.value),
  };
  const at = settings.setting("default")?.value;
  const standard =
    at?.kind === "text" || at?.kind === "number" || at?.kind === "boolean" ? String(at.value) : undefined;
  if (standard !== undefined && at !== undefined) {
    const found = inputValue(input, standard);
    if (type === "secret") program.report("secret-in-spec", placeIn(unit, at), {});
    else if ("problem" in found)
      program.report("input-default", placeIn(unit, at), { name, expected: found.problem });
    else input.default = found.value;
  }
  return program.origins.mark(input, placeIn(unit, syntax));
}

/** The word, or `file` for `file(csv)`; tells a file of another kind. */
function lowerType(
  where: Parameters<typeof settingValue>[0],
  value: Parameters<typeof settingValue>[3] | undefined,
  word: string | undefined,
): Input["type"] {
  const call = value?.kind === "path" ? value.root : value;
  if (value === undefined || call?.kind !== "call") return inputTypes.find((one) => one === word) ?? "text";
  const [format, second] = call.arguments;
  if (format === undefined || bareWord(format.value) !== "csv" || second !== undefined)
    settingValue(where, "type", "`file(csv)`", value);
  return "file";
}

/** Tells a pattern that is no regular expression. */
function patternOf(
  program: Program,
  { unit }: Declared<InputDeclaration>,
  pattern: string | undefined,
  at: Parameters<typeof placeIn>[1] | undefined,
): string | undefined {
  if (pattern === undefined || at === undefined) return undefined;
  try {
    new RegExp(`^(?:${pattern})$`, "u");
    return pattern;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const reason = (error.message.split(": ").at(-1) ?? error.message).toLowerCase();
    program.report("pattern-invalid", placeIn(unit, at), { reason });
    return undefined;
  }
}

function lowerVerify(
  program: Program,
  { unit }: Declared<InputDeclaration>,
  call: Parameters<typeof settingValue>[3] | undefined,
): Pick<Input, "verify"> {
  if (call?.kind !== "call") return {};
  const [address, ...others] = call.arguments;
  if (address?.value.kind !== "text" || address.name !== undefined || others.length > 0) {
    settingValue({ program, unit }, "verify", 'one path, as in `get("/user")`', call);
    return {};
  }
  const scope = constantScope(program, unit);
  hostDeclared(scope, address.value);
  return { verify: { url: lowerTemplate(scope, address.value) } };
}
