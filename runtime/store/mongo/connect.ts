import { type Db, MongoClient, type MongoClientOptions } from "mongodb";
import { StoreUnavailableError } from "../documents/documents.ts";

/** Milliseconds for which a server is looked for where the address says nothing else. */
const selection = 5_000;

/**
 * A client for a connection string, and the database that it names; `importer` when it names none. Nothing is asked of the
 * server yet.
 * @param url may name several hosts, so that only the driver can read it
 * @throws StoreUnavailableError when it is no connection string; it is not shown, since it may hold a password
 */
export function connectMongo(
  url: string,
  options: MongoClientOptions,
): { readonly client: MongoClient; readonly database: Db } {
  const patience = /[?&]serverSelectionTimeoutMS=/i.test(url) ? {} : { serverSelectionTimeoutMS: selection };
  let client: MongoClient;
  try {
    client = new MongoClient(url, { ...patience, ...options });
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new StoreUnavailableError(
      `MONGODB_URL is no connection string, such as mongodb://host:27017/importer: ${told}.`,
      { cause: error },
    );
  }
  const [, name = ""] = /^[a-z+]+:\/\/[^/]*\/([^?]*)/.exec(url) ?? [];
  return { client, database: client.db(name === "" ? "importer" : decodeURIComponent(name)) };
}
