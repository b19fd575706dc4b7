import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Row } from "../../engine/mapping/index.ts";
import type { Reason } from "../../store/load-state.ts";
import { findOutline } from "./find-outline.ts";
import { createOutline, type OutlinePlace } from "./outline.ts";

const test = suite("groups and tables below rows");

const parse = (text: string) =>
  text.split("\n").map((line, index) => ({ cells: line.split(","), line: index + 1 }));

const header = ["Name", "Parts", "Person", "Status", "Cost", "Id"];
const rows = parse(`Paint,,Ada,Done,3,i1
Parts,Name,Owner,Status,Id,
,Buy paint,Bob,Done,i2,
,Stir,,,i3,
Sweep,,,,4,i4
Rest,,,,,
,,,,7,
,,,,,
Later
Name,Parts,Person,Status,Cost,Id
Rest,,,,,i5
Parts,Name,Owner,Status,Id,
,Sleep,Bob,,i6,
Wake,,,,1,i7
,,,,1,`);
const found = findOutline(parse("Board\nNow"), header, header, rows);

interface Taken {
  readonly row: Row;
  readonly rejected: Reason | undefined;
}

/** Reads the rows in as many pieces as there are places to stop at. */
function read(
  all: readonly { cells: string[]; line: number }[],
  stops: readonly number[],
  shape = found,
): Taken[] {
  const taken: Taken[] = [];
  let place: OutlinePlace = shape.group === undefined ? {} : { group: shape.group };
  let from = 0;
  for (const stop of [...stops, all.length]) {
    const outline = createOutline(
      { ...shape, file: "board.csv", idOf: ({ cells, number }) => cells[5] || `#${number}` },
      place,
      (row, rejected) => taken.push({ row, rejected }),
    );
    for (const [index, row] of all.slice(from, stop).entries()) outline.add(row, from + index + 1);
    if (stop === all.length) outline.end();
    place = JSON.parse(JSON.stringify(outline.place()));
    from = stop;
  }
  return taken;
}

test("the headers below a row come behind the table's own, where it has none of the name", () => {
  assert.equal(found, {
    header: [...header, "Owner"],
    own: header,
    titles: ["Now", "Later"],
    group: "Now",
  });
});

test("rows know their group and the row they stand below; titles, headers, sums and blank rows are none", () => {
  assert.equal(
    read(rows, []).map(({ row: { number, group, parent, cells } }) => [number, group, parent, cells.join()]),
    [
      [1, "Now", undefined, "Paint,,Ada,Done,3,i1"],
      [3, "Now", "i1", "Buy paint,,,Done,,i2,Bob"],
      [4, "Now", "i1", "Stir,,,,,i3,"],
      [5, "Now", undefined, "Sweep,,,,4,i4"],
      [6, "Now", undefined, "Rest,,,,,"],
      [11, "Later", undefined, "Rest,,,,,i5"],
      [13, "Later", "i5", "Sleep,,,,,i6,Bob"],
      [14, "Later", undefined, "Wake,,,,1,i7"],
    ],
  );
  assert.ok(read(rows, []).every(({ rejected }) => rejected === undefined));
});

test("wherever reading stops, it goes on as if it had not", () => {
  const whole = read(rows, []);
  for (let stop = 0; stop <= rows.length; stop += 1) assert.equal(read(rows, [stop]), whole, `at ${stop}`);
  assert.equal(
    read(
      rows,
      rows.map((_row, index) => index),
    ),
    whole,
  );
});

test("a row with only a name is a record, unless headers follow it", () => {
  const lone = parse("Paint,,,,,\nSweep,,,,,\nName,Parts,Person,Status,Cost,Id\nRest,,,,,");
  const names = (all: readonly Taken[]) => all.map(({ row: { group, cells } }) => [group, cells[0]]);
  assert.equal(names(read(lone, [], findOutline([], header, header, lone))), [
    [undefined, "Paint"],
    ["Sweep", "Rest"],
  ]);
});

test("a text under a column that only a later table below a row has is told, not left out", () => {
  const late = [...rows, ...parse("Paint,,,,,i8\nParts,Name,Status,Colour,,\n,Mix,,blue,,\n,Dry,,,,")];
  const [mix, dry] = read(late, []).slice(-2);
  assert.is(mix?.rejected?.code, "nested-column-unknown");
  assert.match(mix!.rejected!.message, /Row 18 .* of board\.csv.* under "Colour"/);
  assert.equal([dry?.rejected, dry?.row.parent, dry?.row.cells[0]], [undefined, "i8", "Dry"]);
});

test("a table wider than the one around it leaves headers without a name, which are none", () => {
  const wide = ["Name", "Parts", "Status", "", ""];
  const shape = findOutline(
    [],
    wide,
    wide,
    parse("Paint,,Done,,\nParts,Name,Owner,Status,Cost\n,Buy,Bob,Done,3"),
  );
  assert.equal([shape.header, shape.own], [["Name", "Parts", "Status", "Owner", "Cost"], wide.slice(0, 3)]);
});

test("columns of one name that were told apart are found again where the headers repeat", () => {
  const own = ["Name", "Tide", "Tide"];
  const twice = parse("Paint,1,2\nLater\nName,Tide,Tide\nSweep,3,4\nSteps,Name,Tide,Tide\n,Buy,5,6");
  const shape = findOutline([], own, ["Name", "Tide", "Tide 2"], twice);
  assert.equal(shape.header, ["Name", "Tide", "Tide 2"]);
  assert.equal(
    read(twice, [], shape).map(({ row: { group, cells } }) => [group, cells.join()]),
    [
      [undefined, "Paint,1,2"],
      ["Later", "Sweep,3,4"],
      ["Later", "Buy,5,6"],
    ],
  );
});

const alone: readonly [what: string, above: string, below: string, group: string | undefined][] = [
  ["the only title is that of the table", "Export of May", "Paint,,,,,\n,,,,7,", undefined],
  ["two lines above a plain table are no groups", "Export\nof May", "Paint,,Ada,,,", undefined],
  ["a single group below the name of a board, with sums", "Board\nNow", "Paint,,Ada,,7,\n,,,,7,", "Now"],
  ["a title of several groups", "Now", "Paint,,Ada,,,\nLater\nName,Parts,Person,Status,Cost,Id", "Now"],
];
for (const [what, above, below, group] of alone)
  test(what, () => assert.is(findOutline(parse(above), header, header, parse(below)).group, group));

test("without groups, a row of numbers is a record", () => {
  const numbers = parse("Paint,,Ada,,3,\n,,,,7,");
  assert.is(read(numbers, [], findOutline([], header, header, numbers)).length, 2);
});

test.run();
