import { suite } from "uvu";
import * as assert from "uvu/assert";
import { findDateOrder } from "./date-order.ts";

const test = suite("the order of day and month in a file");

const order = (...cells: string[]) => findDateOrder(cells.map((cell) => ["text", cell, ""]));

test("a day over 12 shows what comes first", () => {
  assert.is(order("03/04/24", "23/06/2022 12:39"), "day first");
  assert.is(order("3-4-2024", "6-23-2022"), "month first");
});

test("nothing is taken from dates that may be either, that dots or names decide, or that do not exist", () => {
  assert.is(order("03/04/24", "1/12/2024"), undefined);
  assert.is(order("23.06.2022", "23/Jun/22", "2022-06-23", "45/67/2024", "25/0/2024"), undefined);
});

test("dates that contradict each other show nothing", () => {
  assert.is(order("23/06/2022", "06/23/2022"), undefined);
});

test("versions, fractions and telephone numbers are no dates", () => {
  assert.is(order("13/2", "1-800-555", "20/11/2023456", "text 23/06/2022"), undefined);
});

test.run();
