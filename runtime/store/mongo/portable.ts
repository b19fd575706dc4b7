import type { Document } from "mongodb";
import { StoreUnavailableError } from "../documents/documents.ts";
import { guarded } from "../documents/mongo-errors.ts";
import type { LeaseHolder } from "../leases.ts";
import {
  ExportError,
  type Line,
  type Portable,
  type PortableTable,
  portableColumns,
  portableTables,
  refuseHeld,
  type Value,
} from "../portable.ts";
import type { ImportDocument } from "./imports.ts";
import type { LeaseDocument } from "./leases.ts";
import { allTaken, type Mongo, openMongo } from "./mongo.ts";
import { insertPayloads, type PayloadDocument, payloadDocuments, textOf } from "./payloads.ts";
import { markFilling } from "./schema.ts";
import { redoLast, takeHead } from "./step-log.ts";
import { keyOf, tables } from "./tables.ts";

/** Rows, and characters of their texts, that the server is given or asked for at once. */
const atOnce = 500;
const mostAtOnce = 8 * 1024 * 1024;

/**
 * A database with everything in it.
 * @param collections of documents that belong to it
 * @throws StoreUnavailableError, also when it was not filled to the end; NewerStoreError
 */
export async function openMongoPortable(url: string, collections: readonly string[]): Promise<Portable> {
  const mongo = await openMongo({ url });
  const { database } = mongo;
  const rowsOf = (name: string) => database.collection<Document & { _id: string | number }>(name);

  async function* read(): AsyncIterable<Line> {
    try {
      await refuseWhileHeld(mongo, Date.now());
      yield* lines();
    } catch (error) {
      // A cursor that broke is a server that does not answer.
      await guarded(() => Promise.reject(error));
    }
  }

  async function* lines(): AsyncIterable<Line> {
    // What a stopped runner left half done is done first.
    for (const { number } of await mongo.read(() =>
      mongo
        .other<ImportDocument>("import")
        .find({}, { projection: { number: 1 } })
        .toArray(),
    ))
      await redoLast(mongo, await takeHead(mongo, number));
    for (const table of portableTables) {
      const order = table === "import" ? "number" : "_id";
      for await (const batch of inBatches(
        rowsOf(tables[table])
          .find()
          .sort({ [order]: 1 })
          .batchSize(atOnce),
      )) {
        const payloads = table === "entity" ? await payloadTexts(mongo, batch) : undefined;
        for (const row of batch) {
          const values = portableColumns[table].map((column): Value => {
            if (table === "import" && column === "id") return String(row._id);
            if (table === "import" && column === "reason")
              return row.reason === "" ? null : String(row.reason);
            if (payloads !== undefined && column === "payload") return payloadOf(payloads, row);
            return (row[column] ?? null) as Value;
          });
          yield { kind: "row", table, values };
        }
      }
    }
    for (const collection of collections.toSorted()) {
      for await (const { _id, _key, _revision, ...value } of rowsOf(collection).find().sort({ _id: 1 }))
        yield { kind: "document", collection, id: String(_id), revision: Number(_revision), value };
    }
    for await (const { _id, value } of rowsOf("counters").find().sort({ _id: 1 }))
      yield { kind: "number", counter: String(_id), value: Number(value) };
  }

  return {
    read,
    async isEmpty() {
      for (const name of [tables.import, "counters", ...collections])
        if ((await mongo.read(() => rowsOf(name).findOne({}))) !== null) return false;
      return true;
    },
    async write(lines) {
      await mongo.write(() => markFilling(database, true));
      try {
        await fill(mongo, lines);
      } catch (error) {
        if (error instanceof StoreUnavailableError) throw error;
        // It was empty before.
        for (const name of [...Object.values(tables), "counters", ...collections])
          await mongo.write(() => rowsOf(name).deleteMany({}));
        await mongo.write(() => markFilling(database, false));
        if (!allTaken(error)) throw error;
        throw new ExportError(`The export contradicts itself: ${(error as Error).message}.`);
      }
      await mongo.write(() => markFilling(database, false));
    },
    close: () => mongo.close(),
  };
}

async function* inBatches(rows: AsyncIterable<Document>): AsyncIterable<readonly Document[]> {
  let batch: Document[] = [];
  let size = 0;
  for await (const row of rows) {
    // Entities tell how long their payloads are, which are read beside them.
    size += Number(row.length ?? 0);
    if (batch.push(row) < atOnce && size < mostAtOnce) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

async function payloadTexts(
  mongo: Mongo,
  entities: readonly Document[],
): Promise<ReadonlyMap<string, string>> {
  const ids = entities.map(({ payload }) => String(payload));
  const rows = await mongo.read(() =>
    mongo
      .other<PayloadDocument>("payload")
      .find({ _id: { $in: ids } })
      .toArray(),
  );
  const texts = new Map<string, string>();
  for (const row of rows) texts.set(row._id, await textOf(mongo, row));
  return texts;
}

function payloadOf(payloads: ReadonlyMap<string, string>, { payload, key }: Document): string {
  const text = payloads.get(String(payload));
  if (text === undefined)
    throw new ExportError(`The payload of ${key} is gone from the store. Restore a backup of it.`);
  return text;
}

/** What is read of several collections belongs together only while nobody writes. */
async function refuseWhileHeld(mongo: Mongo, now: number): Promise<void> {
  const leases = await mongo.read(() => mongo.other<LeaseDocument>("lease").find().toArray());
  for (const { _id, holder, renewed } of leases)
    if (holder !== "") refuseHeld({ name: _id, holder: JSON.parse(holder) as LeaseHolder, renewed, now });
}

async function fill(mongo: Mongo, lines: AsyncIterable<Line>): Promise<void> {
  const { database } = mongo;
  const highest = new Map<string, number>();
  const counted = (of: string, value: Value | undefined): void => {
    highest.set(of, Math.max(highest.get(of) ?? 0, Number(value)));
  };
  for await (const batch of sameInBatches(lines)) {
    const [first] = batch;
    if (first === undefined) continue;
    if (first.kind === "number") {
      const rows = batch.flatMap((line) =>
        line.kind === "number" ? [{ _id: line.counter, value: line.value }] : [],
      );
      await mongo.write(() =>
        database.collection<{ _id: string; value: number }>("counters").insertMany(rows),
      );
    } else if (first.kind === "document") {
      const rows = batch.flatMap((line) =>
        line.kind === "document"
          ? [{ ...line.value, _id: line.id, _key: line.id, _revision: line.revision }]
          : [],
      );
      await mongo.write(() => database.collection<{ _id: string }>(first.collection).insertMany(rows));
    } else if (first.kind === "row") {
      const { table } = first;
      const rows = batch.flatMap((line) => (line.kind === "row" ? [rowOf(table, line.values)] : []));
      for (const row of rows) if (typeof row._id === "number") counted(table, row._id);
      if (table === "import") for (const row of rows) counted("import", row.number as number);
      if (table === "record") await addPartitions(mongo, rows);
      if (table === "entity") await takePayloads(mongo, rows);
      await mongo.write(() => database.collection<Row>(tables[table]).insertMany(rows));
    }
  }
  for (const [of, value] of highest)
    await mongo.write(() =>
      mongo.other<{ readonly _id: string; readonly value: number }>("id").insertOne({ _id: of, value }),
    );
}

type Row = { _id: string | number; [column: string]: unknown };

function rowOf(table: PortableTable, values: readonly Value[]): Row {
  const row: Record<string, unknown> = Object.fromEntries(
    portableColumns[table].map((column, index) => [column, values[index] ?? null]),
  );
  switch (table) {
    case "import": {
      const { id, reason, ...rest } = row;
      return { ...rest, _id: String(id), reason: reason ?? "" };
    }
    case "alias":
      return { ...row, _id: keyOf(Number(row.import), String(row.space), String(row.alias)), v: 0 };
    case "counter":
      return { ...row, _id: keyOf(Number(row.import), String(row.account), String(row.name)), v: 0 };
    case "note":
      return { ...row, _id: keyOf(Number(row.import), String(row.key)), v: 0 };
    case "intent":
      return { ...row, _id: Number(row.number), v: 0 };
    default:
      return { ...row, _id: Number(row.id), v: 0 };
  }
}

/** Records know their page's partition here. */
async function addPartitions(mongo: Mongo, rows: readonly Row[]): Promise<void> {
  const ids = [...new Set(rows.map(({ page }) => Number(page)))];
  const pages = await mongo.read(() =>
    mongo
      .table("page")
      .find({ _id: { $in: ids } }, { projection: { partition: 1 } })
      .toArray(),
  );
  const partitions = new Map(pages.map(({ _id, partition }) => [_id, partition]));
  for (const row of rows) row.partition = partitions.get(Number(row.page)) ?? 0;
}

/** Writes the payloads of entities, which keep their ids in their place. */
async function takePayloads(mongo: Mongo, rows: readonly Row[]): Promise<void> {
  const documents = rows.flatMap((row) => {
    const text = String(row.payload);
    row.payload = `filled/${row._id}`;
    row.length = Buffer.byteLength(text);
    row.lost = row.losses === null && row.placed_losses === null ? 0 : 1;
    return payloadDocuments(Number(row.import), String(row.payload), text);
  });
  await insertPayloads(mongo, documents);
}

/** Lines that go to the same place, together. */
async function* sameInBatches(lines: AsyncIterable<Line>): AsyncIterable<readonly Line[]> {
  const placeOf = (line: Line | undefined): string =>
    line?.kind === "row"
      ? `row ${line.table}`
      : line?.kind === "document"
        ? `document ${line.collection}`
        : (line?.kind ?? "");
  let batch: Line[] = [];
  let size = 0;
  for await (const line of lines) {
    const full = batch.length === atOnce || size > mostAtOnce;
    if (batch.length > 0 && (full || placeOf(batch[0]) !== placeOf(line))) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(line);
    // The last column of an entity is its payload; other lines are short.
    if (line.kind === "row") size += String(line.values.at(-1)).length;
  }
  if (batch.length > 0) yield batch;
}
