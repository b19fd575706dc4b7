import { existsSync } from "node:fs";
import { join } from "node:path";
import { type ImportReport, reportImport, resumeImport, runImport } from "../../engine/index.ts";
import { StoreUnavailableError } from "../../store/documents/documents.ts";
import { type NewImport, openStore, type Store, type StorePlace } from "../../store/index.ts";
import { CliError } from "../cli-error.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";
import { concludeImport } from "./conclude.ts";
import { explainStop } from "./explain-stop.ts";
import { type ImportSettings, settingsOf } from "./import-settings.ts";
import { readInputs } from "./inputs.ts";
import { openImport, sourceAccount } from "./open-import.ts";
import { checkChangedColumns } from "./open-sources.ts";
import { createProgressDisplay } from "./progress.ts";
import { readSecrets, signingInBy } from "./secrets.ts";
import { storePlace } from "./store-place.ts";
import { tellBindings } from "./tell-bindings.ts";

/** A new import as the command line describes it. */
export interface Start {
  readonly id: string;
  readonly settings: ImportSettings;
  /** The inputs that are secret; not kept. */
  readonly secretInputs?: Readonly<Record<string, string>>;
  readonly selection: NewImport["selection"];
  readonly options: NewImport["options"];
  readonly zone: string;
  readonly limit?: number;
  /** ISO 8601, UTC. */
  readonly since?: string;
  /** Called when the files were found to have the columns that the changes name. */
  readonly checked?: () => void;
}

export interface Surroundings {
  /** The data directory, absolute. */
  readonly data: string;
  readonly json: boolean;
  /** Called at every write and every call; a crash test ends the process from here. */
  readonly onStep?: (name: string) => void;
}

/** Runs a new import and prints its report. */
export async function startImport(start: Start, around: Surroundings, terminal: Terminal): Promise<ExitCode> {
  const report = await runStart(start, around, terminal);
  return concludeImport(report, around, terminal);
}

/**
 * Runs a new import.
 * @throws CliError before the first write when something stands in the way
 */
export async function runStart(
  start: Start,
  around: Surroundings,
  terminal: Terminal,
): Promise<ImportReport> {
  const { settings, zone } = start;
  await checkColumns(start, terminal);
  const secrets = await readSecrets(settings.plan.sources, settings.auth, terminal);
  const account = sourceAccount(settings, secrets);
  const { secretInputs = {} } = start;
  const now = new Date();
  const info: NewImport = {
    id: start.id,
    importer: settings.plan.importer.name,
    planHash: settings.plan.hash,
    created: now.getTime(),
    selection: start.selection,
    options: start.options,
    run: { zone, started: now.toISOString() },
    sourceAccount: account,
    target: `${new URL(settings.jira).host}/${settings.project}`,
    settings: { ...settings },
    ...(start.limit === undefined ? {} : { limit: start.limit }),
    ...(start.since === undefined ? {} : { since: start.since }),
  };
  return await withStore({ ...storePlace(around.data, terminal), thread: true }, (store) =>
    underWay({ info, settings, secrets, secretInputs, store, around, terminal }, ({ options }) =>
      runImport(options, info),
    ),
  );
}

async function checkColumns({ settings, checked }: Start, terminal: Terminal): Promise<void> {
  try {
    await checkChangedColumns(settings, terminal.signal);
  } catch (error) {
    throw explainStop(error);
  }
  checked?.();
}

/**
 * Goes on with an import that stopped: the one with this id, or the newest.
 * @throws CliError when there is none, or it cannot go on
 */
export async function continueImport(
  id: string | undefined,
  around: Surroundings,
  terminal: Terminal,
): Promise<ExitCode> {
  const report = await withKeptStore(
    { ...storePlace(around.data, terminal), thread: true },
    async (store) => {
      const stopped = id ?? (await newestStopped(store));
      const info = await findImport(store, stopped, around.data);
      const settings = settingsOf(info.settings);
      if (stopped === undefined) {
        terminal.error(`Nothing in ${around.data} has stopped. This is what became of the newest import.\n`);
        return await reportImport({ plan: settings.plan, store, clock: Date.now }, info.id);
      }
      const secrets = await readSecrets(settings.plan.sources, settings.auth, terminal);
      // A token may have been renewed: that is why a source asks to sign in again. Records keep the account they began with.
      if (sourceAccount(settings, secrets) !== info.sourceAccount) {
        terminal.error(
          `The import ${info.id} was started with another token of the source; it goes on with this one, which must see the same records.\n`,
        );
      }
      const given = new Map(Object.entries(settings.inputs ?? {}));
      const { secrets: secretInputs } = await readInputs(
        signingInBy(settings.plan, settings.auth),
        given,
        terminal,
      );
      return await underWay(
        { info, settings, secrets, secretInputs, store, around, terminal },
        ({ options }) => resumeImport(options, info.id),
      );
    },
  );
  return concludeImport(report, around, terminal);
}

type Opening = Pick<
  Parameters<typeof openImport>[0],
  "info" | "settings" | "secrets" | "secretInputs" | "store"
> & {
  readonly around: Surroundings;
  readonly terminal: Terminal;
};

async function underWay(
  { around, terminal, ...opening }: Opening,
  work: (opened: ReturnType<typeof openImport>) => Promise<ImportReport>,
): Promise<ImportReport> {
  const display = createProgressDisplay(terminal, Date.now);
  let opened: ReturnType<typeof openImport> | undefined;
  try {
    opened = openImport({
      ...opening,
      directory: around.data,
      signal: terminal.signal,
      onProgress: display.show,
      onWait: display.wait,
      onFiles: (files) => terminal.error(`${tellBindings(files, terminal)}\n`),
      ...(around.onStep === undefined ? {} : { onStep: around.onStep }),
    });
    await opened.verify();
    return await work(opened);
  } catch (error) {
    throw explainStop(error);
  } finally {
    display.end();
    await opened?.close();
  }
}

/** @throws CliError when there is no such import */
export async function findImport(store: Store, id: string | undefined, data: string) {
  const info = id === undefined ? (await store.listImports(1))[0] : await store.readImport(id);
  if (info !== undefined) return info;
  throw noImport(id, data);
}

/** The import that whoever says `resume` and nothing else means: the newest that is not over, where there is one. */
async function newestStopped(store: Store): Promise<string | undefined> {
  const recent = await store.listImports(100);
  return recent.find(({ state }) => state === "paused" || state === "running")?.id;
}

function noImport(id: string | undefined, data: string): CliError {
  const what = id === undefined ? "no import" : `no import ${id}`;
  return new CliError(
    "import-unknown",
    `There is ${what} in ${data}. \`importer run\` starts one; --data names another folder.`,
  );
}

/**
 * Opens the store that earlier imports left; looking for an import leaves no trace where there is none.
 * @throws CliError when there is no store
 */
export async function withKeptStore<T>(place: StorePlace, work: (store: Store) => Promise<T>): Promise<T> {
  const { directory, mongodb } = place;
  if (mongodb === undefined && !existsSync(join(directory, "importer.db")))
    throw noImport(undefined, directory);
  return await withStore(place, work);
}

async function withStore<T>(place: StorePlace, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openOr(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** @throws CliError when the store cannot be used */
async function openOr(place: StorePlace): Promise<Store> {
  try {
    return await openStore(place);
  } catch (error) {
    if (error instanceof StoreUnavailableError)
      throw new CliError(error.code, error.message, exitCode.environment);
    const { code, message } = error as NodeJS.ErrnoException;
    const told = `${message}${code === undefined || message.includes(code) ? "" : ` (${code})`}`;
    throw new CliError(
      "data-unusable",
      place.mongodb === undefined
        ? `The folder ${place.directory} cannot keep an import's state: ${told}. Choose another with --data.`
        : `MongoDB cannot keep an import's state: ${told}`,
      exitCode.environment,
    );
  }
}
