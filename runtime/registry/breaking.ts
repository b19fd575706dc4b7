import { type Change, diffPlans } from "../../compiler/diff/index.ts";
import { numbersOf, type Setting } from "./next-pointer.ts";
import { BreakingChangeError, PlanTooNewError, type Pointer, type Versions } from "./registry.ts";

/**
 * Compares what users have with what they would get. What is switched off was given until then, and what users saved of it
 * is still there.
 * @throws BreakingChangeError when a saved mapping or a connection would not fit any more
 */
export async function checkBreaking(present: Pointer, next: Setting, versions: Versions): Promise<void> {
  if (!next.enabled) return;
  const had = numbersOf(present);
  const gets = numbersOf(next).filter((number) => !had.includes(number));
  for (const to of gets) {
    for (const from of had) {
      const breaking = await breakingBetween(present.importer, from, to, versions);
      if (breaking.length > 0) throw new BreakingChangeError(breaking);
    }
  }
}

async function breakingBetween(
  importer: string,
  from: number,
  to: number,
  versions: Versions,
): Promise<readonly string[]> {
  let changes: readonly Change[];
  try {
    const [before, after] = [await versions.read(importer, from), await versions.read(importer, to)];
    if (before === undefined || after === undefined) return [];
    ({ changes } = diffPlans(before.plan, after.plan));
  } catch (error) {
    // Otherwise nobody could switch away from a version that only a newer release can run.
    if (!(error instanceof PlanTooNewError)) throw error;
    return [`${importer}@${from} and ${importer}@${to} cannot be compared here: ${error.message}`];
  }
  return changes.filter(({ breaking }) => breaking).map(({ message }) => message);
}
