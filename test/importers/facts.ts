import * as assert from "uvu/assert";
import type { ImportReport } from "../../runtime/engine/index.ts";
import type { Arrived, Ground } from "./ground.ts";

/** What a test looks at of an issue: short enough to be written down whole. */
export interface Facts {
  readonly type: string;
  readonly status: string;
  /** The parent's summary. */
  readonly parent?: string;
  readonly labels?: readonly unknown[];
  /** How many there are of each. */
  readonly comments?: number;
  readonly attachments?: readonly string[];
  /** `Blocks > summary of the other`. */
  readonly links?: readonly string[];
}

/** The import came to its end with everything accounted for. */
export function assertWhole(report: ImportReport): void {
  const told = JSON.stringify(
    {
      reason: report.reason,
      differences: report.differences,
      not: report.notBrought,
      warnings: report.warnings,
    },
    null,
    1,
  );
  assert.is(report.state, "complete", told);
  assert.equal(report.differences, [], told);
  for (const account of [...report.records, ...report.entities]) assert.is(account.open, 0, told);
}

/** How many of each kind were mapped and what became of them, without what is none. */
export function accounts(report: ImportReport): Record<string, unknown> {
  return Object.fromEntries(report.entities.map(({ kind }) => [kind, account(report, kind)]));
}

/** How many of a kind were mapped and what became of them, without what is none. */
function account(report: ImportReport, kind: string): Record<string, unknown> {
  const found = report.entities.find((one) => one.kind === kind);
  return Object.fromEntries(
    Object.entries(found ?? {}).filter(
      ([name, count]) => name !== "kind" && count !== 0 && JSON.stringify(count) !== "{}",
    ),
  );
}

/** What arrived, by summary. */
export async function factsOf(ground: Ground): Promise<Readonly<Record<string, Facts>>> {
  const issues = await ground.arrived();
  const summaries = new Map(issues.map(({ issue, summary }) => [issue, summary]));
  const nameOf = (issue: string): string => summaries.get(issue) ?? issue;
  return Object.fromEntries(issues.map((issue) => [issue.summary, facts(issue, nameOf)]));
}

function facts(issue: Arrived, nameOf: (issue: string) => string): Facts {
  const { labels } = issue.fields;
  const links = issue.links.map(({ type, outward }) => `${type} > ${nameOf(outward)}`).sort();
  return {
    type: issue.type,
    status: issue.status,
    ...(issue.parent === null ? {} : { parent: nameOf(issue.parent) }),
    ...(Array.isArray(labels) && labels.length > 0 ? { labels: labels as unknown[] } : {}),
    ...(issue.comments.length === 0 ? {} : { comments: issue.comments.length }),
    ...(issue.attachments.length === 0
      ? {}
      : { attachments: issue.attachments.map(({ filename, size }) => `${filename} ${size}`).sort() }),
    ...(links.length === 0 ? {} : { links }),
  };
}
