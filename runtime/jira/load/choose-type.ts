import type { Loss } from "../../engine/mapping/result.ts";
import type { Entity, Level, TargetId } from "../../store/load-state.ts";
import { type JsonObject, nameKey } from "../json.ts";
import type { IssueTypeModel } from "../preflight/target-model.ts";
import type { LoadContext } from "./load-context.ts";
import { preferredName } from "./preferred-name.ts";

/** What became of an issue's parent. */
export interface Parent {
  readonly target?: TargetId;
  readonly reason?: { readonly message: string };
}

/** The issue type by level and name; what the project lacks becomes its default, with a loss. */
export function chooseType(
  entity: Entity,
  mapped: JsonObject,
  parent: Parent | undefined,
  context: LoadContext,
  losses: Loss[],
): { type: IssueTypeModel; takesParent: boolean } {
  const { types } = context.model;
  const wanted = entity.level ?? "standard";
  let level: Level = wanted;
  if (parent !== undefined && parent.target === undefined) {
    const why = parent.reason?.message ?? "it is not in Jira";
    const then = wanted === "subtask" ? "; the sub-task became a standard issue" : "";
    losses.push({
      code: "parent-not-imported",
      target: "parent",
      message: `The parent could not be set: ${why}${then}`,
    });
  }
  if (wanted === "subtask" && parent?.target === undefined) {
    if (parent === undefined)
      losses.push({
        code: "parent-missing",
        target: "level",
        message: "A sub-task without a parent became a standard issue.",
      });
    level = "standard";
  }
  if (types[level].length === 0) {
    losses.push({
      code: "level-not-in-project",
      target: "level",
      message: `The project has no issue type of level ${level}; the issue became a standard one.`,
    });
    level = "standard";
  }
  const takesParent =
    level === "subtask" || (level === "standard" && wanted === "standard" && types.epic.length > 0);
  if (parent?.target !== undefined && !takesParent) {
    losses.push({
      code: "parent-level",
      target: "parent",
      message: `The parent ${parent.target.key ?? ""} could not be set, because the project lacks the level.`,
    });
  }
  const typeNamed = (key: string) => types[level].find((one) => nameKey(one.name) === key);
  const name = preferredName(mapped.type, (key) => typeNamed(key) !== undefined);
  const named = name === undefined ? undefined : typeNamed(nameKey(name));
  const type = named ?? types[level][0]!;
  if (name !== undefined && named === undefined) {
    losses.push({
      code: "type-not-in-project",
      target: "type",
      message: `The project has no issue type '${name}' of level ${level}; it became ${type.name}.`,
    });
  }
  return { type, takesParent };
}

/**
 * The wanted status as name key.
 * @returns undefined, with a loss, when the type has no such status or its workflow is known not to lead there
 */
export function chooseStatus(value: unknown, type: IssueTypeModel, losses: Loss[]): string | undefined {
  const name = preferredName(value, (key) => type.statuses.has(key));
  if (name === undefined) return undefined;
  const status = nameKey(name);
  if (!type.statuses.has(status)) {
    losses.push({
      code: "status-not-in-project",
      target: "status",
      message: `${type.name} has no status '${name}' in this project; the issue stays in its first one.`,
    });
    return undefined;
  }
  const { workflow } = type;
  if (
    workflow.known &&
    workflow.initial !== undefined &&
    status !== workflow.initial &&
    !workflow.transitions.has(status)
  ) {
    losses.push({
      code: "status-not-reachable",
      target: "status",
      message: `The workflow of ${type.name} has no transition from its first status to '${name}'; the issue stays in the first one.`,
    });
    return undefined;
  }
  return status;
}
