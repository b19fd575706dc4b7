import type { Level } from "../../store/load-state.ts";

/** A field on a type's create screen. */
export interface ScreenField {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly hasDefault: boolean;
  /** The last part of Jira's custom type key (`textfield`, `float` …); absent for system fields. */
  readonly custom?: string;
  /** Options by name key: id. */
  readonly allowed: ReadonlyMap<string, string>;
}

export interface IssueTypeModel {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  /** By field id. */
  readonly screen: ReadonlyMap<string, ScreenField>;
  /** By name key: the status as Jira writes it. */
  readonly statuses: ReadonlyMap<string, string>;
  readonly workflow: WorkflowModel;
}

/** How statuses are reached from a new issue's status; learned later where the account may not read workflows. */
export interface WorkflowModel {
  known: boolean;
  /** The status of a new issue, as name key, once known. */
  initial: string | undefined;
  /** Transitions that a new issue can take: name key of the status → transition id. */
  readonly transitions: Map<string, string>;
}

/** What makes issues of this import findable by JQL. */
export type SearchMarker =
  | { readonly kind: "field"; readonly id: string; readonly clause: string }
  | { readonly kind: "label"; readonly label: string };

/** All that the loader knows of the site and the project. */
export interface TargetModel {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  /** By level, the project's order kept; the first of a level is its default. */
  readonly types: Readonly<Record<Level, readonly IssueTypeModel[]>>;
  /** By name key: id. */
  readonly priorities: ReadonlyMap<string, string>;
  readonly linkTypes: readonly LinkType[];
  readonly attachments: { readonly enabled: boolean; readonly limit: number };
  readonly timeTracking: boolean;
  readonly marker: SearchMarker;
}

export interface LinkType {
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

/** Levels in the order in which they are loaded: parents first. */
export const levels: readonly Level[] = ["epic", "standard", "subtask"];

/** Jira's hierarchy levels: 1 and above are epics, 0 standard issues, −1 sub-tasks. */
export function levelOf(hierarchyLevel: number): Level {
  if (hierarchyLevel < 0) return "subtask";
  return hierarchyLevel === 0 ? "standard" : "epic";
}
