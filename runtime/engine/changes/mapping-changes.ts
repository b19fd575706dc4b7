/**
 * What a user changes about the way a file is read and mapped: plain JSON, kept with the import and in saved mapping
 * files. Targets are addressed as in reports: `summary`, `labels`, `field:Story Points`, `comments`, `id`.
 */
export interface MappingChanges {
  readonly version: 1;
  /** Headers by target, in place of those that the spec asks for; a list of several where the target is a list. */
  readonly map?: Readonly<Record<string, readonly string[]>>;
  /** By target: what stands in the file, and what is brought instead. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Headers of columns that are treated as if the file did not have them. */
  readonly skipColumns?: readonly string[];
  readonly csv?: FileSettings;
}

/** How a file is written, where that is not to be found out. */
export interface FileSettings {
  /** One character. */
  readonly delimiter?: string;
  /** A WHATWG label such as `windows-1252`. */
  readonly encoding?: string;
  /** The row that holds the headers, from 1. */
  readonly header?: number;
}

export const noChanges: MappingChanges = { version: 1 };

/** Headers and the keys of values are compared trimmed and case-folded. */
export const fold = (text: string): string => text.trim().toLowerCase();

/** Puts changes on top of others: a target's columns are replaced, its values and the settings are merged row by row. */
export function mergeChanges(below: MappingChanges, above: MappingChanges): MappingChanges {
  const values = new Map(Object.entries(below.values ?? {}));
  for (const [target, rows] of Object.entries(above.values ?? {})) {
    const changed = new Set(Object.keys(rows).map(fold));
    const kept = Object.entries(values.get(target) ?? {}).filter(([key]) => !changed.has(fold(key)));
    values.set(target, Object.fromEntries([...kept, ...Object.entries(rows)]));
  }
  const map = { ...below.map, ...above.map };
  const mapped = new Set(Object.values(above.map ?? {}).flatMap((headers) => headers.map(fold)));
  // Whoever maps a column that a saved mapping leaves out wants it now.
  const skipColumns = [
    ...new Set([
      ...(below.skipColumns ?? []).filter((header) => !mapped.has(fold(header))),
      ...(above.skipColumns ?? []),
    ]),
  ];
  const csv = { ...below.csv, ...above.csv };
  return {
    version: 1,
    ...(Object.keys(map).length === 0 ? {} : { map }),
    ...(values.size === 0 ? {} : { values: Object.fromEntries(values) }),
    ...(skipColumns.length === 0 ? {} : { skipColumns }),
    ...(Object.keys(csv).length === 0 ? {} : { csv }),
  };
}

/** Whether changes say nothing. */
export function isEmpty(changes: MappingChanges): boolean {
  return Object.keys(changes).length === 1;
}
