import type { AdaptorSignature, Catalogue } from "../catalogue.ts";
import { fits } from "../types/fits.ts";
import { takesLists, typeOfSignature } from "../types/signature.ts";
import type { Type } from "../types/type.ts";

/** More suggestions than this are a catalogue, not a help. */
const mostSuggested = 3;

/** What most conversions of times pass through. */
const moment: Type = { kind: "moment" };

/**
 * What takes the one type and gives the other without further arguments, a few to suggest: names of adaptors, or two with
 * a pipe between them where none does it alone.
 */
export function conversions(catalogue: Catalogue, from: Type, to: Type): string[] {
  const direct = converting(catalogue, from, to).map(({ name }) => name);
  const found =
    direct.length > 0
      ? direct
      : converting(catalogue, from, moment).flatMap((first) =>
          converting(catalogue, moment, to).map((second) => `${first.name} | ${second.name}`),
        );
  return found.slice(0, mostSuggested);
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
  // What takes nothing else is likelier meant than what takes this too, and ids least.
  const unlikely = ({ input, category }: AdaptorSignature): number =>
    (typeOfSignature(input).kind === from.kind ? 0 : 1) + (category === "id" ? 2 : 0);
  return found.sort((one, other) => unlikely(one) - unlikely(other));
}
