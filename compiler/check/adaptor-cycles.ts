import type { Program } from "../bind/program.ts";
import { tellCycles } from "./cycles.ts";

/** Tells declared adaptors that use themselves, directly or through others. */
export function adaptorCycles(program: Program): void {
  tellCycles(program, {
    code: "adaptor-cycle",
    declared: ({ adaptors }) => adaptors,
    used: ({ body }) => calledIn(body),
  });
}

/** The names behind `|` anywhere in an expression. */
export function calledIn(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const inner = Object.values(node).flatMap((value) => (typeof value === "object" ? calledIn(value) : []));
  const { kind, call } = node as { kind?: unknown; call?: { name: { text: string } } };
  return kind === "pipe" && call !== undefined ? [call.name.text, ...inner] : inner;
}
