/** Loading into Jira Cloud: the only door into this room. */

export { JiraError } from "./jira-error.ts";
export { createJiraLoader } from "./loader.ts";
export type { Download, JiraLoaderOptions, PlannedNames } from "./options.ts";
export type { Difference, Verification } from "./verify.ts";
