import type { Plan } from "../../plan/index.ts";
import { entriesOf, headerOf, isObject, type Overrides } from "../overrides.ts";
import { rowMaps } from "./target-address.ts";

/** What a document of overrides says about the columns of tables and about values. */
export interface ColumnChanges {
  /** Headers by address, in place of those that the spec asks for. */
  readonly map: ReadonlyMap<string, readonly string[]>;
  /** By address: what the source calls it, and what is brought instead. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Headers of columns that are treated as if the file did not have them. */
  readonly skipColumns: readonly string[];
}

/** Picks what is about columns out of a document. */
export function columnChanges(document: Overrides): ColumnChanges {
  const map = new Map<string, readonly string[]>();
  const values = new Map<string, ReadonlyMap<string, string>>();
  const skipColumns: string[] = [];
  for (const [address, override] of entriesOf(document)) {
    const header = headerOf(address);
    if (header !== undefined) skipColumns.push(header);
    else if (address.includes("/") && !address.startsWith("values/") && isObject(override)) {
      if (Array.isArray(override.columns)) map.set(address, override.columns.map(String));
      if (isObject(override.values)) {
        values.set(
          address,
          new Map(Object.entries(override.values).map(([key, value]) => [key, String(value)])),
        );
      }
    }
  }
  return { map, values, skipColumns };
}

/** Whether a plan reads tables, so that a document may name columns. */
export const readsColumns = (plan: Plan): boolean => rowMaps(plan).length > 0;
