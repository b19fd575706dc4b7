import type { Plan, Table } from "../plan/index.ts";
import { listed, type Note, pair, same } from "./change.ts";

/** Value tables, row by row. */
export function diffTables(before: Plan, after: Plan, note: Note): void {
  for (const { name, before: had, after: has } of pair(before.tables, after.tables, (one) => one.name)) {
    const address = `values/${name}`;
    if (had === undefined) note(address, "added", false, `There is a new value table ${name}.`);
    else if (has === undefined)
      note(address, "removed", true, `The value table ${name} is gone; overrides of its rows are refused.`);
    else
      diffTable(had, has, (breaking, message) =>
        note(address, "changed", breaking, `The value table ${name} ${message}.`),
      );
  }
}

function diffTable(had: Table, has: Table, changed: (breaking: boolean, message: string) => void): void {
  const key = (value: string | number | boolean): string => JSON.stringify(value);
  const before = new Map(had.rows.map((row) => [key(row.key), row.value]));
  const after = new Map(has.rows.map((row) => [key(row.key), row.value]));
  const text = (names: readonly string[]): string => listed(names.map((name) => String(JSON.parse(name))));
  const gone = [...before.keys()].filter((name) => !after.has(name));
  const added = [...after.keys()].filter((name) => !before.has(name));
  if (gone.length > 0) changed(true, `has no row for ${text(gone)} any more`);
  if (added.length > 0) changed(false, `has a row for ${text(added)} now`);
  for (const [name, value] of after) {
    const earlier = before.get(name);
    if (earlier !== undefined && earlier !== value)
      changed(false, `brings ${text([name])} as ${JSON.stringify(value)}; it was ${JSON.stringify(earlier)}`);
  }
  if (!had.exact && has.exact)
    changed(true, "tells upper from lower case now, so that fewer values have a row");
  if (had.exact && !has.exact) changed(false, "does not tell upper from lower case any more");
  if (had.otherwise !== has.otherwise) {
    if (has.otherwise === undefined) changed(true, "has nothing for values without a row any more");
    else changed(false, `brings values without a row as ${JSON.stringify(has.otherwise)}`);
  }
  const filled = ({ from, fromFile }: Table): boolean => from !== undefined || fromFile !== undefined;
  if (same([had.from, had.fromFile], [has.from, has.fromFile])) return;
  if (filled(had) && !filled(has))
    changed(true, "is no longer filled from the source's own records or a file");
  else changed(false, "is filled from other records or another file");
}
