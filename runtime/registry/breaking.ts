import { diffPlans } from "../../compiler/diff/index.ts";
import type { Setting } from "./next-pointer.ts";
import { BreakingChangeError, type Pointer, type Versions } from "./registry.ts";

/**
 * Compares what users have with what they would get.
 * @throws BreakingChangeError when a saved mapping or a connection would not fit any more
 */
export async function checkBreaking(present: Pointer, next: Setting, versions: Versions): Promise<void> {
  if (!present.enabled || !next.enabled) return;
  const had = numbersOf(present);
  const gets = numbersOf(next).filter((number) => !had.includes(number));
  for (const to of gets) {
    for (const from of had) {
      const [before, after] = [
        await versions.read(present.importer, from),
        await versions.read(present.importer, to),
      ];
      if (before === undefined || after === undefined) continue;
      const breaking = diffPlans(before.plan, after.plan).changes.filter((change) => change.breaking);
      if (breaking.length > 0) throw new BreakingChangeError(breaking.map(({ message }) => message));
    }
  }
}

const numbersOf = ({ version, rollout }: Setting): readonly number[] =>
  [version, rollout?.version].filter((number) => number !== undefined);
