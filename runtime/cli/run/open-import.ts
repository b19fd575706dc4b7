import { hash } from "node:crypto";
import { basename } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { adaptors } from "../../adaptors/index.ts";
import type { EngineOptions } from "../../engine/index.ts";
import { createJiraLoader } from "../../jira/index.ts";
import { createFileDownloads, createHttpSource, type HttpRecordSource } from "../../source/index.ts";
import type { NewImport, Store } from "../../store/index.ts";
import type { ImportSettings } from "./import-settings.ts";
import { openFileSources } from "./open-sources.ts";
import { plannedNames } from "./planned-names.ts";
import type { Secrets } from "./secrets.ts";

/** What differs between imports; the rest of the composition is the same for all. */
export interface OpenImport {
  readonly info: NewImport;
  readonly settings: ImportSettings;
  readonly secrets: Secrets;
  /** The inputs that are secret. */
  readonly secretInputs: Readonly<Record<string, string>>;
  readonly store: Store;
  /** The data directory. */
  readonly directory: string;
  readonly signal: AbortSignal;
  readonly onProgress?: EngineOptions["onProgress"];
  readonly onFiles?: EngineOptions["onFiles"];
  /** Called at every write and every call; a crash test ends the process from here. */
  readonly onStep?: (name: string) => void;
  /** Told why a source or the target is asked again, and in how many milliseconds. */
  readonly onWait?: (reason: string, milliseconds: number) => void;
}

const sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  delay(milliseconds, undefined, signal === undefined ? {} : { signal });

/** Puts an import together: its sources, the loader for its target, the real clock and network. */
export function openImport(open: OpenImport): {
  readonly options: EngineOptions;
  /** Asks the sources whether the inputs and the sign-in are right, where the plan says how. */
  verify(): Promise<void>;
  close(): Promise<void>;
} {
  const { info, settings, secrets, store, directory, signal, onProgress, onFiles, onStep, onWait } = open;
  const { plan, sources } = openFileSources(settings);
  const shared = {
    clock: Date.now,
    sleep,
    random: Math.random,
    ...(onStep === undefined ? {} : { onStep }),
    ...(onWait === undefined ? {} : { onWait }),
  };
  const files: HttpRecordSource[] = [];
  for (const source of plan.sources) {
    if (source.kind === "file") continue;
    const opened = createHttpSource({
      plan,
      source,
      adaptors,
      options: info.options,
      inputs: { ...settings.inputs, ...open.secretInputs },
      run: info.run,
      ...(info.since === undefined ? {} : { since: Date.parse(info.since) }),
      ...(secrets.source === undefined ? {} : { credentials: secrets.source }),
      ...(settings.site === undefined ? {} : { site: settings.site }),
      ...(settings.via === undefined ? {} : { via: new URL(settings.via) }),
      ...shared,
    });
    files.push(opened);
    sources.set(source.name, opened);
  }
  const cells = createFileDownloads({ allowPrivateHosts: settings.allowPrivateHosts === true, ...shared });
  const loader = createJiraLoader({
    address: new URL(settings.jira),
    ...secrets.jira,
    project: settings.project,
    import: { id: info.id, account: info.sourceAccount, started: info.run.started, zone: info.run.zone },
    planned: plannedNames(plan),
    createFields: settings.createFields,
    consistencyWindowMs: settings.consistencyWindow,
    download: (url, aborted, kind) => files[0]?.download(url, aborted, kind) ?? cells.download(url, aborted),
    ...shared,
  });
  const options: EngineOptions = {
    plan,
    adaptors,
    store,
    directory,
    sources,
    loader,
    inputs: settings.inputs ?? {},
    clock: Date.now,
    signal,
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(onFiles === undefined ? {} : { onFiles }),
    ...(onStep === undefined ? {} : { onStep }),
  };
  return {
    options,
    async verify() {
      for (const source of files) await source.verify(signal);
    },
    async close() {
      await loader.close();
      await cells.close();
      for (const source of sources.values()) await source.close();
    },
  };
}

/**
 * Names the account that records come from: part of their identity, so that the same task of two accounts is two.
 * A token appears only as the beginning of its digest.
 */
export function sourceAccount(settings: ImportSettings, secrets: Pick<Secrets, "source">): string {
  if (settings.file !== undefined) return `${settings.plan.importer.name}:${basename(settings.file)}`;
  const given = secrets.source?.secrets ?? {};
  const token = given.token ?? Object.values(given).join(" ");
  // The same account may exist on two servers, whose records are not the same.
  const servers = settings.plan.inputs.flatMap(({ name, type }) => {
    const value = settings.inputs?.[name];
    return (type === "url" || type === "host") && value !== undefined ? [value] : [];
  });
  return `${settings.plan.importer.name}:${hash("sha256", [token, ...servers, ...(settings.site === undefined ? [] : [settings.site])].join("\n")).slice(0, 12)}`;
}
