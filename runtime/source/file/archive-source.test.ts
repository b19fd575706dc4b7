import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ZipFile } from "yazl";
import { createFileBench, readCells, readHeaders, readPages, refusalOf, rows } from "./testing/file-bench.ts";

const test = suite("zip archives of tables");

const bench = createFileBench();
test.after(() => bench.remove());

async function pack(
  files: Readonly<Record<string, string | Buffer>>,
  mode: Readonly<Record<string, number>> = {},
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), name, { mode: mode[name] ?? 0o100644 });
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Writes other bytes over every place where the first stand; both of one length. */
function overwrite(archive: Buffer, from: string, to: string): Buffer {
  const changed = Buffer.from(archive);
  for (let at = changed.indexOf(from); at !== -1; at = changed.indexOf(from, at + 1))
    changed.write(to, at, "latin1");
  return changed;
}

const name = "export.zip";

test("reads all tables as one stream, each with its own headers, and numbers rows by file", async () => {
  const source = bench.open(
    await pack({
      "b/lists.tsv": "Text\tKey\nfrom b\tB-1\n",
      "a.csv": "Text,More\none,1\ntwo,2\n",
      "c.txt": "Text;More\nlast;3\n",
      "readme.md": "not a table",
      "__MACOSX/._a.csv": "rubbish\0",
      ".hidden.csv": "rubbish\0",
    }),
    { name },
  );
  const pages = await readPages(source);
  assert.equal(
    pages.map(({ header, records }) => [header, records.map(({ id }) => id)]),
    [
      [
        ["Text", "More"],
        ["a.csv:1", "a.csv:2"],
      ],
      [["Text", "Key"], ["B-1"]],
      [["Text", "More"], ["c.txt:1"]],
    ],
  );
  const found = await readHeaders(source);
  assert.match(
    found[0]?.warnings[0] ?? "",
    /^Only the .* files of the archive .*export.zip are read, not readme.md.$/,
  );
  assert.equal(
    found.map(({ header }) => header),
    [
      ["Text", "More"],
      ["Text", "Key"],
      ["Text", "More"],
    ],
  );
  const [, second] = pages;
  assert.equal(
    source.open(rows, second!.body).records,
    second!.records.map(({ value }) => value),
  );
});

test("goes on from every page's checkpoint as if it had never stopped", async () => {
  const table = (letter: string) =>
    `Key,Text\n${Array.from({ length: 1200 }, (_, index) => `${letter}-${index},"text\n${index}"`).join("\n")}\n`;
  const source = bench.open(await pack({ "a.csv": table("a"), "b.csv": table("b") }), { name });
  const whole = await readPages(source);
  assert.is(whole.length, 16);
  for (const [index, page] of whole.entries()) {
    if (page.checkpoint === undefined) continue;
    const rest = await readPages(source, JSON.parse(JSON.stringify(page.checkpoint)));
    assert.equal(
      rest.map(({ records }) => records),
      whole.slice(index + 1).map(({ records }) => records),
    );
  }
});

test("refuses entries that leave the archive, by their names", async () => {
  for (const evil of ["../evil.csv", "/xx/evil.csv", "C:/evil.csv", "..\\evil.csv"]) {
    const harmless = `${"x".repeat(evil.length - 4)}.csv`;
    const source = bench.open(overwrite(await pack({ [harmless]: "A\n1\n" }), harmless, evil), { name });
    const error = await refusalOf(source);
    assert.is(error.code, "archive-unsafe", evil);
    assert.ok(error.message.includes(evil), error.message);
  }
});

test("refuses links, encrypted entries and archives in archives, by their names", async () => {
  const link = bench.open(await pack({ "link.csv": "/etc/passwd" }, { "link.csv": 0o120777 }), { name });
  assert.match((await refusalOf(link)).message, /link\.csv in the archive .* is a link/);
  const packed = await pack({ "secret.csv": "A\n1\n" });
  const central = packed.indexOf("PK\x01\x02");
  packed.writeUInt16LE(packed.readUInt16LE(central + 8) | 1, central + 8);
  assert.match((await refusalOf(bench.open(packed, { name }))).message, /secret\.csv .* is encrypted/);
  const nested = await pack({ "inner.zip": await pack({ "a.csv": "A\n1\n" }), "b.csv": "A\n1\n" });
  assert.match((await refusalOf(bench.open(nested, { name }))).message, /holds another one, inner\.zip/);
});

test("refuses a file that inflates beyond belief, whether its header says so or not", async () => {
  const bomb = await pack({ "bomb.csv": "a,b\n".repeat(5 * 2 ** 20) });
  const honest = await refusalOf(bench.open(bomb, { name }));
  assert.is(honest.code, "archive-bomb");
  assert.match(honest.message, /bomb\.csv .* inflates to more than 200 times its size/);
  const liar = Buffer.from(bomb);
  liar.writeUInt32LE(1000, liar.indexOf("PK\x01\x02") + 24);
  assert.ok(/archive-(bomb|damaged)/.test((await refusalOf(bench.open(liar, { name }))).code));
});

test("names what is inside when there is no table, and what a spreadsheet is", async () => {
  const other = await refusalOf(bench.open(await pack({ "a.pdf": "x", "b.html": "y" }), { name }));
  assert.is(other.code, "archive-empty");
  assert.match(other.message, /only a\.pdf, b\.html/);
  assert.match((await refusalOf(bench.open(await pack({}), { name }))).message, /it is empty/);
  const workbook = await pack({ "[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>" });
  assert.match(
    (await refusalOf(bench.open(workbook, { name: "export.csv" }))).message,
    /is an Excel workbook, not a table/,
  );
});

test("says that an archive is damaged, with the entry where it is", async () => {
  const whole = await pack({ "a.csv": `Key,Text\n${"K-1,some text\n".repeat(50)}` });
  assert.is(
    (await refusalOf(bench.open(whole.subarray(0, whole.length - 30), { name }))).code,
    "archive-damaged",
  );
  const flipped = Buffer.from(whole);
  flipped.writeUInt32LE(1, flipped.indexOf("PK\x01\x02") + 16);
  assert.match((await refusalOf(bench.open(flipped, { name }))).message, /a\.csv in the archive .* checksum/);
});

test("names the file inside the archive where a row is unsound", async () => {
  const source = bench.open(await pack({ "a.csv": "A\n1\n", "b.csv": 'A,B\n1,"x"y\n' }), { name });
  assert.match((await refusalOf(source)).message, /export\.zip\/b\.csv is not sound at line 2, column 6/);
  assert.equal(await readCells(bench.open(await pack({ "a.csv": "A\n1\n" }), { name })), [["1"]]);
});

test("where the spec names files of an archive, only those are read", async () => {
  const archive = await pack({ "cards/a.csv": "Text\none\n", "lists/a.csv": "Text\ntwo\n" });
  const ids = async (names: string) =>
    (await readPages(bench.open(archive, { name, names }))).flatMap(({ records }) =>
      records.map(({ id }) => id),
    );
  assert.equal(await ids("cards/*.csv"), ["cards/a.csv:1"]);
  assert.equal((await ids("*.csv")).length, 2);
  const error = await refusalOf(bench.open(archive, { name, names: "boards/*.csv" }));
  assert.match(error.message, "holds no file boards/*.csv; it has cards/a.csv, lists/a.csv.");
});

test.run();
