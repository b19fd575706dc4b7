import type { ImportInfo, ImportOutcome, ImportPatch, ImportPhase, NewImport } from "../imports.ts";
import type { Database } from "./database.ts";

interface ImportRow {
  number: number;
  json: string;
  phase: ImportPhase;
  state: ImportOutcome;
  reason: string | null;
  updated: number;
}

const columns = "number, json, phase, state, reason, updated";

function toInfo(row: ImportRow): ImportInfo {
  const fixed = JSON.parse(row.json) as NewImport;
  return {
    ...fixed,
    phase: row.phase,
    state: row.state,
    updated: row.updated,
    ...(row.reason === null ? {} : { reason: JSON.parse(row.reason) as NonNullable<ImportInfo["reason"]> }),
  };
}

/**
 * Writes a new import, on disk before it returns; it is running and in its extract phase.
 * @throws Error when an import with this id is there already
 */
export function insertImport(database: Database, info: NewImport): ImportInfo {
  return database.writeDurable(() => {
    if (readImportRow(database, info.id) !== undefined)
      throw new Error(`An import with the id ${info.id} is there already.`);
    database.run(
      "INSERT INTO import(id, json, phase, state, updated) VALUES (?, ?, 'extract', 'running', ?)",
      info.id,
      JSON.stringify(info),
      info.created,
    );
    return { ...info, phase: "extract", state: "running", updated: info.created };
  });
}

function readImportRow(database: Database, id: string): ImportRow | undefined {
  return database.get<ImportRow>(`SELECT ${columns} FROM import WHERE id = ?`, id);
}

/** The import with an id; undefined when there is none. */
export function findImport(database: Database, id: string): ImportInfo | undefined {
  const row = readImportRow(database, id);
  return row === undefined ? undefined : toInfo(row);
}

/** The number under which an import's rows stand. */
export function importNumber(database: Database, id: string): number {
  const row = readImportRow(database, id);
  if (row === undefined) throw new Error(`There is no import ${id} in this data directory.`);
  return row.number;
}

/** The imports that were created last, newest first, at most `limit` of them. */
export function newestImports(database: Database, limit: number): ImportInfo[] {
  return database
    .all<ImportRow>(`SELECT ${columns} FROM import ORDER BY number DESC LIMIT ?`, limit)
    .map(toInfo);
}

/**
 * Changes an import's phase and state, on disk before it returns; its reason stays only when it is given again.
 * @param now milliseconds since 1970
 * @returns the import as it is now
 * @throws Error when there is no import with this id
 */
export function patchImport(database: Database, id: string, patch: ImportPatch, now: number): ImportInfo {
  return database.writeDurable(() => {
    const row = readImportRow(database, id);
    if (row === undefined) throw new Error(`There is no import ${id} in this data directory.`);
    const next = {
      phase: patch.phase ?? row.phase,
      state: patch.state ?? row.state,
      reason: patch.reason === undefined ? null : JSON.stringify(patch.reason),
    };
    database.run(
      "UPDATE import SET phase = ?, state = ?, reason = ?, updated = ? WHERE number = ?",
      next.phase,
      next.state,
      next.reason,
      now,
      row.number,
    );
    return toInfo({ ...row, ...next, updated: now });
  });
}
