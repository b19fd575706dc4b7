import type { JsonObject } from "../json.ts";
import type { Site } from "../site/site.ts";
import { type IssueRow, issueKey } from "../store/issue-store.ts";
import { issueTypeJson, priorityJson, statusJson } from "./site-json.ts";

/** An issue as it stands inside another: key, summary, status, type, priority. */
export function shortIssueJson(row: IssueRow, site: Site, base: string): JsonObject {
  const stored = JSON.parse(row.fields) as JsonObject;
  const priority = site.priority(String(stored.priority));
  return {
    id: String(row.id),
    key: issueKey(row),
    self: `${base}/rest/api/3/issue/${row.id}`,
    fields: {
      summary: stored.summary,
      status: statusJson(site.status(row.status)!, base),
      ...(priority === undefined ? {} : { priority: priorityJson(priority, base) }),
      issuetype: issueTypeJson(site.issueType(row.type)!, base),
    },
  };
}
