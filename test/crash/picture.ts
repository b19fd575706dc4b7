import { hash } from "node:crypto";
import { request } from "undici";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { defaultCredentials } from "../../runtime/sandbox/index.ts";

/** One issue of the sandbox's canonical state. */
export type IssueState = Readonly<Record<string, unknown>> & { readonly issue: string };

/** Everything that must be the same after any disturbance. */
export interface Picture {
  /** In the order of the sandbox's state: one entry for each issue, so twins show. */
  readonly issues: readonly IssueState[];
  /** By issue: digests of the comments in the order in which Jira shows them. */
  readonly talks: ReadonlyMap<string, readonly string[]>;
  /** What the report says, without times and Jira's keys. */
  readonly report: Readonly<Record<string, unknown>>;
  readonly exitCode: number | null;
}

/** Reads what an import left in the sandbox, and what it said of it. */
export async function takePicture(
  address: string,
  project: string,
  report: ImportReport,
  exitCode: number | null,
): Promise<Picture> {
  const text = await read(`${address}/sandbox/state?project=${project}`);
  const issues = text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as IssueState]));
  return {
    issues,
    talks: await readTalks(address, project, issues.length),
    report: reportPicture(report),
    exitCode,
  };
}

function reportPicture(report: ImportReport): Record<string, unknown> {
  const { verification } = report.facts as { readonly verification?: { readonly differences: unknown } };
  return {
    state: report.state,
    records: report.records,
    entities: report.entities,
    differences: report.differences,
    // Only the loading run of an import reads everything back; a run that merely ends it has nothing to say.
    inJira: verification?.differences ?? [],
    partitions: sorted(report.partitions.map(({ message: _message, ...row }) => row)),
    losses: sorted(report.losses.map(({ code, target, count }) => ({ code, target, count }))),
    // Messages name Jira's keys, which depend on the order in which issues were made.
    notBrought: sorted(report.notBrought.map(({ message: _message, ...row }) => row)),
    notBroughtTotal: report.notBroughtTotal,
  };
}

function sorted<T>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

interface FetchedIssue {
  readonly properties?: { readonly importer?: { readonly key?: string } };
  readonly fields: { readonly comment: { readonly comments: readonly { readonly body: unknown }[] } };
}

/** Issues asked for at once: Jira's maximum. */
const fetchSize = 100;

async function readTalks(address: string, project: string, count: number): Promise<Map<string, string[]>> {
  const talks = new Map<string, string[]>();
  let found = 0;
  for (let from = 1; found < count; from += fetchSize) {
    const issueIdsOrKeys = Array.from({ length: fetchSize }, (_, index) => `${project}-${from + index}`);
    const text = await read(`${address}/rest/api/3/issue/bulkfetch`, {
      issueIdsOrKeys,
      fields: ["comment"],
      properties: ["importer"],
    });
    const { issues } = JSON.parse(text) as { readonly issues: readonly FetchedIssue[] };
    for (const { properties, fields } of issues) {
      const key = properties?.importer?.key ?? "(no marker)";
      const digests = fields.comment.comments.map(({ body }) =>
        hash("sha256", JSON.stringify(body)).slice(0, 16),
      );
      talks.set(key, [...(talks.get(key) ?? []), ...digests]);
    }
    found += issues.length;
    if (from > count * 10 + 1_000)
      throw new Error(`Only ${found} of ${count} issues were found by their keys.`);
  }
  return talks;
}

async function read(url: string, body?: unknown): Promise<string> {
  const { email, token } = defaultCredentials;
  const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}`;
  const answer = await request(url, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`${url} answers ${answer.statusCode}: ${text}`);
  return text;
}
