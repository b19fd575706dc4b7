import { entriesOf } from "../../../compiler/overrides/index.ts";
import type { FoundFile } from "../../store/index.ts";
import { listParts, oneLine, padded, widthOf, wrapped } from "./lay-out.ts";
import {
  type BoundColumn,
  besideTargets,
  type LeftColumn,
  type Rehearsal,
  type TriedFile,
} from "./rehearsal.ts";

const mostRows = 20;
const mostColumns = 60;
const mostPeople = 12;
const indent = "  ";

/**
 * What a dry run found, as text for a terminal.
 * @param width places in a line
 */
export function printRehearsal(rehearsal: Rehearsal, width: number): string {
  const lines = [
    ...rehearsal.files.flatMap((file) => fileLines(file, width)),
    ...(rehearsal.columns.length === 0
      ? [rehearsal.file]
      : ["", "Where each target comes from", ...columnLines(rehearsal.columns, width)]),
    ...overrideLines(rehearsal, width),
    ...rehearsal.files.flatMap((file) => notBroughtColumns(file, rehearsal.files.length > 1, width)),
    ...problemLines(rehearsal, width),
    "",
    ...madeLines(rehearsal, width),
    ...rejectedLines(rehearsal, width),
    ...lossLines(rehearsal, width),
  ];
  return lines.join("\n");
}

const newlines: Readonly<Record<string, string>> = {
  "\n": "",
  "\r\n": ", Windows line ends",
  "\r": ", old Macintosh line ends",
};
const delimiters: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars (|)",
  " ": "blanks",
};

/** How a file was read, as a person would say it. */
export function describeFile({
  columns,
  encoding,
  delimiter,
  headerRow,
  newline = "\n",
  dateOrder,
}: Omit<FoundFile, "notBrought">): string {
  const between =
    delimiter === undefined ? "" : `, ${delimiters[delimiter] ?? JSON.stringify(delimiter)} between cells`;
  const header = headerRow === undefined ? "" : `, headers in row ${headerRow}`;
  const letters = encoding === undefined ? "" : `, ${encoding}`;
  const dates = dateOrder === undefined ? "" : `, dates with the ${dateOrder}`;
  return `${columns} column${columns === 1 ? "" : "s"}${letters}${between}${header}${newlines[newline] ?? ""}${dates}`;
}

/** What the user says about the mapping, as it stands in a document. */
function overrideLines({ overrides }: Rehearsal, width: number): readonly string[] {
  const entries = overrides === undefined ? [] : entriesOf(overrides);
  if (entries.length === 0) return [];
  const lines = entries.map(
    ([address, override]) =>
      indent + oneLine(`${address}: ${JSON.stringify(override)}`, width - indent.length),
  );
  return ["", "Mapped otherwise", ...lines];
}

function fileLines(file: TriedFile, width: number): readonly string[] {
  return [
    file.file,
    ...wrapped(
      `${describeFile(file)}. If that is wrong, say it: --csv "delimiter=;,encoding=windows-1252,header=2"`,
      width,
      indent,
    ),
  ];
}

function columnLines(columns: readonly BoundColumn[], width: number): readonly string[] {
  const bound = columns.filter((column) => column.header !== undefined && isShown(column, columns));
  const targets = Math.min(24, Math.max(0, ...bound.map(({ target }) => widthOf(target))));
  const named = bound.map((column) => ({ ...column, from: from(column) }));
  const headers = Math.min(32, Math.max(0, ...named.map((column) => widthOf(column.from))));
  const rest = Math.max(8, width - indent.length - targets - 4 - headers - 2);
  const found = new Set(bound.map(({ target }) => target));
  const missing = [...new Set(columns.map(({ target }) => target))].filter(
    (target) =>
      !found.has(target) && (target === "id" || !besideTargets.has(target)) && !target.includes("/"),
  );
  return [
    ...named.map(({ target, from, example }) =>
      `${indent}${padded(oneLine(target, targets), targets)} <- ${padded(oneLine(from, headers), headers)}  ${
        example === undefined ? "(empty)" : oneLine(example, rest)
      }`.trimEnd(),
    ),
    ...(missing.length === 0 ? [] : wrapped(`No column for ${missing.join(", ")}.`, width, indent)),
  ];
}

/** Not what an expression only asks about, nor what no cell of a filled column was fit for, unless nothing else reads it. */
function isShown({ header, example, gives }: BoundColumn, columns: readonly BoundColumn[]): boolean {
  return gives || example === undefined || !columns.some((other) => other.header === header && other.gives);
}

const from = ({ header = "", columns }: BoundColumn): string =>
  columns === 1 ? header : `${header} (${columns} columns)`;

/** Filled columns with a value each, since it shows whether something is missed; empty ones by name. */
function notBroughtColumns(
  { file, columns, notBrought }: TriedFile,
  several: boolean,
  width: number,
): readonly string[] {
  if (notBrought.length === 0) return [];
  const all = notBrought.reduce((sum, column) => sum + column.columns, 0);
  const filled = notBrought.filter(({ example }) => example !== undefined);
  const empty = notBrought.filter(({ example }) => example === undefined);
  const first = filled.find(({ header }) => header !== "");
  const names = Math.min(44, Math.max(0, ...filled.map((column) => widthOf(called(column)))));
  const rest = Math.max(8, width - indent.length - names - 2);
  return [
    "",
    `Columns that are not brought${several ? ` of ${file}` : ""}: ${all} of ${columns}`,
    ...filled
      .slice(0, mostColumns)
      .map(
        (column) =>
          `${indent}${padded(oneLine(called(column), names), names)}  ${oneLine(column.example ?? "", rest)}`,
      ),
    ...(filled.length > mostColumns
      ? [`${indent}… and ${filled.length - mostColumns} more, which --json lists.`]
      : []),
    ...(empty.length === 0 ? [] : wrapped(["Empty:", ...listParts(empty.map(called))], width, indent)),
    ...(filled.some(({ header }) => header === "")
      ? wrapped("To bring a column without a header, write one above it in the file.", width, indent)
      : []),
    ...(first === undefined
      ? []
      : wrapped(
          `To bring one as a custom field: --map "field:${oneLine(first.header, 40)}=${oneLine(first.header, 40)}"`,
          width,
          indent,
        )),
  ];
}

function called({ header, columns }: LeftColumn): string {
  const name = header === "" ? "(no header)" : oneLine(header, 60);
  return columns === 1 ? name : `${name} (${columns} columns)`;
}

function problemLines({ problems }: Rehearsal, width: number): readonly string[] {
  if (problems.length === 0) return [];
  return ["", "To look at", ...problems.flatMap((problem) => wrapped(problem, width, `${indent}- `, "    "))];
}

function madeLines({ rows, makes, people, columns }: Rehearsal, width: number): readonly string[] {
  const { issues } = makes;
  const tables = columns.length > 0;
  const all = issues.epic + issues.standard + issues.subtask;
  const levels = [
    [issues.epic, "epic", "epics"],
    [issues.standard, "standard", "standard"],
    [issues.subtask, "sub-task", "sub-tasks"],
  ] as const;
  const shown = levels
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  const left = [
    rows.rejected > 0 ? `${rows.rejected} rejected` : "",
    rows.duplicate > 0 ? `${rows.duplicate} with an id that came before` : "",
    rows.skipped > 0 ? `${rows.skipped} left out by a rule` : "",
  ].filter((text) => text !== "");
  const entries: readonly (readonly [count: number, what: string, more: string])[] = [
    [all, "issues", shown.join(", ")],
    [makes.comments, "comments", ""],
    [makes.links, "links", makes.linksMatched > 0 ? `${makes.linksMatched} more are their other ends` : ""],
    [makes.attachments, "attachments", makes.attachments > 0 ? "fetched when the import runs" : ""],
    [makes.worklogs, "work logs", ""],
    [makes.watchers, "watchers", ""],
    [makes.remoteLinks, "links to pages", ""],
    [people.length, "people named", peopleText(people)],
  ];
  const wanted = entries.filter(([count], at) => count > 0 || at === 0);
  const counts = Math.max(...wanted.map(([count]) => String(count).length));
  const names = Math.max(...wanted.map(([, what]) => what.length));
  return [
    `What would be made of ${rows.read} ${tables ? "rows" : "records"}${left.length === 0 ? "" : ` (${left.join(", ")})`}`,
    ...wanted.flatMap(([count, what, more]) => {
      const start = `${indent}${String(count).padStart(counts)} ${padded(what, names)}`;
      return more === ""
        ? [start.trimEnd()]
        : wrapped(more, width, `${start}  `, " ".repeat(start.length + 2));
    }),
  ];
}

function peopleText(people: Rehearsal["people"]): string {
  const shown = people
    .slice(0, mostPeople)
    .map(({ id, email, name, times }) => `${oneLine(name ?? email ?? id ?? "", 40)} (${times})`);
  const more = people.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? `, … and ${more} more` : ""}`;
}

function rejectedLines({ notBrought, notBroughtTotal }: Rehearsal, width: number): readonly string[] {
  if (notBrought.length === 0) return [];
  return [
    "",
    `What would be rejected: ${notBroughtTotal}`,
    ...notBrought.slice(0, mostRows).flatMap(({ kind, record, title, code, message, stream }) => {
      const own = title === undefined || title.startsWith(`${stream}/`) ? "" : ` "${oneLine(title, 60)}"`;
      return wrapped(
        `${kind === undefined ? "" : `${kind} of `}${stream}/${oneLine(record ?? "?", 60)}${own} (${code}): ${oneLine(message, 400)}`,
        width,
        `${indent}- `,
        "    ",
      );
    }),
    ...more(notBroughtTotal, width),
  ];
}

function lossLines({ losses }: Rehearsal, width: number): readonly string[] {
  if (losses.length === 0) return [];
  const counts = Math.max(...losses.map(({ count }) => String(count).length));
  return [
    "",
    "What would be brought with a loss",
    ...losses.slice(0, mostRows).flatMap(({ count, code, target, samples: [sample] }) => {
      const such = sample === undefined ? "" : `, such as ${sample.key}: ${oneLine(sample.message, 200)}`;
      const start = `${indent}${String(count).padStart(counts)} `;
      return wrapped(`${code} on ${target}${such}`, width, start, " ".repeat(start.length));
    }),
    ...more(losses.length, width),
  ];
}

function more(count: number, width: number): readonly string[] {
  return count > mostRows
    ? wrapped(`… and ${count - mostRows} more, which --json lists.`, width, indent)
    : [];
}
