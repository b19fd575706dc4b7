import type { InputDeclaration } from "../../dsl/index.ts";
import type { Declared } from "../bundle/unit.ts";
import { numberType, type Type, textType } from "../types/type.ts";
import { bareWord } from "./word.ts";

/** What an input holds. */
export interface InputFacts {
  readonly type: Type;
  readonly secret: boolean;
  /** Whether it may be left out. */
  readonly optional: boolean;
}

/** Read from the declaration as it stands, also where it is wrong: that is told where it is lowered. */
export function inputOf({ syntax }: Declared<InputDeclaration>): InputFacts {
  const value = (name: string) => {
    for (const entry of syntax.entries)
      if (entry.kind === "setting" && entry.key.text === name) return entry.value;
    return undefined;
  };
  const kind = value("type");
  const word = kind === undefined ? undefined : bareWord(kind);
  const choices = value("choices");
  const required = value("required");
  const optional = required?.kind === "boolean" && !required.value && value("default") === undefined;
  const facts = { secret: word === "secret", optional };
  if (word === "enum" && choices?.kind === "list") {
    const values = choices.items.flatMap((item) => (item.kind === "text" ? [item.value] : []));
    return { ...facts, type: { kind: "text", values } };
  }
  if (word === "number") return { ...facts, type: numberType };
  return { ...facts, type: word === "date" ? { kind: "date" } : textType };
}
