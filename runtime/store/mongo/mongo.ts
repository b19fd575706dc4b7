import { type Collection, type Db, type Document, MongoBulkWriteError, MongoServerError } from "mongodb";
import { guarded } from "../documents/mongo-errors.ts";
import { createRetry, type Patience } from "../patience.ts";
import { connectMongo } from "./connect.ts";
import { migrateMongo } from "./schema.ts";
import { type StepTable, type Stored, tables } from "./tables.ts";

/** The server with its collections. What it is asked to do is repeated while it cannot be reached. */
export interface Mongo {
  readonly database: Db;
  /** The version of the schema that was there when it was opened; 0 in an empty database. */
  readonly schemaFound: number;
  table<Name extends StepTable>(name: Name): Collection<Stored<Name>>;
  other<Row extends Document>(name: Exclude<keyof typeof tables, StepTable>): Collection<Row>;
  /** @throws StoreUnavailableError when the server stays away for longer than is waited */
  read<T>(work: () => Promise<T>): Promise<T>;
  /** As `read`, for work that changes something and may be done twice. */
  write<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface MongoOptions {
  /** A connection string with the database's name in its path; `importer` when it names none. */
  readonly url: string;
  readonly patience?: Patience;
  /** Stands around every change that the server is asked for; a test ends the process there. */
  readonly around?: <T>(write: () => Promise<T>) => Promise<T>;
}

/**
 * Connects, and brings the schema up to date. Writes wait until a majority has them on disk; everything is read from the
 * primary, since what is planned must follow from what was written last.
 * @throws StoreUnavailableError when the server does not answer; an error when a newer release has written there
 */
export async function openMongo({
  url,
  patience,
  around = (write) => write(),
}: MongoOptions): Promise<Mongo> {
  const { client, database } = connectMongo(url, {
    writeConcern: { w: "majority", journal: true },
    readPreference: "primary",
    promoteBuffers: true,
    ignoreUndefined: true,
  });
  let schemaFound: number;
  try {
    schemaFound = await guarded(async () => {
      await client.connect();
      return await migrateMongo(database);
    });
  } catch (error) {
    await client.close();
    throw error;
  }
  const retry = createRetry(patience);
  return {
    database,
    schemaFound,
    table: (name) => database.collection(tables[name]),
    other: (name) => database.collection(tables[name]),
    read: (work) => retry(() => guarded(work)),
    write: (work) => retry(() => guarded(() => around(work))),
    close: () => client.close(),
  };
}

/** The server's code for a key that is there already. */
const duplicateKey = 11_000;

/** Whether a document has this key already. */
export const isTaken = (error: unknown): boolean =>
  error instanceof MongoServerError && error.code === duplicateKey;

/** Whether all that went wrong is that documents are there already. */
export function allTaken(error: unknown): boolean {
  if (!(error instanceof MongoBulkWriteError)) return isTaken(error);
  const failures = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
  return failures.length > 0 && failures.every(({ code }) => code === duplicateKey);
}
