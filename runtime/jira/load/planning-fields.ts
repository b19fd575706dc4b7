import type { Loss } from "../../engine/mapping/result.ts";
import { ADF_LIMIT } from "../../richtext/index.ts";
import { type JsonObject, nameKey, objectOf, textOf } from "../json.ts";
import type { IssueTypeModel } from "../preflight/target-model.ts";
import { manyOf, show } from "../prepare/field-value.ts";
import { put } from "./draft-fields.ts";
import { putEstimates } from "./estimates.ts";
import type { LoadContext } from "./load-context.ts";

/** Targets that name things of the project: target → Jira's field. */
const named = {
  components: "components",
  fix_versions: "fixVersions",
  affects_versions: "versions",
} as const;

/** Sets components, versions, estimates and the environment; what the project or REST cannot hold becomes a loss. */
export function putPlanning(
  fields: Record<string, unknown>,
  type: IssueTypeModel,
  mapped: JsonObject,
  context: LoadContext,
  losses: Loss[],
): void {
  for (const [target, id] of Object.entries(named)) {
    if (mapped[target] !== undefined) putNamed(fields, type, target, id, mapped[target], losses);
  }
  if (objectOf(mapped.environment).type === "doc") {
    if (JSON.stringify(mapped.environment).length <= ADF_LIMIT)
      put(fields, type, "environment", mapped.environment, losses);
    else
      losses.push({
        code: "too-long",
        target: "environment",
        message: "The environment is longer than Jira takes.",
      });
  }
  putEstimates(fields, type, mapped, context.model.timeTracking, losses);
  if (mapped.resolution !== undefined) {
    const message = `Jira takes a resolution only with a transition that asks for it; it was ${show(mapped.resolution)}.`;
    losses.push({ code: "resolution-not-settable", target: "resolution", message });
  }
  if (mapped.sprint !== undefined) {
    const message = `Sprints are not brought; it was ${show(mapped.sprint)}.`;
    losses.push({ code: "sprint-not-brought", target: "sprint", message });
  }
}

function putNamed(
  fields: Record<string, unknown>,
  type: IssueTypeModel,
  target: string,
  id: string,
  value: unknown,
  losses: Loss[],
): void {
  const known = type.screen.get(id)?.allowed;
  const found: { readonly id: string }[] = [];
  for (const item of manyOf(value)) {
    const name = textOf(item);
    const match = name === undefined ? undefined : known?.get(nameKey(name));
    if (match !== undefined) found.push({ id: match });
    else {
      const message = `The project has no such entry, or the field is not on the create screen of ${type.name}: ${show(item)}.`;
      losses.push({ code: "not-in-project", target, message });
    }
  }
  if (found.length > 0) fields[id] = found;
}
