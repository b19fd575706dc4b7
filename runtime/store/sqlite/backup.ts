import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { restoredNote } from "../restored-note.ts";
import { knownSchema, migrate, sqliteSchema } from "./migrations.ts";
import { guarded } from "./sqlite-errors.ts";

const databaseFile = "importer.db";
/** Written last: a backup without it was broken off. */
const manifestFile = "backup.json";
/** Folders that rows refer to: payloads, and pages as they were read. */
const folders = ["payloads", "spool"] as const;

interface Manifest {
  readonly format: 1;
  readonly schema: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A folder that cannot be backed up to, or restored from. */
export class BackupError extends Error {
  readonly code = "backup-refused";

  constructor(message: string) {
    super(message);
    this.name = "BackupError";
  }
}

/**
 * Copies an embedded store, also while an import runs: first a snapshot of the database, then the files that it refers to,
 * which only ever grow and are written before the rows that name them.
 * @param target made here; one that was broken off lacks its manifest and can be removed
 * @param now milliseconds since 1970
 * @throws BackupError when there is no store, something is in the target, or it cannot be written; NewerStoreError;
 * StoreUnavailableError
 */
export function backupStore(directory: string, target: string, now: number): void {
  const file = join(directory, databaseFile);
  if (!existsSync(file)) throw new BackupError(`There is no store in ${directory}.`);
  if (!relative(directory, target).startsWith(".."))
    throw new BackupError(`${target} is in the store's own folder. A backup is made outside of it.`);
  const copy = join(target, databaseFile);
  const database = guarded(() => new DatabaseSync(file, { timeout: 10_000 }));
  try {
    guarded(() => knownSchema(database, file));
    writing(target, () => {
      refuseFilled(target);
      mkdirSync(target, { recursive: true, mode: 0o700 });
    });
    guarded(() => database.prepare("VACUUM INTO ?").run(copy));
  } finally {
    database.close();
  }
  writing(target, () => {
    putOnDisk(copy);
    for (const folder of folders) copyFolder(join(directory, folder), join(target, folder));
    const manifest: Manifest = { format: 1, schema: schemaOf(copy), at: now };
    writeFileSync(join(target, manifestFile), `${JSON.stringify(manifest)}\n`);
    putOnDisk(join(target, manifestFile));
    putOnDisk(target);
  });
}

/** The schema of a copy, which may be newer than what was seen of the store before it was copied. */
function schemaOf(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return knownSchema(database, file);
  } finally {
    database.close();
  }
}

/**
 * Makes an embedded store of a backup. Leases are let go of: who held them ran on the store that was backed up. What that
 * run did after the backup is looked for in the target before anything is made there: imports get a note that says so.
 * @param directory made here
 * @returns when the backup was made, in milliseconds since 1970
 * @throws BackupError when the backup is incomplete or of a newer release, or a store is there already
 */
export function restoreStore(source: string, directory: string): number {
  const manifest = readManifest(source);
  if (manifest.schema > sqliteSchema) {
    throw new BackupError(
      `${source} was written by a newer release (schema ${manifest.schema}, this one knows ${sqliteSchema}). Restore it with that release.`,
    );
  }
  for (const name of [databaseFile, `${databaseFile}-wal`, ...folders]) {
    if (existsSync(join(directory, name)))
      throw new BackupError(
        `${directory} holds ${name} already. Name another folder with --data, or move it away.`,
      );
  }
  writing(directory, () => {
    mkdirSync(directory, { recursive: true });
    for (const folder of folders) copyFolder(join(source, folder), join(directory, folder));
    const unfinished = join(directory, `${databaseFile}.restoring`);
    cpSync(join(source, databaseFile), unfinished);
    const database = guarded(() => new DatabaseSync(unfinished));
    try {
      guarded(() => {
        migrate(database, unfinished);
        database.exec("UPDATE lease SET holder = NULL");
        const note = "INSERT OR REPLACE INTO note(import, key, value) SELECT number, ?, 'true' FROM import";
        database.prepare(`${note} WHERE phase IN ('extract', 'stage', 'load')`).run(restoredNote);
      });
    } finally {
      database.close();
    }
    putOnDisk(unfinished);
    renameSync(unfinished, join(directory, databaseFile));
    putOnDisk(directory);
  });
  return manifest.at;
}

/** Does work on a folder. @throws BackupError with what the system says against it */
function writing(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new BackupError(`${folder} cannot be used: ${error.message}.`);
  }
}

function readManifest(source: string): Manifest {
  const file = join(source, manifestFile);
  if (!existsSync(file))
    throw new BackupError(
      `${source} is no backup, or one that was broken off: there is no ${manifestFile} in it.`,
    );
  let manifest: Partial<Manifest>;
  try {
    manifest = JSON.parse(readFileSync(file, "utf8")) as Partial<Manifest>;
  } catch {
    throw new BackupError(`${file} is no JSON. Take another backup.`);
  }
  const { format, schema, at } = manifest;
  if (format !== 1 || typeof schema !== "number" || typeof at !== "number")
    throw new BackupError(`${file} is of another release. Restore it with that one.`);
  return { format, schema, at };
}

function refuseFilled(target: string): void {
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new BackupError(`${target} is not empty. A backup is made in a folder of its own.`);
}

function copyFolder(from: string, to: string): void {
  if (!existsSync(from)) return;
  cpSync(from, to, { recursive: true });
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) putOnDisk(join(entry.parentPath, entry.name));
}

function putOnDisk(file: string): void {
  const descriptor = openSync(file, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
