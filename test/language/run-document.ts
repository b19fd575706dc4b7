import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Plan } from "../../compiler/plan/index.ts";
import { adaptors } from "../../runtime/adaptors/index.ts";
import type { EngineOptions } from "../../runtime/engine/engine-options.ts";
import { type Held, memoryLoader } from "../../runtime/engine/fixture/memory-loader.ts";
import type { MappedIssue } from "../../runtime/engine/mapping/index.ts";
import type { ImportReport } from "../../runtime/engine/report.ts";
import { resumeImport, runImport } from "../../runtime/engine/run.ts";
import { createFileSource } from "../../runtime/source/index.ts";
import { createStore } from "../../runtime/store/index.ts";

/** What an import of a JSON document came to. */
export interface DocumentRun {
  readonly report: ImportReport;
  /** The issues, with what they were created of. */
  readonly issues: readonly MappedIssue[];
}

/**
 * Imports a JSON document by a plan with one file source, into memory.
 * @param crash tells, by the name of a step, where the run is to end as if the process died; it is resumed then
 */
export async function runDocument(
  plan: Plan,
  document: unknown,
  crash?: (step: string) => boolean,
): Promise<DocumentRun> {
  const directory = mkdtempSync(join(tmpdir(), "importer-document-"));
  const path = join(directory, "export.json");
  writeFileSync(path, JSON.stringify(document));
  const [source] = plan.sources;
  if (source?.kind !== "file") throw new Error("the plan does not read a file");
  const held: Held = new Map();
  const once = async (work: (options: EngineOptions) => Promise<ImportReport>): Promise<ImportReport> => {
    const store = createStore({ directory });
    const file = createFileSource({ plan, source, adaptors, path });
    try {
      return await work({
        plan,
        adaptors,
        store,
        directory,
        sources: new Map([[source.name, file]]),
        loader: memoryLoader(held),
        clock: () => Date.parse("2026-01-05T10:00:00Z"),
      });
    } finally {
      await file.close();
      await store.close();
    }
  };
  const begin = {
    id: "i1",
    importer: "demo",
    planHash: plan.hash,
    created: 1,
    selection: {},
    options: {},
    run: { zone: "UTC", started: "2026-01-05T10:00:00.000Z" },
    sourceAccount: "export.json",
    target: "https://example.atlassian.net/DEMO",
    settings: {},
  };
  try {
    // Payloads lie in the directory, so they are read before it goes.
    const ended = (report: ImportReport): DocumentRun => ({
      report,
      issues: [...held.values()].flatMap(({ kind, payload }) =>
        kind === "issue" ? [payload as unknown as MappedIssue] : [],
      ),
    });
    if (crash !== undefined) {
      const onStep = (step: string): void => {
        if (crash(step)) throw new Error("crash");
      };
      const died = await once((options) => runImport({ ...options, onStep }, begin)).then(
        () => false,
        () => true,
      );
      if (died) return ended(await once((options) => resumeImport(options, begin.id)));
    }
    return ended(await once((options) => runImport(options, begin)));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
