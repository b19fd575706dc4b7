import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { createSandbox, defaultCredentials } from "../../runtime/sandbox/index.ts";
import { call, type Ended } from "../cli/call.ts";
import { bringHome } from "./files-at-home.ts";

/** An issue of the sandbox, as far as these tests look at it. */
export interface Arrived {
  readonly type: string;
  readonly status: string;
  readonly parent: string | null;
  readonly issue: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly comments: readonly { readonly body: unknown }[];
  readonly links: readonly { readonly type: string; readonly outward: string }[];
  readonly worklogs: readonly { readonly seconds: number; readonly started: string }[];
  readonly attachments: readonly { readonly filename: string; readonly size: number }[];
  readonly remoteLinks: readonly { readonly object: { readonly url: string; readonly title: string } }[];
  readonly watchers: readonly string[];
  readonly properties: {
    readonly importer: { readonly id: string; readonly reporter?: string; readonly created?: string };
  };
}

export interface FileImport extends Ended {
  /** Absent when the import was refused. */
  readonly report?: ImportReport;
  /** By the record's id. */
  readonly issues: ReadonlyMap<string, Arrived>;
  /** By the identity that parents and links name. */
  readonly named: ReadonlyMap<string, Arrived>;
}

/** Runs the real program on a file, into a new sandbox, and reads what arrived there. Files that it names are served here. */
export async function importFile(file: string, ...more: readonly string[]): Promise<FileImport> {
  const folder = mkdtempSync(join(tmpdir(), "importer-csv-"));
  const table = await bringHome(file, folder);
  try {
    return await importWith("csv", table.path, ...more);
  } finally {
    await table.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the real program with an importer of files, into a new sandbox, and reads what arrived there. */
export async function importWith(
  importer: string,
  file: string,
  ...more: readonly string[]
): Promise<FileImport> {
  const folder = mkdtempSync(join(tmpdir(), "importer-file-"));
  const sandbox = await createSandbox({ dataDirectory: join(folder, "site"), searchLagMs: 100 });
  try {
    const jira = await sandbox.listen(0);
    const into = ["--jira", jira, "--project", "DEMO", "--data", join(folder, "data")];
    const env = {
      IMPORTER_JIRA_EMAIL: defaultCredentials.email,
      IMPORTER_JIRA_TOKEN: defaultCredentials.token,
    };
    const argv = [
      "run",
      importer,
      "--file",
      file,
      "--allow-private-hosts",
      ...into,
      "--consistency-window",
      "1",
      "--json",
      ...more,
    ];
    const ended = await call(argv, { env });
    const { body } = await sandbox.app.inject("/sandbox/state");
    const lines = body.split("\n").filter((line) => line !== "");
    const arrived = lines.map((line) => JSON.parse(line) as Arrived);
    return {
      ...ended,
      ...(ended.out.includes('"records"') ? { report: JSON.parse(ended.out) as ImportReport } : {}),
      issues: new Map(arrived.map((issue) => [issue.properties.importer.id, issue])),
      named: new Map(arrived.map((issue) => [issue.issue, issue])),
    };
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines of a document's text, without those that are empty. */
export function textLines(document: unknown): readonly string[] {
  return textOf(document)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly Node[];
}

function textOf(node: unknown): string {
  const { type, text = "", content = [] } = node as Node;
  if (type === "hardBreak") return "\n";
  const inner = content.map(textOf).join("");
  return type === "paragraph" || type === "codeBlock" ? `${inner}\n` : text + inner;
}
