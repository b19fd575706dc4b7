import type { CustomFieldType } from "../plan/index.ts";

/**
 * What a user changes about the way an importer maps: plain JSON, kept with the import and in files. Beside `version` and
 * `file` every key is an address (`tasks/summary`, `values/status`, `option/closed`, `column/Votes`, `people`,
 * `bind/field:Points`); what may stand there depends on the plan, see `overrideSchema` and `overrideTypes`.
 */
export interface Overrides {
  readonly version: 1;
  /** How the file is written, for importers that read tables. */
  readonly file?: FileSettings;
  readonly [address: string]: unknown;
}

/** What a target is filled from instead. */
export interface FieldOverride {
  /** A path of the record or of one above it, as a spec writes it: `.name`, `list.name`, `.fields[.name == "Points"].value`. */
  readonly path?: string;
  /** The adaptor that converts what stands at the path, where several do. */
  readonly as?: string;
  /** Headers, for records that are rows of a table; several where the target is a list. */
  readonly columns?: readonly string[];
  /** The same value for every record. */
  readonly constant?: unknown;
  /** A custom field of another name or type than the spec's; made where the project lacks it. */
  readonly create?: { readonly name?: string; readonly type?: CustomFieldType };
  /** What the source calls it, and what is brought instead. */
  readonly values?: Rows;
}

/** Keys are compared trimmed and case-folded. */
export type Rows = Readonly<Record<string, string | number | boolean>>;

/** Leaves a target, a list, a column or a custom field out. */
export const skip = "skip";

/** How a file is written, where that is not to be found out. */
export interface FileSettings {
  /** One character. */
  readonly delimiter?: string;
  /** A WHATWG label such as `windows-1252`. */
  readonly encoding?: string;
  /** The row that holds the headers, from 1. */
  readonly header?: number;
}

export const noOverrides: Overrides = { version: 1 };

/** Headers and the keys of values are compared trimmed and case-folded. */
export const fold = (text: string): string => text.trim().toLowerCase();

/** The addresses of a document with what stands there, in its order. */
export function entriesOf(document: Overrides): readonly (readonly [address: string, override: unknown])[] {
  return Object.entries(document).filter(([key]) => key !== "version" && key !== "file");
}

/** Whether a document says nothing. */
export const isEmpty = (document: Overrides): boolean => Object.keys(document).length <= 1;

/** Whether a document asks for custom fields to be made where the project lacks them. */
export const createsFields = (document: Overrides): boolean =>
  entriesOf(document).some(([, override]) => isObject(override) && override.create !== undefined);

/** Whether something is an object with keys, and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const columnPrefix = "column/";
export const columnAddress = (header: string): string => `${columnPrefix}${header}`;
/** The header that an address such as `column/Votes` names. */
export const headerOf = (address: string): string | undefined =>
  address.startsWith(columnPrefix) ? address.slice(columnPrefix.length) : undefined;

/**
 * Puts a document on top of another one: what fills a target is replaced as a whole, rows of values and the settings of the
 * file are merged one by one.
 */
export function mergeOverrides(below: Overrides, above: Overrides): Overrides {
  const merged = new Map(entriesOf(below));
  // Whoever maps a column that the document below leaves out wants it now.
  const mapped = new Set(
    entriesOf(above).flatMap(([, override]) =>
      isObject(override) && Array.isArray(override.columns)
        ? override.columns.flatMap((one) => (typeof one === "string" ? [fold(one)] : []))
        : [],
    ),
  );
  for (const address of merged.keys()) {
    const header = headerOf(address);
    if (header !== undefined && mapped.has(fold(header))) merged.delete(address);
  }
  for (const [address, override] of entriesOf(above)) {
    const before = merged.get(address);
    merged.set(address, mergeOverride(address, before, override));
  }
  const file = { ...below.file, ...above.file };
  return {
    version: 1,
    ...(Object.keys(file).length === 0 ? {} : { file }),
    ...Object.fromEntries(merged),
  };
}

function mergeOverride(address: string, below: unknown, above: unknown): unknown {
  if (!isObject(below) || !isObject(above)) return above;
  if (isRows(address)) return mergeRows(below, above);
  const { values: lower, ...rest } = below;
  const { values: upper, ...own } = above;
  const values = isObject(lower) && isObject(upper) ? mergeRows(lower, upper) : (upper ?? lower);
  // What a target is filled from is said as a whole: a path does not add to a constant.
  const source = Object.keys(own).length === 0 ? rest : own;
  return { ...source, ...(values === undefined ? {} : { values }) };
}

/** Whether rows of a table stand at an address. */
const isRows = (address: string): boolean => address === "people" || address.startsWith("values/");

function mergeRows(
  below: Readonly<Record<string, unknown>>,
  above: Readonly<Record<string, unknown>>,
): unknown {
  const changed = new Set(Object.keys(above).map(fold));
  const kept = Object.entries(below).filter(([key]) => !changed.has(fold(key)));
  return Object.fromEntries([...kept, ...Object.entries(above)]);
}
