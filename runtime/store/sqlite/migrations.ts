import type { DatabaseSync } from "node:sqlite";
import { NewerStoreError } from "../newer-store-error.ts";

/**
 * Each entry takes the database from the version before it to the next; entries are never changed once released.
 * `record_identity` is what makes a second occurrence of an id a duplicate. Rows of records and entities are never
 * removed, so that the next id is always one more than the highest. A page's records have consecutive ids, so that the
 * page says where they are. Every index costs as much as the row itself: only what still waits for something is in one.
 * `file`, `at` and `length` say where an entity's payload lies, see `payload-files.ts`.
 */
const migrations: readonly string[] = [
  `
CREATE TABLE import (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL,
  phase TEXT NOT NULL, state TEXT NOT NULL, reason TEXT, updated INTEGER NOT NULL);
CREATE TABLE lease (name TEXT PRIMARY KEY, fence INTEGER NOT NULL, holder TEXT, renewed INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE partition (id INTEGER PRIMARY KEY AUTOINCREMENT, import INTEGER NOT NULL, stream TEXT NOT NULL, parent TEXT NOT NULL,
  context TEXT NOT NULL, checkpoint TEXT, pages INTEGER NOT NULL DEFAULT 0, records INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'open', reason TEXT, message TEXT, UNIQUE (import, stream, parent));
CREATE INDEX partition_open ON partition(import, stream, id) WHERE state = 'open';
CREATE TABLE page (id INTEGER PRIMARY KEY AUTOINCREMENT, import INTEGER NOT NULL, partition INTEGER NOT NULL, number INTEGER NOT NULL,
  file TEXT NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL, digest TEXT NOT NULL,
  first INTEGER NOT NULL, last INTEGER NOT NULL, UNIQUE (partition, number));
CREATE TABLE record (id INTEGER PRIMARY KEY, import INTEGER NOT NULL, stream TEXT NOT NULL, space TEXT NOT NULL,
  record TEXT, page INTEGER NOT NULL, position INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT, message TEXT, title TEXT);
CREATE UNIQUE INDEX record_identity ON record(import, space, record) WHERE state <> 'duplicate' AND record IS NOT NULL;
CREATE INDEX record_waiting ON record(import, stream, page) WHERE state = 'waiting';
CREATE INDEX record_extracted ON record(import, stream, page) WHERE state = 'extracted';
CREATE TABLE alias (import INTEGER NOT NULL, space TEXT NOT NULL, alias TEXT NOT NULL, record TEXT NOT NULL,
  PRIMARY KEY (import, space, alias)) WITHOUT ROWID;
CREATE TABLE counter (import INTEGER NOT NULL, account TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (import, account, name)) WITHOUT ROWID;
CREATE TABLE entity (id INTEGER PRIMARY KEY, import INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, issue TEXT,
  row INTEGER NOT NULL, stream TEXT NOT NULL, record TEXT NOT NULL, title TEXT, map TEXT NOT NULL,
  wanted_level TEXT, wanted_space TEXT, wanted_parent TEXT, level TEXT, state TEXT NOT NULL, reason TEXT, message TEXT,
  hash TEXT NOT NULL, file INTEGER NOT NULL, at INTEGER NOT NULL, length INTEGER NOT NULL, losses TEXT,
  parent TEXT, placed_losses TEXT, target_id TEXT, target_key TEXT, link TEXT, UNIQUE (import, key));
CREATE INDEX entity_staged ON entity(import, kind, level, id) WHERE state = 'staged';
CREATE INDEX entity_link ON entity(import, link) WHERE link IS NOT NULL;
CREATE TABLE intent (number INTEGER PRIMARY KEY AUTOINCREMENT, import INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
  at INTEGER NOT NULL, entities TEXT NOT NULL, note TEXT NOT NULL, open INTEGER NOT NULL, UNIQUE (import, id));
CREATE INDEX intent_open ON intent(import, number) WHERE open = 1;
CREATE TABLE note (import INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (import, key)) WITHOUT ROWID;
`,
  `
CREATE TABLE document (collection TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (collection, id));
CREATE TABLE document_counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
`,
  // A payload's digest is worked out from its text.
  "ALTER TABLE entity DROP COLUMN hash;",
];

/** The version that this program writes. */
export const sqliteSchema: number = migrations.length;

/**
 * The version of a database, where this program knows it; 0 for one that nothing was written to.
 * @throws NewerStoreError
 */
export function knownSchema(database: DatabaseSync, file: string): number {
  const { user_version: found } = database.prepare("PRAGMA user_version").get() as { user_version: number };
  if (found > migrations.length)
    throw new NewerStoreError(file, found, migrations.length, "another data directory");
  return found;
}

/**
 * Brings the schema up to date, each version in its own transaction.
 * @param until the version to stop at, for tests of what comes after it
 * @returns the version that was found
 * @throws NewerStoreError
 */
export function migrate(database: DatabaseSync, file: string, until: number = migrations.length): number {
  const found = knownSchema(database, file);
  for (let version = found; version < until; version++) {
    database.exec("BEGIN IMMEDIATE");
    try {
      // Another process may have been faster between the look and the lock.
      if (knownSchema(database, file) === version)
        database.exec(`${migrations[version]!} PRAGMA user_version = ${version + 1};`);
      database.exec("COMMIT");
    } catch (error) {
      // A disk that is full may have ended the transaction already.
      if (database.isTransaction) database.exec("ROLLBACK");
      throw error;
    }
  }
  return found;
}
