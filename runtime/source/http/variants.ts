import type { Variant } from "../../../compiler/plan/index.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * Every combination of the values of a stream's variants, in the order of the spec; the last one changes first.
 * @returns one without values where there are no variants
 */
export function combineVariants(variants: readonly Variant[] = []): readonly Values[] {
  return variants.reduce<readonly Values[]>(
    (found, { name, values }) =>
      found.flatMap((one) =>
        values.map((value) => Object.fromEntries([...Object.entries(one), [name, value]])),
      ),
    [{}],
  );
}
