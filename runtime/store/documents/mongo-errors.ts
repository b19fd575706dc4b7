import {
  MongoBulkWriteError,
  MongoError,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
  MongoWriteConcernError,
} from "mongodb";
import { StoreUnavailableError } from "./documents.ts";

/**
 * Codes by which a server says that it cannot serve now: shutting down, no primary, interrupted, disk full
 * (https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml).
 */
const notNow: ReadonlySet<number> = new Set([
  6, 7, 89, 91, 189, 262, 9001, 10_107, 11_600, 11_602, 13_435, 13_436, 14_031,
]);

/** Codes of sockets that broke; the driver passes some of them on as they are (https://nodejs.org/api/errors.html). */
const broken: ReadonlySet<unknown> = new Set([
  "EPIPE",
  "ECONNRESET",
  "ECONNREFUSED",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/** Whether the server cannot be reached or says that it cannot serve now. */
function isUnavailable(error: unknown): boolean {
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError) return true;
  if (error instanceof MongoWriteConcernError) return true;
  if (error instanceof Error && "code" in error && broken.has(error.code)) return true;
  // What broke a bulk of writes is inside of the error about the bulk.
  if (error instanceof MongoBulkWriteError && error.errorResponse instanceof Error)
    return isUnavailable(error.errorResponse);
  if (error instanceof MongoBulkWriteError && error.err !== undefined) return true;
  if (error instanceof MongoServerError) return typeof error.code === "number" && notNow.has(error.code);
  // The driver's own errors about a pool or a topology that is gone carry no code, only their name.
  return error instanceof MongoError && /Topology|Pool|NotConnected|ClientClosed/.test(error.name);
}

/** Does work on the server. @throws StoreUnavailableError where it cannot be reached; other errors as they are */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    const told = error instanceof Error ? error.message : String(error);
    throw new StoreUnavailableError(`MongoDB does not answer: ${told}`, { cause: error });
  }
}
