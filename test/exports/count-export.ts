import type { Layout } from "./layouts.ts";
import type { Table, TableRow } from "./strict-table.ts";

/** What one row of an export is to become. */
export interface ExpectedIssue {
  readonly title: string;
  readonly labels: readonly string[];
  readonly comments: number;
  readonly worklogs: number;
  readonly attachments: number;
  /** The ids of the rows above, the nearest first; none where a parent is named that is nobody or several. */
  readonly above: readonly string[];
}

export interface Expected {
  /** By what tells rows apart. */
  readonly issues: ReadonlyMap<string, ExpectedIssue>;
  /** Lines of rows that are no issues: without a title, or with the id of an earlier row. */
  readonly refused: readonly number[];
  /** `type / id / id`, each link once, whichever ends it is written at; the end that it leads from first. */
  readonly links: ReadonlySet<string>;
}

/** Counts what the rows of an export hold, from the file alone. */
export function countExport(table: Table, layout: Layout): Expected {
  const [id, ...others] = layout.names;
  const idOf = (row: TableRow): string =>
    id === undefined ? `row ${table.rows.indexOf(row) + 1}` : table.cell(row, id);
  const byId = new Map<string, TableRow>();
  const refused: number[] = [];
  for (const row of table.rows) {
    const own = idOf(row);
    if (own === "" || byId.has(own) || table.cell(row, layout.title) === "") refused.push(row.line);
    else byId.set(own, row);
  }
  const rows = [...byId.values()];

  /** The only row that a column names so. */
  const find = (header: string, name: string): string | undefined => {
    const found = rows.filter((row) => table.cell(row, header) === name);
    return found.length === 1 ? idOf(found[0]!) : undefined;
  };
  const parents = new Map<string, string>();
  for (const row of rows) {
    const name = layout.parent === undefined ? "" : table.cell(row, layout.parent.header);
    const above = name === "" ? undefined : find(layout.parent!.by, name);
    if (above !== undefined) parents.set(idOf(row), above);
  }
  const chain = (of: string): readonly string[] => {
    const above = parents.get(of);
    return above === undefined ? [] : [above, ...chain(above)];
  };

  const links = new Set<string>();
  const anyEnd = (name: string): string | undefined =>
    [id, ...others].flatMap((header) => (header === undefined ? [] : (find(header, name) ?? [])))[0];
  for (const row of rows) {
    for (const [index, header] of table.header.entries()) {
      const other = anyEnd(row.cells[index]?.trim() ?? "");
      if (other === undefined) continue;
      const [, outward] = layout.outward?.exec(header) ?? [];
      const [, inward] = layout.inward?.exec(header) ?? [];
      if (outward !== undefined) links.add([outward, ...ends(outward, idOf(row), other)].join(" / "));
      if (inward !== undefined) links.add([inward, ...ends(inward, other, idOf(row))].join(" / "));
    }
    const related = layout.related === undefined ? "" : table.cell(row, layout.related.header);
    for (const [, name = ""] of related.matchAll(layout.related?.id ?? /(?!)/g)) {
      const other = anyEnd(name);
      if (other !== undefined) links.add(["Relates", ...ends("Relates", idOf(row), other)].join(" / "));
    }
  }

  const count = (row: TableRow, header: string | undefined): number =>
    header === undefined ? 0 : table.cells(row, header).length;
  const issues = rows.map((row): [string, ExpectedIssue] => [
    idOf(row),
    {
      title: table.cell(row, layout.title).replace(/[\r\n]+/g, " "),
      labels: labelsOf(table, row, layout),
      comments: count(row, layout.comments),
      worklogs: count(row, layout.worklogs),
      attachments: count(row, layout.attachments),
      above: chain(idOf(row)),
    },
  ]);
  return { issues: new Map(issues), refused, links };
}

/** A link of a type that reads the same from both ends has no first end. */
export function ends(type: string, from: string, to: string): readonly string[] {
  return type === "Relates" ? [from, to].sort() : [from, to];
}

function labelsOf(table: Table, row: TableRow, layout: Layout): readonly string[] {
  const cells = layout.labels === undefined ? [] : table.cells(row, layout.labels);
  const pieces = cells.flatMap((cell) => layout.splitLabels?.(cell) ?? [cell]);
  const labels = pieces.map((piece) => piece.trim().replace(/\s+/g, "-")).filter((piece) => piece !== "");
  return [...new Set(labels)].sort();
}
