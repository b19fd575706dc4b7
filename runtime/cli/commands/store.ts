import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as accountKinds from "../../accounts/kinds.ts";
import * as registryKinds from "../../registry/kinds.ts";
import { StoreUnavailableError } from "../../store/documents/documents.ts";
import { migrateStore } from "../../store/migrate-store.ts";
import { NewerStoreError } from "../../store/newer-store-error.ts";
import { openPortable } from "../../store/open-portable.ts";
import { ExportError, exportLines, importLines, type Portable } from "../../store/portable.ts";
import { BackupError, backupStore, restoreStore } from "../../store/sqlite/backup.ts";
import { PayloadDamagedError } from "../../store/sqlite/payload-files.ts";
import { CliError } from "../cli-error.ts";
import { type Command, printJson } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { storePlace } from "../run/store-place.ts";
import type { Terminal } from "../terminal.ts";

interface Options {
  readonly data: string;
  readonly json?: boolean;
}

/** Answers that are kept for a day are not worth a move. */
const collections: readonly string[] = [...Object.values(registryKinds), ...Object.values(accountKinds)].map(
  ({ name }) => name,
);

export const storeCommand: Command = {
  register(program, terminal, ends) {
    const store = program.command("store").description("the store as a whole: move it, back it up");
    const add = (usage: string, about: string, work: (options: Options, path: string) => Promise<ExitCode>) =>
      store
        .command(usage)
        .description(about)
        .option(
          "--data <folder>",
          "the folder of the embedded store; MONGODB_URL names another one",
          ".importer",
        )
        .option("--json", "print the result for programs")
        .action((...given: readonly unknown[]) => {
          const [path, options] = usage.includes(" ") ? given : ["", given[0]];
          const { data, json } = options as Options;
          const place = { data: resolve(terminal.cwd, data), ...(json === undefined ? {} : { json }) };
          return ends(explained(() => work(place, resolve(terminal.cwd, String(path)))));
        });
    add("migrate", "bring its schema up to date", (options) => migrateTo(options, terminal));
    add("export <file>", "write everything as JSON lines, while nothing changes it", (options, file) =>
      exportTo(file, options, terminal),
    );
    add("import <file>", "fill an empty store from an export", (options, file) =>
      importFrom(file, options, terminal),
    );
    add("backup <folder>", "copy the embedded store, also while an import runs", async (options, folder) => {
      refuseMongo(terminal);
      backupStore(options.data, folder, Date.now());
      return say(terminal, options, { backup: folder }, `Backed up ${options.data} to ${folder}.`);
    });
    add("restore <folder>", "make an embedded store of a backup", async (options, folder) => {
      refuseMongo(terminal);
      const at = new Date(restoreStore(folder, options.data)).toISOString();
      const told = `Restored ${options.data} as it was at ${at}. \`importer resume\` goes on with an import that ran then.`;
      return say(terminal, options, { restored: options.data, at }, told);
    });
  },
};

async function migrateTo(options: Options, terminal: Terminal): Promise<ExitCode> {
  const place = storePlace(options.data, terminal);
  const { from, to } = await migrateStore(place);
  const where = place.mongodb === undefined ? options.data : "MongoDB";
  const told =
    from === to
      ? `The schema is up to date (${to}).`
      : from === 0
        ? `There is an empty store in ${where} now (schema ${to}).`
        : `The schema went from ${from} to ${to}.`;
  return say(terminal, options, { from, to }, told);
}

async function exportTo(file: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  if (existsSync(file)) throw new CliError("export-there", `${file} is there already. Name another file.`);
  const place = storePlace(options.data, terminal);
  if (place.mongodb === undefined && !existsSync(resolve(options.data, "importer.db")))
    throw new CliError("store-missing", `There is no store in ${options.data}. --data names another folder.`);
  await withPortable(options, terminal, async (store) => {
    const unfinished = `${file}.unfinished`;
    try {
      // Hashes of tokens and people's texts are in it.
      await pipeline(
        Readable.from(exportLines(store)),
        createWriteStream(unfinished, { mode: 0o600, flush: true }),
      );
      renameSync(unfinished, file);
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw error;
    }
  });
  const told = `Exported to ${file}. For imports that are not over, take the folder ${resolve(options.data, "spool")} along.`;
  return say(terminal, options, { export: file }, told);
}

async function importFrom(file: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  if (!existsSync(file)) throw new CliError("export-missing", `There is no file ${file}.`);
  await withPortable(options, terminal, async (store) => {
    if (!(await store.isEmpty()))
      throw new CliError(
        "store-filled",
        "The store is not empty, and an export fills only an empty one. Name another one with --data or MONGODB_URL.",
      );
    await store.write(importLines(textsOf(file), file, collections));
  });
  return say(terminal, options, { imported: file }, `The store holds what ${file} holds.`);
}

/** Lines of a file, which is opened when the first one is wanted: what is read before that would be lost. */
async function* textsOf(file: string): AsyncIterable<string> {
  yield* createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
}

async function withPortable(
  { data }: Options,
  terminal: Terminal,
  work: (store: Portable) => Promise<void>,
): Promise<void> {
  const store = await openPortable(storePlace(data, terminal), collections);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

function refuseMongo(terminal: Terminal): void {
  if (storePlace("", terminal).mongodb === undefined) return;
  throw new CliError(
    "backup-elsewhere",
    "MONGODB_URL is set, and MongoDB has its own tools for this: mongodump and mongorestore. `importer store export` works on both.",
  );
}

function say(terminal: Terminal, { json }: Options, result: object, told: string): ExitCode {
  if (json === true) printJson(terminal, result);
  else terminal.out(`${told}\n`);
  return exitCode.ok;
}

async function explained(work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupError) throw new CliError(error.code, error.message);
    if (error instanceof PayloadDamagedError)
      throw new CliError(error.code, error.message, exitCode.problems);
    if (error instanceof ExportError) throw new CliError(error.code, error.message, exitCode.problems);
    if (error instanceof StoreUnavailableError || error instanceof NewerStoreError)
      throw new CliError(error.code, error.message, exitCode.environment);
    // What the system says against a file that was named.
    if (error instanceof Error && "syscall" in error)
      throw new CliError("file-unusable", `${error.message}.`, exitCode.environment);
    throw error;
  }
}
