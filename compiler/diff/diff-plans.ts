import type { Plan } from "../plan/index.ts";
import { type Change, type Note, same } from "./change.ts";
import { diffChoices } from "./diff-choices.ts";
import { diffMaps } from "./diff-maps.ts";
import { diffSources } from "./diff-sources.ts";
import { diffStreams } from "./diff-streams.ts";
import { diffTables } from "./diff-tables.ts";

export interface PlanDiff {
  /** Breaking ones first, else in the order of the plan. */
  readonly changes: readonly Change[];
  /** Whether one of them is breaking. */
  readonly breaking: boolean;
}

/**
 * What a user would notice of another version of an importer. Formatting, documentation and tests make no difference.
 *
 * A change is breaking where something that was saved does not fit any more (overrides, selections, options, connections, the
 * marks by which a second import recognises what the first one made) or where something that came before is not brought.
 */
export function diffPlans(before: Plan, after: Plan): PlanDiff {
  if (before.hash === after.hash) return { changes: [], breaking: false };
  const changes: Change[] = [];
  const note: Note = (address, kind, breaking, message) =>
    void changes.push({ address, kind, breaking, message });
  if (before.importer.name !== after.importer.name)
    note(
      "importer",
      "changed",
      true,
      `The importer ${before.importer.name} is called ${after.importer.name} now.`,
    );
  if (before.importer.title !== after.importer.title)
    note(
      "importer",
      "changed",
      false,
      `Its title is ${JSON.stringify(after.importer.title)}; it was ${JSON.stringify(before.importer.title)}.`,
    );
  if (before.importer.language !== after.importer.language)
    note(
      "importer",
      "changed",
      false,
      `It is written in version ${after.importer.language} of the language.`,
    );
  diffChoices(before, after, note);
  diffSources(before, after, note);
  diffStreams(before, after, note);
  diffTables(before, after, note);
  diffMaps(before, after, note);
  diffAdaptors(before, after, note);
  return {
    changes: [...changes.filter(({ breaking }) => breaking), ...changes.filter(({ breaking }) => !breaking)],
    breaking: changes.some(({ breaking }) => breaking),
  };
}

/** Adaptors of another major version give something else for the same value. */
function diffAdaptors(before: Plan, after: Plan, note: Note): void {
  const versions = ({ adaptors }: Plan): ReadonlyMap<string, string> =>
    new Map(
      adaptors.map((adaptor) => {
        const [name = "", major = ""] = adaptor.split("@");
        return [name, major];
      }),
    );
  const had = versions(before);
  for (const [name, major] of versions(after)) {
    const earlier = had.get(name);
    if (earlier === undefined || same(earlier, major)) continue;
    note(
      `adaptor/${name}`,
      "changed",
      true,
      `The adaptor ${name} is of version ${major}, which gives something else for some values than version ${earlier}.`,
    );
  }
}
