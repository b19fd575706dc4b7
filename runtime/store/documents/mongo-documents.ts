import { type Collection as DriverCollection, type Filter, MongoServerError } from "mongodb";
import { connectMongo } from "../mongo/connect.ts";
import { knownSchemaOf } from "../mongo/schema.ts";
import { checkNames, cursorAfter, indexOf, openFields, readCursor } from "./cursor.ts";
import type { Collection, Documents, Key, Kind, Listing, Stored } from "./documents.ts";
import { guarded } from "./mongo-errors.ts";

/**
 * A document beside what the store itself keeps of it; no document's own field begins with `_`. The id stands in a field of
 * its own too, because lists are ordered by it after an index's fields.
 */
type Row = { _id: string; _key: string; _revision: number } & Record<string, unknown>;

/**
 * Documents in MongoDB, in collections of their own names. Only plain operations are used, so that any server that
 * speaks MongoDB's protocol will do; writes wait for a majority (`w: majority`).
 * @param url a connection string with the database's name in its path; `importer` when it names none
 * @throws StoreUnavailableError when the server does not answer within five seconds; NewerStoreError
 */
export async function createMongoDocuments(url: string): Promise<Documents> {
  const { client, database } = connectMongo(url, {
    ignoreUndefined: true,
    writeConcern: { w: "majority", journal: true },
    readConcern: { level: "majority" },
  });
  const counters = database.collection<{ _id: string; value: number }>("counters");
  const ready = new Map<string, Promise<void>>();
  try {
    await guarded(async () => {
      await client.connect();
      await knownSchemaOf(database);
    });
  } catch (error) {
    await client.close();
    throw error;
  }

  function collection<T extends object>(kind: Kind): Collection<T> {
    checkNames(kind);
    const rows = database.collection<Row>(kind.name);
    /** Indexes are made once, before the first operation; the server leaves those alone that are there. */
    const use = async <R>(work: (rows: DriverCollection<Row>) => Promise<R>): Promise<R> =>
      guarded(async () => {
        let indexed = ready.get(kind.name);
        if (indexed === undefined) {
          indexed = createIndexes(rows, kind);
          ready.set(kind.name, indexed);
          indexed.catch(() => ready.delete(kind.name));
        }
        await indexed;
        return work(rows);
      });
    return {
      insert: (id, value) =>
        unlessTaken(() =>
          use(
            async (found) =>
              (await found.insertOne({ ...value, _id: id, _key: id, _revision: 1 })).acknowledged,
          ),
        ),
      read: (id) =>
        use(async (found) => {
          const row = await found.findOne({ _id: id });
          return row === null ? undefined : stored<T>(row);
        }),
      replace: (id, revision, value) =>
        unlessTaken(() =>
          use(async (found) => {
            const next = { ...value, _key: id, _revision: revision + 1 };
            const { matchedCount } = await found.replaceOne({ _id: id, _revision: revision }, next);
            return matchedCount > 0;
          }),
        ),
      remove: (id, revision) =>
        use(async (found) => {
          const filter = revision === undefined ? { _id: id } : { _id: id, _revision: revision };
          return (await found.deleteOne(filter)).deletedCount > 0;
        }),
      list: ({ by, where, after, limit, descending = false }) => {
        const open = openFields(indexOf(kind, by), where);
        const order = [...open, "_key"];
        const filter = and(
          equal(where),
          present(open),
          after === undefined ? {} : behind(order, readCursor(after, open), descending),
        );
        return use(async (found) => {
          const sort = Object.fromEntries(order.map((field) => [field, descending ? -1 : 1] as const));
          const read = await found
            .find(filter)
            .sort(sort)
            .limit(limit + 1)
            .toArray();
          const items = read.slice(0, limit).map((row) => stored<T>(row));
          const last = items.at(-1);
          return read.length > limit && last !== undefined
            ? { items, next: cursorAfter(last, open) }
            : { items };
        });
      },
      count: (by, where) => {
        const open = openFields(indexOf(kind, by), where);
        return use((found) => found.countDocuments(and(equal(where), present(open))));
      },
      removeBelow: (by, limit) => {
        const [first = ""] = indexOf(kind, by).fields;
        return use(
          async (found) => (await found.deleteMany({ [first]: { $lt: limit } } as Filter<Row>)).deletedCount,
        );
      },
    };
  }

  return {
    collection,
    next: (counter) =>
      guarded(async () => {
        const found = await counters.findOneAndUpdate(
          { _id: counter },
          { $inc: { value: 1 } },
          { upsert: true, returnDocument: "after" },
        );
        return found!.value;
      }),
    current: (counter) => guarded(async () => (await counters.findOne({ _id: counter }))?.value ?? 0),
    ping: () => guarded(async () => void (await database.command({ ping: 1 }))),
    close: () => client.close(),
  };
}

async function createIndexes(rows: DriverCollection<Row>, { indexes }: Kind): Promise<void> {
  for (const [name, { fields, unique = false }] of Object.entries(indexes)) {
    const keys = Object.fromEntries(
      [...fields, ...(unique ? [] : ["_key"])].map((field) => [field, 1] as const),
    );
    const partial = Object.fromEntries(fields.map((field) => [field, { $exists: true }]));
    await rows.createIndex(keys, unique ? { name, unique, partialFilterExpression: partial } : { name });
  }
}

function stored<T extends object>({ _id, _key, _revision, ...value }: Row): Stored<T> {
  return { id: _key, revision: _revision, value: value as T };
}

const equal = (where: Listing["where"]): Filter<Row> => ({ ...where });

const present = (fields: readonly string[]): Filter<Row> =>
  Object.fromEntries(fields.map((field) => [field, { $exists: true }])) as Filter<Row>;

/** Behind a place in the order of several fields: the first is beyond, or it is the same and the second is beyond … */
function behind(order: readonly string[], place: readonly Key[], descending: boolean): Filter<Row> {
  const beyond = descending ? "$lt" : "$gt";
  const ways = order.map((field, index) => ({
    ...Object.fromEntries(order.slice(0, index).map((earlier, at) => [earlier, place[at]])),
    [field]: { [beyond]: place[index] },
  }));
  return { $or: ways } as Filter<Row>;
}

function and(...filters: readonly Filter<Row>[]): Filter<Row> {
  const given = filters.filter((filter) => Object.keys(filter).length > 0);
  return given.length === 0 ? {} : { $and: given };
}

/** The server's code for a key that is there already. */
const duplicateKey = 11_000;

async function unlessTaken(write: () => Promise<boolean>): Promise<boolean> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof MongoServerError && error.code === duplicateKey) return false;
    throw error;
  }
}
