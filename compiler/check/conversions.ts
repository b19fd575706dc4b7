import type { AdaptorSignature, Catalogue } from "../catalogue.ts";
import { fits } from "../types/fits.ts";
import { takesLists, typeOfSignature } from "../types/signature.ts";
import type { Type } from "../types/type.ts";

/** More suggestions than this are a catalogue, not a help. */
const mostSuggested = 3;

/** Names of adaptors that take the one type and give the other without further arguments: a few, to suggest. */
export function conversions(catalogue: Catalogue, from: Type, to: Type): string[] {
  return converting(catalogue, from, to)
    .map(({ name }) => name)
    .slice(0, mostSuggested);
}

/** Every adaptor that takes the one type and gives the other without further arguments. */
export function converting(catalogue: Catalogue, from: Type, to: Type): AdaptorSignature[] {
  if (from.kind === "any") return [];
  const found: AdaptorSignature[] = [];
  for (const signature of catalogue.values()) {
    const input = typeOfSignature(signature.input);
    const result = typeOfSignature(signature.returns);
    if (signature.parameters.some((parameter) => parameter.default === undefined)) continue;
    if (input.kind === "any" || result.kind === "any" || result.kind === "variable" || result.kind === "list")
      continue;
    const mapped = from.kind === "list" && to.kind === "list" && !takesLists(input);
    const [value, target] = mapped ? [from.of, to.of] : [from, to];
    if (fits(value, input) === "yes" && fits(result, target) === "yes") found.push(signature);
  }
  return found;
}
