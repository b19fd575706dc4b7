import type { Problem } from "../../engine/loader-port.ts";
import type { JiraClient } from "../client/client.ts";
import { JiraError } from "../jira-error.ts";
import { objectOf, textOf } from "../json.ts";
import type { JiraLoaderOptions } from "../options.ts";
import { checkTarget } from "./check-target.ts";
import { nearKeys } from "./near-keys.ts";
import { readPages } from "./read-pages.ts";
import { readTarget } from "./read-target.ts";
import { tryGet } from "./site-calls.ts";
import type { TargetModel } from "./target-model.ts";

/** Rights without which nothing can be loaded, and those without which one kind of part cannot. */
const rights = [
  { key: "BROWSE_PROJECTS", severity: "error", without: "issues cannot be read back" },
  { key: "CREATE_ISSUES", severity: "error", without: "no issue can be created" },
  { key: "ADD_COMMENTS", severity: "error", without: "no comment can be brought" },
  { key: "CREATE_ATTACHMENTS", severity: "error", without: "no attachment can be brought" },
  { key: "LINK_ISSUES", severity: "error", without: "no link can be brought" },
  {
    key: "MODIFY_REPORTER",
    severity: "warning",
    without: "all issues are reported by the importing account",
  },
  { key: "ASSIGN_ISSUES", severity: "warning", without: "issues cannot be assigned" },
  { key: "MANAGE_WATCHERS", severity: "warning", without: "nobody can be made a watcher of an issue" },
] as const;

export interface Preflight {
  readonly problems: readonly Problem[];
  /** Present when there is no error among the problems. */
  readonly model?: TargetModel;
}

/** Checks the address, the account, the project, its rights and its screens. Nothing is changed. */
export async function runPreflight(
  client: JiraClient,
  options: JiraLoaderOptions,
  signal: AbortSignal,
): Promise<Preflight> {
  const problems: Problem[] = [];
  const refuse = (code: string, message: string): Preflight => ({
    problems: [...problems, { severity: "error", code, message }],
  });
  try {
    const site = await client.call(
      {
        name: "serverInfo",
        method: "GET",
        path: "/rest/api/3/serverInfo",
        idempotent: true,
        expects: "json",
        attempts: 3,
      },
      signal,
    );
    if (site.kind !== "ok") {
      return refuse(
        "target-not-jira",
        `${options.address.href} does not answer like Jira Cloud. Give the site's address, for example https://your-site.atlassian.net.`,
      );
    }
    const account = await tryGet(client, "myself", "/rest/api/3/myself", {}, signal);
    if (account.kind !== "ok") {
      return refuse(
        "target-forbidden",
        `The account ${options.email} may not use Jira at ${options.address.host}. Ask an administrator for access to Jira.`,
      );
    }
    const project = await findProject(client, options, signal);
    if ("problem" in project) return { problems: [project.problem] };
    problems.push(...(await checkRights(client, project.key, options.email, signal)));
    if (problems.some((problem) => problem.severity === "error")) return { problems };
    const model = await readTarget(client, project, options.import.id, signal);
    problems.push(...checkTarget(model, options.planned ?? {}, options.createFields ?? false));
    return problems.some((problem) => problem.severity === "error") ? { problems } : { problems, model };
  } catch (error) {
    if (error instanceof JiraError) return refuse(error.code, error.message);
    throw error;
  }
}

async function findProject(
  client: JiraClient,
  options: JiraLoaderOptions,
  signal: AbortSignal,
): Promise<TargetModel["project"] | { readonly problem: Problem }> {
  const answer = await tryGet(
    client,
    "project",
    `/rest/api/3/project/${encodeURIComponent(options.project)}`,
    {},
    signal,
  );
  if (answer.kind === "ok") {
    const project = objectOf(answer.body);
    const key = textOf(project.key);
    const id = textOf(project.id);
    if (key !== undefined && id !== undefined) return { id, key, name: textOf(project.name) ?? key };
  }
  const all = await readPages(client, "project.search", "/rest/api/3/project/search", {}, ["values"], signal);
  const keys = all.flatMap((project) => textOf(objectOf(project).key) ?? []);
  const near = nearKeys(options.project, keys);
  const way =
    near.length > 0
      ? `Did you mean ${near.join(" or ")}?`
      : keys.length > 0
        ? `The account sees ${keys.slice(0, 10).join(", ")}${keys.length > 10 ? " …" : ""}.`
        : "The account sees no project at all: ask an administrator for the right to browse it.";
  return {
    problem: {
      severity: "error",
      code: "project-not-found",
      message: `There is no project '${options.project}' at ${options.address.host}, or the account may not see it. ${way}`,
    },
  };
}

async function checkRights(
  client: JiraClient,
  projectKey: string,
  email: string,
  signal: AbortSignal,
): Promise<readonly Problem[]> {
  const permissions = rights.map((right) => right.key).join(",");
  const answer = await tryGet(
    client,
    "mypermissions",
    "/rest/api/3/mypermissions",
    { projectKey, permissions },
    signal,
  );
  if (answer.kind !== "ok") {
    return [
      {
        severity: "error",
        code: "rights-unknown",
        message: `Jira does not tell what ${email} may do in ${projectKey}. Check that the account can open the project.`,
      },
    ];
  }
  const held = objectOf(objectOf(answer.body).permissions);
  return rights
    .filter((right) => objectOf(held[right.key]).havePermission !== true)
    .map((right) => ({
      severity: right.severity,
      code: "right-missing",
      message: `${email} lacks the permission ${textOf(objectOf(held[right.key]).name) ?? right.key} in project ${projectKey}: ${right.without}. A project administrator can grant it.`,
    }));
}
