import type { Scope } from "../bind/scope.ts";
import { fits } from "../types/fits.ts";
import { takesLists, typeOfSignature } from "../types/signature.ts";
import type { Type } from "../types/type.ts";

/** More suggestions than this are a catalogue, not a help. */
const mostSuggested = 3;

/** Adaptors that take the one type and give the other without further arguments. */
export function conversions(scope: Scope, from: Type, to: Type): string[] {
  if (from.kind === "any") return [];
  const found: string[] = [];
  for (const signature of scope.program.catalogue.values()) {
    const input = typeOfSignature(signature.input);
    const result = typeOfSignature(signature.returns);
    if (signature.parameters.some((parameter) => parameter.default === undefined)) continue;
    if (input.kind === "any" || result.kind === "any" || result.kind === "variable" || result.kind === "list")
      continue;
    const mapped = from.kind === "list" && to.kind === "list" && !takesLists(input);
    const [value, target] = mapped ? [from.of, to.of] : [from, to];
    if (fits(value, input) === "yes" && fits(result, target) === "yes") found.push(signature.name);
  }
  return found.slice(0, mostSuggested);
}
