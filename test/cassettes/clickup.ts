/**
 * Makes the ClickUp cassette and samples. The committed files are exactly what this makes:
 *
 *     node test/cassettes/clickup.ts
 *
 * rewrites importers/clickup/cassette and the samples in importers/clickup/samples.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { CassetteHead, Json } from "../../runtime/cassette/index.ts";
import { countWorkspace } from "./clickup/count-workspace.ts";
import { layOutJson } from "./clickup/lay-out-json.ts";
import { makeExchanges } from "./clickup/make-exchanges.ts";
import { makeSamples } from "./clickup/make-samples.ts";
import { makeWorkspace } from "./clickup/make-workspace.ts";

/** Another seed makes another Workspace of the same kind. */
const SEED = "tidewater 2025";

/** Where the files belong. */
export const importerFolder = path.resolve(import.meta.dirname, "../../importers/clickup");

const apiHosts = ["api.clickup.com"];
const refusal = (status: number, err: string, ECODE: string) => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8" },
  body: { json: { err, ECODE } },
});

/** Every file of the cassette and the samples: path within the importer's folder, and content. */
export async function makeClickupFiles(): Promise<Map<string, string | Buffer>> {
  const workspace = makeWorkspace(SEED);
  const groups = makeExchanges(workspace);
  const head: CassetteHead = {
    cassette: 1,
    title: "ClickUp: Tidewater Ferries, a made-up Workspace",
    required_headers: [
      { hosts: apiHosts, header: "authorization", answer: refusal(401, "Token invalid", "OAUTH_025") },
    ],
    rate_limits: [
      {
        hosts: apiHosts,
        // The Enterprise plan's limit; the Free plan's is 100.
        allow: 10_000,
        window_ms: 60_000,
        headers: {
          limit: "x-ratelimit-limit",
          remaining: "x-ratelimit-remaining",
          reset: "x-ratelimit-reset",
        },
        answer: refusal(429, "Rate limit reached", "APP_002"),
      },
    ],
    answers: {
      server_error: refusal(500, "Internal server error", "ITEM_000"),
      unauthorised: refusal(401, "Token invalid", "OAUTH_025"),
    },
    files: [...groups.keys()].map((name) => `exchanges/${name}.json`),
  };
  const files = new Map<string, string | Buffer>();
  const write = (name: string, value: unknown): void => {
    files.set(name, layOutJson(value as Json));
  };
  write("cassette/cassette.json", head);
  for (const [name, exchanges] of groups) write(`cassette/exchanges/${name}.json`, { exchanges });
  write(
    "cassette/expected.json",
    await countWorkspace(workspace, (id) => groups.get(`list-${id}-tasks`)?.length ?? 0),
  );
  for (const file of workspace.tasks.flatMap((task) => task.files)) {
    if (file.bytes && file.body && "file" in file.body) files.set(`cassette/${file.body.file}`, file.bytes);
  }
  for (const [name, sample] of makeSamples(workspace)) write(`samples/${name}`, sample);
  return files;
}

if (import.meta.main) {
  await rm(path.join(importerFolder, "cassette"), { recursive: true, force: true });
  const files = await makeClickupFiles();
  let bytes = 0;
  for (const [name, content] of files) {
    const file = path.join(importerFolder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    bytes += Buffer.byteLength(content);
  }
  console.log(`Wrote ${files.size} files, ${(bytes / 1024 / 1024).toFixed(1)} MB, to ${importerFolder}.`);
}
