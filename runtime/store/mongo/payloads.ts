import { randomUUID } from "node:crypto";
import { type ReadPayload, readPayload } from "../read-payload.ts";
import { allTaken, type Mongo } from "./mongo.ts";

/** Payloads of one import, as documents of their own that never change; those that no entity names are harmless. */
export interface Payloads {
  /** @returns ids, in the order of the texts */
  append(texts: readonly string[]): Promise<readonly string[]>;
  /** The payloads with these ids, in their order. */
  read(ids: readonly string[]): Promise<readonly ReadPayload[]>;
}

/** A payload, or the list of the documents that its bytes are in. */
export interface PayloadDocument {
  readonly _id: string;
  readonly import: number;
  readonly text?: string;
  readonly bytes?: Uint8Array;
  /** In how many documents it is. */
  readonly parts?: number;
}

/** UTF-16 units, so at most 12 MB of a document's 16. */
const mostInOne = 4 * 1024 * 1024;
const partSize = 8 * 1024 * 1024;
/** Characters that the server is given at once. */
const mostAtOnce = 8 * 1024 * 1024;

const partId = (id: string, index: number): string => `${id}/${index}`;

/** @param number of the import */
export function createPayloads(mongo: Mongo, number: number): Payloads {
  const rows = () => mongo.other<PayloadDocument>("payload");
  return {
    async append(texts) {
      const name = randomUUID();
      let batch: PayloadDocument[] = [];
      let size = 0;
      const send = async (): Promise<void> => {
        const documents = batch;
        [batch, size] = [[], 0];
        if (documents.length > 0) await insertPayloads(mongo, documents);
      };
      const ids: string[] = [];
      for (const text of texts) {
        const id = `${name}/${ids.length}`;
        ids.push(id);
        if (size + text.length > mostAtOnce) await send();
        batch.push(...payloadDocuments(number, id, text));
        size += text.length;
      }
      await send();
      return ids;
    },
    async read(ids) {
      const found = await mongo.read(() =>
        rows()
          .find({ _id: { $in: [...ids] } })
          .toArray(),
      );
      const byId = new Map(found.map((row) => [row._id, row]));
      const payloads: ReadPayload[] = [];
      for (const id of ids) {
        const row = byId.get(id);
        if (row === undefined)
          throw new Error(
            `The payload ${id} is gone from the store. Restore a backup, or start a new import.`,
          );
        payloads.push(readPayload(await textOf(mongo, row)));
      }
      return payloads;
    },
  };
}

/** The documents that a payload is kept in, whatever its size. */
export function payloadDocuments(number: number, id: string, text: string): readonly PayloadDocument[] {
  if (text.length <= mostInOne) return [{ _id: id, import: number, text }];
  const bytes = Buffer.from(text);
  const parts = Math.ceil(bytes.length / partSize);
  const documents: PayloadDocument[] = [{ _id: id, import: number, parts }];
  for (let index = 0; index < parts; index++) {
    const part = bytes.subarray(index * partSize, (index + 1) * partSize);
    documents.push({ _id: partId(id, index), import: number, bytes: part });
  }
  return documents;
}

/** Writes documents that are not there yet. */
export async function insertPayloads(mongo: Mongo, documents: readonly PayloadDocument[]): Promise<void> {
  await mongo.write(async () => {
    try {
      await mongo.other<PayloadDocument>("payload").insertMany([...documents], { ordered: false });
    } catch (error) {
      if (!allTaken(error)) throw error;
    }
  });
}

/** A payload's text out of its document. */
export async function textOf(mongo: Mongo, { _id, text, parts }: PayloadDocument): Promise<string> {
  if (text !== undefined) return text;
  const pieces: Uint8Array[] = [];
  for (let index = 0; index < (parts ?? 0); index++) {
    const id = partId(_id, index);
    const part = await mongo.read(() => mongo.other<PayloadDocument>("payload").findOne({ _id: id }));
    if (part?.bytes === undefined) throw new Error(`A part of the payload ${_id} is gone from the store.`);
    pieces.push(part.bytes);
  }
  return Buffer.concat(pieces).toString("utf8");
}
