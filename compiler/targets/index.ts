import { jiraIssue } from "./jira.ts";
import { jiraThings } from "./jira-project.ts";
import type { TargetVocabulary } from "./target.ts";

/** Everything that a map can bring its records to, by name. */
export const targets: ReadonlyMap<string, TargetVocabulary> = new Map(
  [jiraIssue, ...jiraThings].map((target) => [target.name, target]),
);
