import { subscribe } from "node:diagnostics_channel";
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";

/** What an import sent to change its target. */
export interface RecordedCalls {
  /** What it made in the project before the issues that need it, in order. */
  readonly before: readonly { readonly path: string; readonly body: string }[];
  /** The bodies of its bulk calls. */
  readonly bulk: readonly string[];
}

interface Recorded {
  readonly path: string;
  readonly body: string;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: Uint8Array | null;
}

/**
 * Writes whatever this process posts to a file, a line for each call, as undici tells of it
 * (https://undici.nodejs.org/#/docs/api/DiagnosticsChannel).
 * @returns ends the recording
 */
export function recordCalls(file: string): () => void {
  const output = openSync(file, "w");
  subscribe("undici:request:create", (message) => {
    const { method, path, body } = (message as { readonly request: Request }).request;
    if (method !== "POST") return;
    const line: Recorded = { path, body: Buffer.from(body ?? []).toString("utf8") };
    writeSync(output, `${JSON.stringify(line)}\n`);
  });
  return () => closeSync(output);
}

/** Reads what `recordCalls` wrote. Questions that are asked by POST are left out. */
export function readCalls(file: string): RecordedCalls {
  const calls = readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Recorded)
    .filter(({ path }) => !path.includes("/bulkfetch") && !path.includes("/search/"));
  const isBulk = ({ path }: Recorded): boolean => path.endsWith("/issue/bulk");
  return {
    before: calls.filter((call) => !isBulk(call)),
    bulk: calls.filter(isBulk).map(({ body }) => body),
  };
}
