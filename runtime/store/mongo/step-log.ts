import { LeaseLostError } from "../leases.ts";
import { allTaken, isTaken, type Mongo } from "./mongo.ts";
import { applyStep, type Operation } from "./step.ts";

/** Where an import's steps stand: the one document that every step is decided by. */
export interface Head {
  /** Number of the import. */
  readonly _id: number;
  /** The last step that counts. Those before it are done; this one may have been left half done. */
  readonly step: number;
  /** Names the last step. */
  readonly token: string;
  /** What the last step does, as JSON; "" when it is in parts. */
  readonly log: string;
  /** In how many documents of `import_steps` it is. */
  readonly parts: number;
  /** That of the last runner that has opened the import. */
  readonly fence: number;
}

interface Part {
  readonly _id: string;
  readonly import: number;
  readonly step: number;
  readonly bytes: Uint8Array;
}

/** Characters of a log that are kept in the head itself. */
const mostInline = 64 * 1024;
/** Bytes of one part; a document may have 16 MB. */
const partSize = 8 * 1024 * 1024;

const partId = (token: string, index: number): string => `${token}/${index}`;

const heads = (mongo: Mongo) => mongo.other<Head>("head");
const parts = (mongo: Mongo) => mongo.other<Part>("step");

/**
 * The head of an import, made where it lacks; with a fence it lets no runner with a lower one write any more.
 * @throws LeaseLostError when a runner with a higher fence has opened it
 */
export async function takeHead(
  mongo: Mongo,
  number: number,
  lease?: { readonly name: string; readonly fence: number },
): Promise<Head> {
  const find = () => mongo.read(() => heads(mongo).findOne({ _id: number }));
  if ((await find()) === null) {
    const empty = { _id: number, step: 0, token: "", log: "[]", parts: 0, fence: 0 };
    await mongo.write(() => heads(mongo).insertOne(empty)).catch(unlessTaken);
  }
  if (lease !== undefined) {
    const taken = await mongo.write(() =>
      heads(mongo).updateOne({ _id: number, fence: { $lte: lease.fence } }, { $set: { fence: lease.fence } }),
    );
    if (taken.matchedCount === 0) throw new LeaseLostError(lease.name);
  }
  const head = await find();
  if (head === null) throw new Error(`The import ${number} has no head any more.`);
  return head;
}

function unlessTaken(error: unknown): void {
  if (!isTaken(error)) throw error;
}

/**
 * Does the last step of an import once more, in case whoever began it did not come to its end.
 * @returns the head that this is true of: another writer may be further already
 */
export async function redoLast(mongo: Mongo, head: Head): Promise<Head> {
  for (let current = head; ; ) {
    const log = await readLog(mongo, current);
    if (log !== undefined) {
      await applyStep(mongo, JSON.parse(log) as readonly Operation[], current.step);
      return current;
    }
    // Parts are removed once a later step counts.
    const next = await mongo.read(() => heads(mongo).findOne({ _id: head._id }));
    if (next === null || next.step === current.step)
      throw new Error(
        `The step ${current.step} of the import ${head._id} is incomplete in ${mongo.database.databaseName}. Restore the store from a backup, or start a new import.`,
      );
    current = next;
  }
}

async function readLog(mongo: Mongo, head: Head): Promise<string | undefined> {
  if (head.parts === 0) return head.log;
  const ids = Array.from({ length: head.parts }, (_, index) => partId(head.token, index));
  const found = await mongo.read(() =>
    parts(mongo)
      .find({ _id: { $in: ids } })
      .toArray(),
  );
  if (found.length < ids.length) return undefined;
  const byId = new Map(found.map(({ _id, bytes }) => [_id, bytes]));
  return Buffer.concat(ids.map((id) => byId.get(id)!)).toString("utf8");
}

/**
 * Makes a step count, by compare-and-set on the head: from then on it will be done, whatever happens to this process.
 * @param token names the attempt; never used before
 * @returns the new head; undefined when another step has come first, or another runner has opened the import
 */
export async function commitStep(
  mongo: Mongo,
  head: Head,
  operations: readonly Operation[],
  token: string,
  fence?: number,
): Promise<Head | undefined> {
  const text = JSON.stringify(operations);
  const inline = text.length <= mostInline;
  const bytes = inline ? undefined : Buffer.from(text);
  const step = head.step + 1;
  let count = 0;
  if (bytes !== undefined) {
    for (; count * partSize < bytes.length; count++) {
      const part = {
        _id: partId(token, count),
        import: head._id,
        step,
        bytes: bytes.subarray(count * partSize, (count + 1) * partSize),
      };
      await mongo
        .write(() => parts(mongo).insertOne(part))
        .catch((error: unknown) => {
          if (!allTaken(error)) throw error;
        });
    }
  }
  const next = { step, token, log: inline ? text : "", parts: count };
  const counts = await mongo.write(async () => {
    const filter = {
      _id: head._id,
      step: head.step,
      token: head.token,
      ...(fence === undefined ? {} : { fence }),
    };
    const { matchedCount } = await heads(mongo).updateOne(filter, { $set: next });
    // After an unknown outcome it is done a second time, and finds itself.
    return matchedCount > 0 || (await heads(mongo).findOne({ _id: head._id }))?.token === token;
  });
  return counts ? { ...head, ...next } : undefined;
}

/** Removes parts of steps that are done. */
export async function forgetSteps(mongo: Mongo, number: number, before: number): Promise<void> {
  await mongo.write(() => parts(mongo).deleteMany({ import: number, step: { $lt: before } }));
}
