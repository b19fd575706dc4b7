import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createPayloadFiles, PayloadDamagedError } from "./payload-files.ts";

const test = suite("payloads in files");

let directory = "";
test.before.each(() => {
  directory = mkdtempSync(join(tmpdir(), "payloads-"));
});
test.after.each(() => rmSync(directory, { recursive: true }));

const textOf = (name: string, size: number) => JSON.stringify({ name, text: "Kai ≈ 岸壁 🚢 ".repeat(size) });

test("gives payloads of any size back, in any order, also those of earlier runners", () => {
  const sizes = [0, 1, 300, 30_000, 2, 90, 20_000, 1];
  const first = createPayloadFiles(directory, 1);
  const places = [...first.append(sizes.map((size, index) => textOf(`a${index}`, size)))];
  first.close();
  const second = createPayloadFiles(directory, 2);
  places.push(...second.append(sizes.map((size, index) => textOf(`b${index}`, size))));
  places.push(...second.append([textOf("c", 5)]));
  const names = (order: readonly number[]) =>
    second.read(order.map((index) => places[index]!)).map(({ payload }) => payload.name);
  const all = [..."abc"].flatMap((who) => sizes.map((_, index) => (who === "c" ? who : `${who}${index}`)));
  const order = places.map((_, index) => index);
  assert.equal(
    names(order),
    order.map((index) => all[index]),
  );
  const mixed = order.toSorted((one, other) => ((one * 7) % 17) - ((other * 7) % 17));
  assert.equal(
    names(mixed),
    mixed.map((index) => all[index]),
  );
  second.close();
});

test("goes on behind whatever a killed runner left half written", () => {
  const file = join(directory, "3.ndjson");
  writeFileSync(file, '{"name":"half');
  const payloads = createPayloadFiles(directory, 3);
  const [place] = payloads.append([textOf("whole", 1)]);
  const [read] = payloads.read([place!]);
  assert.equal(read?.payload, JSON.parse(textOf("whole", 1)));
  payloads.close();
  assert.match(readFileSync(file, "utf8"), /^\{"name":"half\{"name":"whole"/);
});

test("tells of bytes that a loss of power left out", () => {
  const payloads = createPayloadFiles(directory, 1);
  const [one, two] = payloads.append([textOf("one", 9), textOf("two", 9)]);
  const file = join(directory, "1.ndjson");
  truncateSync(file, two!.at + 4);
  assert.throws(
    () => payloads.read([one!, two!]),
    (error: unknown) => error instanceof PayloadDamagedError,
  );
  appendFileSync(file, Buffer.alloc(two!.length));
  assert.throws(() => payloads.read([two!]), /is damaged at byte \d+ of .*1\.ndjson/);
  assert.is(payloads.read([one!])[0]?.payload.name, "one");
  payloads.close();
});

test.run();
