import { type Plan, planFor } from "../../../compiler/plan/index.ts";
import { suggest } from "../../../dsl/index.ts";
import { CliError } from "../cli-error.ts";

/** What says which of an importer's sources is meant. */
export interface SourceWish {
  /** The source's name. */
  readonly source?: string;
  readonly file?: string;
}

/**
 * Narrows a plan to the source that an import uses: the one that is named, else the file where there is one, else the API.
 * @throws CliError when it is not clear which is meant, with those that there are
 */
export function chooseSource(plan: Plan, { source, file }: SourceWish): Plan {
  const names = plan.sources.map(({ name }) => name);
  if (source !== undefined) {
    if (names.includes(source)) return planFor(plan, source);
    const near = suggest(source, names);
    throw new CliError(
      "source-unknown",
      `${plan.importer.title} has no source "${source}"${near === undefined ? "" : `; did you mean "${near}"?`} It has ${names.join(", ")}.`,
    );
  }
  const [only] = names;
  if (names.length === 1 && only !== undefined) return planFor(plan, only);
  const kind = file === undefined ? "http" : "file";
  const fitting = plan.sources.filter((one) => one.kind === kind);
  const [found] = fitting;
  if (fitting.length === 1 && found !== undefined) return planFor(plan, found.name);
  const what = kind === "file" ? "a file" : "an API, or a file with --file";
  throw new CliError(
    "source-unclear",
    `${plan.importer.title} reads from ${names.join(", ")}, and ${fitting.length === 0 ? "none of them" : "more than one"} is ${what}. Say which with --source.`,
  );
}
