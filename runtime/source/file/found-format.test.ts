import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createFileBench, readCells, readHeader, readPages, refusalOf, rows } from "./testing/file-bench.ts";

const test = suite("how a file of rows is written");

const bench = createFileBench();
test.after(() => bench.remove());

/** Text in an encoding in which every character is a byte, by the platform's own table. */
function encode(text: string, encoding: string): Buffer {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from(Array.from(text, (character) => table.indexOf(character)));
}

const utf16be = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

test("is found for every encoding that exports come in", async () => {
  const western = "Key,Summary\n1,Straße café naïve\n2,Überprüfung der Lampe\n";
  const cases: (readonly [string, string, Buffer])[] = [
    ["utf-8", western, Buffer.from(western)],
    ["utf-8", western, Buffer.from(`\ufeff${western}`)],
    ["utf-16le", western, Buffer.from(`\ufeff${western}`, "utf16le")],
    ["utf-16be", western, utf16be(`\ufeff${western}`)],
    ["utf-16le", western, Buffer.from(western, "utf16le")],
    ["utf-16be", western, utf16be(western)],
    ["windows-1252", western, encode(western, "windows-1252")],
  ];
  const others: Readonly<Record<string, string>> = {
    "windows-1252": "Key,Summary\n1,“quoted” – dash…\n2,5 € für den Kran\n",
    "windows-1250": "Klíč,Souhrn\n1,Příliš žluťoučký kůň úpěl ďábelské ódy\n2,zažółć gęślą jaźń\n",
    "windows-1251": "Ключ,Описание\n1,Проверить причал и кнехты\n2,Ещё одна задача\n",
    "koi8-r": "Ключ,Описание\n1,Проверить причал и кнехты\n2,Ещё одна задача\n",
    "windows-1253": "Κλειδί,Περίληψη\n1,Έλεγχος της αποβάθρας και των φώτων\n",
  };
  for (const [encoding, text] of Object.entries(others)) {
    const bytes = encode(text, encoding);
    cases.push([encoding, text, bytes]);
  }
  for (const [encoding, text, content] of cases) {
    const source = bench.open(content);
    const found = await readHeader(source);
    const [header, ...cells] = text
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    assert.equal([found.header, await readCells(source)], [header, cells], encoding);
    if (!/windows-125[03]/.test(encoding)) assert.is(found.encoding, encoding);
  }
});

test("finds letters far behind a beginning of plain ASCII", async () => {
  const ascii = "1,plain text\n".repeat(40_000);
  const found = await readCells(bench.open(encode(`Key,Text\n${ascii}2,Größe\n`, "windows-1252")));
  assert.equal(found.at(-1), ["2", "Größe"]);
  assert.equal((await readCells(bench.open(`Key,Text\n${ascii}2,Größe\n`))).at(-1), ["2", "Größe"]);
});

test("says that an encoding is a guess, and does as it is told instead", async () => {
  const content = encode("Key,Text\n1,Größe\n", "iso-8859-2");
  assert.match((await readHeader(bench.open(content))).warnings.join(), /is guessed: .*--csv encoding=/);
  const told = bench.open(content, { settings: { encoding: "iso-8859-2" } });
  assert.equal([(await readHeader(told)).warnings, await readCells(told)], [[], [["1", "Größe"]]]);
  const wrong = bench.open(content, { settings: { encoding: "utf-nine" } });
  assert.match((await refusalOf(wrong)).message, /utf-nine is unknown\. Give one such as utf-8/);
});

test("refuses mixed encodings with the byte, and reads them when told how", async () => {
  const mixed = Buffer.concat([
    Buffer.from("Key,Text\n1,Größe\n2,Gr"),
    Buffer.from([0xf6]),
    Buffer.from("ße\n"),
  ]);
  const error = await refusalOf(bench.open(mixed));
  assert.is(error.code, "encoding-mixed");
  assert.match(error.message, /except for byte 23 \(0xf6, line 3, byte 5 of it\).*--csv encoding=/);
  const told = await readCells(bench.open(mixed, { settings: { encoding: "utf-8" } }));
  assert.equal(told, [
    ["1", "Größe"],
    ["2", "Gr\ufffdße"],
  ]);
  const late = Buffer.concat([
    Buffer.from(`Key,Text\n1,é\n${"2,é\n".repeat(400_000)}`),
    Buffer.from([0xf6, 10]),
  ]);
  assert.match((await refusalOf(bench.open(late))).message, /line 400003/);
});

test("finds separators: commas, semicolons, tabs and bars, whatever stands in the texts", async () => {
  const cases: readonly (readonly [string, string])[] = [
    [",", "Key,Text\n1,a;b;c\n2,d\n"],
    [";", "Key;Text;Amount\n1;a, b, c;1,5\n2;d, e;2,5\n"],
    ["\t", "Key\tText\n1\ta,b;c\n"],
    ["|", "Key|Text\n1|a,b\n"],
    [",", "Text\nonly one column\n"],
    [";", 'Key;Text\n1;"a;b,c"\n'],
    [";", "Board of the harbour, 2026\n\nKey;Text\n1;a\n"],
  ];
  for (const [delimiter, text] of cases)
    assert.is((await readHeader(bench.open(text))).delimiter, delimiter, text);
  const told = bench.open("Key,a;Text\n1,b;c\n", { settings: { delimiter: ";" } });
  assert.equal(await readCells(told), [["1,b", "c"]]);
  assert.equal(await readCells(bench.open("A\tB\n1\t2\n", { settings: { delimiter: "tab" } })), [["1", "2"]]);
  const wrong = bench.open("A,B\n1,2\n", { settings: { delimiter: "::" } });
  assert.match((await refusalOf(wrong)).message, /The delimiter "::" is none: give one character/);
});

test("obeys and leaves out the line in which Excel names the separator", async () => {
  const source = bench.open("sep=;\r\nKey;Text\r\n1;a,b,c\r\n");
  const { header, headerRow, delimiter, newline } = await readHeader(source);
  assert.equal(
    { header, headerRow, delimiter, newline },
    { header: ["Key", "Text"], headerRow: 1, delimiter: ";", newline: "\r\n" },
  );
  assert.equal(await readCells(source), [["1", "a,b,c"]]);
});

test("finds ends of lines of every kind", async () => {
  for (const newline of ["\n", "\r\n", "\r"] as const) {
    const source = bench.open(["Key,Text", '1,"a\nb"', "2,c", ""].join(newline));
    assert.is((await readHeader(source)).newline, newline);
    assert.equal(
      await readCells(source),
      [
        ["1", "a\nb"],
        ["2", "c"],
      ],
      JSON.stringify(newline),
    );
  }
});

test("finds the headers below titles and blank rows, and where it is told", async () => {
  const cases: readonly (readonly [string, number, readonly string[]])[] = [
    ["Key,Text\n1,a\n", 1, ["Key", "Text"]],
    ["\n\nKey,Text\n1,a\n", 3, ["Key", "Text"]],
    ["Harbour board,\n,\nKey,Text\n1,a\n", 3, ["Key", "Text"]],
    ["Report of March\n\nKey,Text\n1,a\n", 3, ["Key", "Text"]],
    ['"Report\nof March"\nKey,Text\n1,a\n', 2, ["Key", "Text"]],
    ["Text\none\ntwo\n", 1, ["Text"]],
    [",Title\n1,a\n", 1, ["", "Title"]],
    [",Title,State\n1,a,b\n", 1, ["", "Title", "State"]],
  ];
  for (const [text, row, header] of cases) {
    const found = await readHeader(bench.open(text));
    assert.equal([found.headerRow, found.header], [row, header], text);
  }
  const told = bench.open("Key,Text\nReal key,Real text\n1,a\n", { settings: { header: 2 } });
  assert.equal(
    [(await readHeader(told)).header, await readCells(told)],
    [["Real key", "Real text"], [["1", "a"]]],
  );
  const beyond = bench.open("Key,Text\n1,a\n", { settings: { header: 9 } });
  assert.match((await refusalOf(beyond)).message, /Row 9 of .* holds no headers/);
  const values = bench.open("1,2026-03-01\n2,2026-03-02\n");
  assert.match(
    (await refusalOf(values)).message,
    /holds values where headers are expected: "1", "2026-03-01"/,
  );
});

test("tells columns of one name apart when they hold different fields, and leaves lists as they are", async () => {
  const text =
    "Key,Custom field (Rank),Custom field (Rank),Sprint,Sprint,Team,Team\n1,0|i0,12.5,S1,S2,,red\n2,0|i1,13,S3,,blue,\n";
  const plain = await readHeader(bench.open(text));
  assert.equal(plain.header, [
    "Key",
    "Custom field (Rank)",
    "Custom field (Rank)",
    "Sprint",
    "Sprint",
    "Team",
    "Team",
  ]);
  const source = bench.open(text, { cells: ["*"] });
  const header = [
    "Key",
    "Custom field (Rank)",
    "Custom field (Rank 2)",
    "Sprint",
    "Sprint",
    "Team",
    "Team 2",
  ];
  assert.equal((await readHeader(source)).header, header);
  const [page] = await readPages(source);
  assert.equal([page?.header, source.open(rows, page!.body).header], [header, header]);
});

test("a column that repeats one of which only the first is read gets a name by which it can be asked for", async () => {
  const header = ["Key", "Key 2", "Key 4", "Id", "Team", "Team"];
  const text = "Key,Key,Key 4,Id,Team,Team\n1,,x,1,,red\n";
  assert.equal((await readHeader(bench.open(text))).header, header);
});

test("a header of several lines is one of several words", async () => {
  const { header } = await readHeader(bench.open('Key,"Due\r\ndate"," Done\n\non "\n1,2,3\n'));
  assert.equal(header, ["Key", "Due date", " Done on "]);
});

test("goes on from every page in every kind of encoding, and finds its rows again", async () => {
  const lines = Array.from({ length: 1501 }, (_, index) => `K-${index},"text ${index}\r\nmore é"`);
  const text = `Key,Text\r\n${lines.join("\r\n")}\r\n`;
  const contents: Readonly<Record<string, Buffer>> = {
    "utf-8": Buffer.from(`\ufeff${text}`),
    "utf-16le": Buffer.from(`\ufeff${text}`, "utf16le"),
    "utf-16be": utf16be(text),
    "windows-1252": encode(text, "windows-1252"),
    shift_jis: Buffer.from(text.replaceAll("é", "x")),
  };
  for (const [encoding, content] of Object.entries(contents)) {
    const source = bench.open(content, { format: { encoding: encoding === "utf-8" ? "auto" : encoding } });
    const whole = await readPages(source);
    assert.is(whole.length, 11, encoding);
    for (const [index, page] of whole.entries()) {
      assert.equal(
        source.open(rows, page.body).records,
        page.records.map(({ value }) => value),
        encoding,
      );
      if (page.checkpoint === undefined) continue;
      const rest = await readPages(source, JSON.parse(JSON.stringify(page.checkpoint)));
      assert.equal(rest, whole.slice(index + 1), encoding);
    }
  }
});

test("commas in every text are no separators where the headers stand between semicolons", async () => {
  const found = await readHeader(bench.open("ID;Title;Notes\n1;A, b, c;x, y\n2;B, d, e;z, w\n"));
  assert.equal([found.delimiter, found.header], [";", ["ID", "Title", "Notes"]]);
  const titled = await readHeader(bench.open("Report, May 2024\nID;Title;Notes\n1;A;x\n2;B;z\n"));
  assert.equal([titled.delimiter, titled.header], [";", ["ID", "Title", "Notes"]]);
});

test("files that were joined, with a byte-order mark for each, are read like one", async () => {
  const mark = "\ufeff";
  for (const end of ["\n", "\r\n"]) {
    const one = [`${mark}"ID","Title"`, '"1","a', `b"`, `${mark}"ID","Title"`, '"2","c"', ""].join(end);
    assert.equal(await readCells(bench.open(one)), [
      ["1", `a${end}b`],
      ["2", "c"],
    ]);
  }
});

test.run();
