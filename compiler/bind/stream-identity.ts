import type { Program } from "./program.ts";
import { bareWord } from "./word.ts";

/** The id space of a stream: its own name, or that of the stream that `identity` names. */
export function identityOf(program: Program, name: string): string {
  const syntax = program.streams.get(name)?.syntax;
  for (const entry of syntax?.entries ?? []) {
    if (entry.kind === "setting" && entry.key.text === "identity") return bareWord(entry.value) ?? name;
  }
  return name;
}
