import { optionValue, type Plan } from "../../compiler/plan/index.ts";
import type { Adaptor } from "../adaptors/adaptor.ts";
import type { NewImport } from "../store/imports.ts";
import { changedOnly } from "./changed-only.ts";
import type { Problem } from "./loader-port.ts";
import { missingAdaptors } from "./mapping/index.ts";
import { describeUnsupported, unsupportedConstructs } from "./unsupported.ts";

/** Something stands in the way; nothing was written to the target. */
export class PreflightError extends Error {
  readonly code: string;
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join("\n"));
    this.name = "PreflightError";
    this.code = problems[0]?.code ?? "preflight";
    this.problems = problems;
  }
}

/** @throws PreflightError when there are errors among the problems */
export function refuseProblems(problems: readonly Problem[]): void {
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw new PreflightError(errors);
}

/** What can be said of a run before any request: constructs, adaptors, options, selection, limit. */
export function checkRun(
  plan: Plan,
  adaptors: ReadonlyMap<string, Adaptor>,
  run: Pick<NewImport, "options" | "selection" | "limit" | "since">,
): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = (code: string, message: string) => problems.push({ severity: "error", code, message });
  for (const found of unsupportedConstructs(plan))
    refuse("construct-unsupported", describeUnsupported(found));
  for (const { wanted, have } of missingAdaptors(plan, adaptors)) {
    refuse(
      "adaptor-missing",
      `The plan needs the adaptor ${wanted}, which this release does not have${have === undefined ? "" : ` (it has ${have})`}. Use a release that has it, or compile the spec again.`,
    );
  }
  for (const [name, value] of Object.entries(run.options)) {
    const option = plan.options.find((candidate) => candidate.name === name);
    if (option === undefined) {
      const known = plan.options.map((candidate) => candidate.name).join(", ");
      refuse(
        "option-unknown",
        `There is no option ${name}; ${known === "" ? "this importer has none" : `there are ${known}`}.`,
      );
    } else {
      const found = optionValue(option, value);
      if ("problem" in found)
        refuse(
          "option-value",
          `The option ${name} cannot be ${JSON.stringify(value)}; it is ${found.problem}.`,
        );
    }
  }
  for (const name of Object.keys(run.selection)) {
    const stream = plan.streams.find((candidate) => candidate.name === name);
    if (stream?.choose === undefined) {
      const known = plan.streams
        .filter((candidate) => candidate.choose !== undefined)
        .map((candidate) => candidate.name);
      refuse(
        "choose-unknown",
        `Nothing can be chosen from ${name}; ${known.length === 0 ? "this importer has nothing to choose" : `choose from ${known.join(", ")}`}.`,
      );
    }
  }
  if (run.limit !== undefined && (!Number.isInteger(run.limit) || run.limit < 1)) {
    refuse("limit", `The limit must be a whole number from 1, not ${run.limit}.`);
  }
  if (run.since !== undefined && changedOnly(plan).length === 0) {
    refuse(
      "since-unsupported",
      `${plan.importer.title} does not say how to ask for changes only. Leave --since out: everything is read.`,
    );
  }
  return problems;
}
