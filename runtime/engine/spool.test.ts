import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openSpool, SpoolError } from "./spool.ts";

const test = suite("the spool");
let directory = "";

test.before.each(() => {
  directory = mkdtempSync(join(tmpdir(), "spool-"));
});
test.after.each(() => rmSync(directory, { recursive: true, force: true }));

test("gives back every page as it was, also after it was opened anew", () => {
  const first = openSpool(join(directory, "i1"));
  const one = first.append("tasks", Buffer.from("one é"));
  const two = first.append("tasks", Buffer.from("two"));
  const other = first.append("comments", Buffer.from(""));
  first.sync();
  first.close();
  const again = openSpool(join(directory, "i1"));
  const three = again.append("tasks", Buffer.from("three"));
  assert.equal(
    [one, two, other, three].map((page) => again.read(page).toString()),
    ["one é", "two", "", "three"],
  );
  again.close();
});

test("does not mind what a killed run left behind a page", () => {
  const spool = openSpool(directory);
  const one = spool.append("tasks", Buffer.from("one"));
  spool.close();
  appendFileSync(join(directory, "tasks.pages"), '{"half');
  const again = openSpool(directory);
  const two = again.append("tasks", Buffer.from("two"));
  assert.equal(
    [one, two].map((page) => again.read(page).toString()),
    ["one", "two"],
  );
  again.close();
});

test("refuses a page that was changed or cut, and names it", () => {
  const spool = openSpool(directory);
  const one = spool.append("tasks", Buffer.from("one"));
  const two = spool.append("tasks", Buffer.from("two"));
  const file = join(directory, "tasks.pages");
  writeFileSync(file, readFileSync(file, "utf8").replace("onet", "oneT").slice(0, 5));
  assert.is(spool.read(one).toString(), "one");
  assert.throws(
    () => spool.read(two),
    (error: unknown) => error instanceof SpoolError && /byte 3 of .*tasks\.pages/.test(error.message),
  );
  spool.close();
});

test.run();
