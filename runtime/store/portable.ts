import { hostname } from "node:os";
import { isAlive } from "./is-alive.ts";
import type { LeaseHolder } from "./leases.ts";

/** Everything that a store keeps, as lines that either kind of store writes and reads: the way from one to the other. */

/** Columns by table: `#` after a number, `?` after a text that may lack. `payload` of an entity is its text. */
const layout = {
  import: ["number#", "id", "json", "phase", "state", "reason?", "updated#"],
  partition: [
    ...["id#", "import#", "stream", "parent", "context", "checkpoint?", "pages#", "records#"],
    ...["state", "reason?", "message?"],
  ],
  page: [
    ...["id#", "import#", "partition#", "number#", "file", "offset#", "length#", "digest"],
    ...["first#", "last#"],
  ],
  record: [
    ...["id#", "import#", "stream", "space", "record?", "page#", "position#", "state"],
    ...["reason?", "message?", "title?"],
  ],
  alias: ["import#", "space", "alias", "record"],
  counter: ["import#", "account", "name", "count#"],
  entity: [
    ...["id#", "import#", "kind", "key", "issue?", "row#", "stream", "record", "title?", "map"],
    ...["wanted_level?", "wanted_space?", "wanted_parent?", "level?", "state", "reason?", "message?"],
    ...["losses?", "parent?", "placed_losses?", "target_id?", "target_key?", "link?", "payload"],
  ],
  intent: ["number#", "import#", "id", "kind", "at#", "entities", "note", "open#"],
  note: ["import#", "key", "value"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PortableTable = keyof typeof layout;

/** Where lines of format 1 had a digest of the payload, which is worked out from its text now. */
const digestAt = layout.entity.indexOf("message?") + 1;

/** In the order in which a line may refer to earlier ones. */
export const portableTables = Object.keys(layout) as readonly PortableTable[];

/** Names of the columns, in the order in which lines have them. */
export const portableColumns = Object.fromEntries(
  portableTables.map((table) => [table, layout[table].map((column) => column.replace(/[#?]$/, ""))]),
) as Record<string, readonly string[]> as Readonly<Record<PortableTable, readonly string[]>>;

export type Value = string | number | null;

/** Of an export; the newest is written, all are read. */
type Format = 1 | 2;
const newestFormat = 2;

export type Line =
  | { readonly kind: "store"; readonly format: Format }
  /** One row of a table. */
  | { readonly kind: "row"; readonly table: PortableTable; readonly values: readonly Value[] }
  | {
      readonly kind: "document";
      readonly collection: string;
      readonly id: string;
      readonly revision: number;
      readonly value: object;
    }
  /** A counter of documents. */
  | { readonly kind: "number"; readonly counter: string; readonly value: number }
  /** The last line; `lines` before it. */
  | { readonly kind: "end"; readonly lines: number };

/** A store as a whole. */
export interface Portable {
  /** Rows and documents, in an order in which `write` takes them; nothing may be written meanwhile. */
  read(): AsyncIterable<Line> | Iterable<Line>;
  isEmpty(): Promise<boolean>;
  /** Into an empty store; what was broken off is not taken for whole by whoever opens the store later. */
  write(lines: AsyncIterable<Line>): Promise<void>;
  close(): Promise<void>;
}

/** What is wrong with a file that was to be read as an export. */
export class ExportError extends Error {
  readonly code = "export-invalid";

  constructor(message: string) {
    super(message);
    this.name = "ExportError";
  }
}

/** Without a sign of life for so long (milliseconds) the holder of a lease is dead, see `engine/lease.ts`. */
const staleAfter = 30_000;

/**
 * A store is not moved while an import runs: what the import makes later would be made again by whoever goes on with it
 * elsewhere. (A backup is another matter: what is restored is told to look first.)
 * @param renewed the last sign of life, in milliseconds since 1970, as `now`
 * @throws ExportError when the holder of a lease lives
 */
export function refuseHeld(lease: {
  readonly name: string;
  readonly holder: LeaseHolder;
  readonly renewed: number;
  readonly now: number;
}): void {
  const { pid, host } = lease.holder;
  if (lease.now - lease.renewed > staleAfter || (host === hostname() && !isAlive(pid))) return;
  throw new ExportError(
    `Process ${pid} on ${host} holds ${lease.name}. Wait until it has ended, or stop it; an import that was stopped moves as well.`,
  );
}

/** Frames what a store holds with a first and a last line, so that a cut file is known. */
export async function* exportLines(store: Portable): AsyncIterable<string> {
  let lines = 0;
  const text = (line: Line): string => `${JSON.stringify(line)}\n`;
  yield text({ kind: "store", format: newestFormat });
  for await (const line of store.read()) {
    lines += 1;
    yield text(line);
  }
  yield text({ kind: "end", lines });
}

/**
 * Reads lines that `exportLines` wrote.
 * @param name of the file, for messages
 * @param collections of documents that may be in it
 * @throws ExportError naming the line that is wrong, or that the end is missing
 */
export async function* importLines(
  texts: AsyncIterable<string>,
  name: string,
  collections: readonly string[],
): AsyncIterable<Line> {
  const known = new Set(collections);
  const imports = new Set<Value>();
  let number = 0;
  let ended = false;
  let format: Format = newestFormat;
  for await (const text of texts) {
    number += 1;
    const place = `${name}:${number}`;
    const line = parseLine(text, place, format);
    if (ended) throw new ExportError(`${place}: nothing may follow the last line of an export.`);
    if ((number === 1) !== (line.kind === "store"))
      throw new ExportError(`${place}: this is no export of a store, or not from its beginning.`);
    switch (line.kind) {
      case "store":
        format = line.format;
        break;
      case "end":
        ended = true;
        if (line.lines !== number - 2)
          throw new ExportError(`${name}: ${line.lines} lines were written and ${number - 2} are there.`);
        break;
      case "document":
        if (!known.has(line.collection))
          throw new ExportError(`${place}: this release keeps no documents in ${line.collection}.`);
        yield line;
        break;
      case "row":
        if (line.table === "import") imports.add(line.values[0]!);
        else if (!imports.has(line.values[portableColumns[line.table].indexOf("import")]!))
          throw new ExportError(`${place}: no import before it has this number.`);
        yield line;
        break;
      case "number":
        yield line;
    }
  }
  if (!ended) throw new ExportError(`${name} breaks off after line ${number}. Export the store again.`);
}

function parseLine(text: string, place: string, format: Format): Line {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    throw new ExportError(`${place}: this is no JSON. Export the store again.`);
  }
  const known = format === 1 ? withoutDigest(line) : line;
  if (isLine(known)) return known;
  throw new ExportError(
    `${place}: this is no line of an export that this release knows. Import it with the release that wrote it, or a newer one.`,
  );
}

function withoutDigest(line: unknown): unknown {
  const { kind, table, values } = (line ?? {}) as Readonly<Record<string, unknown>>;
  if (kind !== "row" || table !== "entity" || !Array.isArray(values)) return line;
  return { kind, table, values: values.toSpliced(digestAt, 1) };
}

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => Number.isSafeInteger(value);

/** Names of folders and files are made of these: nothing that leads elsewhere. */
const plainName = /^(?!\.)[^/\\\0]+$/;

function isRow(table: PortableTable, values: readonly unknown[]): boolean {
  const columns: readonly string[] = layout[table];
  return (
    values.length === columns.length &&
    columns.every((column, index) => {
      const value = values[index];
      if (column.endsWith("#")) return isNumber(value);
      if (column.endsWith("?")) return value === null || isText(value);
      const isName = (table === "import" && column === "id") || (table === "page" && column === "file");
      return isText(value) && (!isName || plainName.test(value));
    })
  );
}

function isLine(line: unknown): line is Line {
  if (typeof line !== "object" || line === null || !("kind" in line)) return false;
  const { kind, format, table, values, collection, id, revision, value, counter, lines } = line as Readonly<
    Record<string, unknown>
  >;
  switch (kind) {
    case "store":
      return format === 1 || format === newestFormat;
    case "row":
      return (
        isText(table) &&
        Object.hasOwn(layout, table) &&
        Array.isArray(values) &&
        isRow(table as PortableTable, values)
      );
    case "document":
      return (
        isText(collection) &&
        isText(id) &&
        isNumber(revision) &&
        typeof value === "object" &&
        value !== null &&
        !Array.isArray(value)
      );
    case "number":
      return isText(counter) && isNumber(value);
    case "end":
      return isNumber(lines);
    default:
      return false;
  }
}
