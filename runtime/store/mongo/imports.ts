import type { ImportInfo, ImportOutcome, ImportPatch, ImportPhase, NewImport } from "../imports.ts";
import { isTaken, type Mongo } from "./mongo.ts";
import { takeIds } from "./scope.ts";

/** An import beside its state. */
export interface ImportDocument {
  readonly _id: string;
  /** In the order of creation. */
  readonly number: number;
  /** NewImport. */
  readonly json: string;
  readonly phase: ImportPhase;
  readonly state: ImportOutcome;
  /** Reason as JSON; "" without one. */
  readonly reason: string;
  readonly updated: number;
}

const rowsOf = (mongo: Mongo) => mongo.other<ImportDocument>("import");

function toInfo({ json, phase, state, updated, reason }: ImportDocument): ImportInfo {
  return {
    ...(JSON.parse(json) as NewImport),
    phase,
    state,
    updated,
    ...(reason === "" ? {} : { reason: JSON.parse(reason) as NonNullable<ImportInfo["reason"]> }),
  };
}

const noImport = (mongo: Mongo, id: string): Error =>
  new Error(`There is no import ${id} in the MongoDB database ${mongo.database.databaseName}.`);

/** Writes a new import. @throws Error when its id is taken */
export async function insertImport(mongo: Mongo, info: NewImport): Promise<ImportInfo> {
  const row: ImportDocument = {
    _id: info.id,
    number: await takeIds(mongo, "import", 1),
    json: JSON.stringify(info),
    phase: "extract",
    state: "running",
    reason: "",
    updated: info.created,
  };
  await mongo.write(async () => {
    try {
      await rowsOf(mongo).insertOne(row);
    } catch (error) {
      if (!isTaken(error)) throw error;
      // After an unknown outcome it is done a second time, and finds itself.
      const there = await rowsOf(mongo).findOne({ _id: info.id });
      if (there?.number !== row.number) throw new Error(`An import with the id ${info.id} is there already.`);
    }
  });
  return toInfo(row);
}

/** The import with an id; undefined when there is none. */
export async function findImport(mongo: Mongo, id: string): Promise<ImportInfo | undefined> {
  const row = await mongo.read(() => rowsOf(mongo).findOne({ _id: id }));
  return row === null ? undefined : toInfo(row);
}

/** The number under which an import's documents stand. */
export async function importNumber(mongo: Mongo, id: string): Promise<number> {
  const row = await mongo.read(() => rowsOf(mongo).findOne({ _id: id }, { projection: { number: 1 } }));
  if (row === null) throw noImport(mongo, id);
  return row.number;
}

/** The imports that were created last, newest first. */
export async function newestImports(mongo: Mongo, limit: number): Promise<ImportInfo[]> {
  const rows = await mongo.read(() => rowsOf(mongo).find({}).sort({ number: -1 }).limit(limit).toArray());
  return rows.map(toInfo);
}

/** Changes an import; its reason stays only when it is given again. @throws Error when there is none */
export async function patchImport(
  mongo: Mongo,
  id: string,
  { phase, state, reason }: ImportPatch,
  now: number,
): Promise<ImportInfo> {
  const fields = {
    updated: now,
    reason: reason === undefined ? "" : JSON.stringify(reason),
    ...(phase === undefined ? {} : { phase }),
    ...(state === undefined ? {} : { state }),
  };
  const row = await mongo.write(() =>
    rowsOf(mongo).findOneAndUpdate({ _id: id }, { $set: fields }, { returnDocument: "after" }),
  );
  if (row === null) throw noImport(mongo, id);
  return toInfo(row);
}
