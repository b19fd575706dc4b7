import { closeSync, openSync, writeSync } from "node:fs";

const header =
  "Issue key,Summary,Status,Priority,Description,Environment,Labels,Labels,Created,Due date,Story Points,Customer,Quay,Reference,Team,Link";
const words = "harbour quay berth fender lamp bollard crane rope anchor tide pier buoy".split(" ");
const seed = 20261123;

/**
 * Writes a file of 16 columns and about 300 bytes a row, the same at every call: numbers, dates, words, one text with
 * separators and quotes and, in every fourth row, over two lines.
 * @param bytes how large it is to be, about
 * @returns how many rows it has
 */
export function writeTable(path: string, bytes: number): number {
  const random = createRandom(seed);
  const pick = (): string => words[Math.floor(random() * words.length)]!;
  const file = openSync(path, "w");
  let rows = 0;
  let written = writeSync(file, `${header}\n`);
  while (written < bytes) {
    let lines = "";
    for (let count = 0; count < 1000; count++) {
      rows += 1;
      const day = String(1 + (rows % 28)).padStart(2, "0");
      const text = `Check the ${pick()}, the ""${pick()}"" and the ${pick()} of ${pick()} ${rows};${rows % 4 === 0 ? "\n" : " "}then sign the ${pick()} list.`;
      lines += `HRB-${rows},Inspect ${pick()} ${pick()} ${rows},${["Open", "Doing", "Closed"][rows % 3]},${["high", "normal", "low"][rows % 3]},"${text}",${pick()} ${pick()},${pick()},quay-${rows % 40},2026-03-${day}T08:15:00Z,2026-04-${day},${rows % 13},${pick()} & ${pick()} Ltd,Quay ${rows % 40},REF-${rows * 7},Team ${pick()},https://example.com/berths/${rows}\n`;
    }
    written += writeSync(file, lines);
  }
  closeSync(file);
  return rows;
}

/** Numbers from 0 to 1 that are the same for a seed (mulberry32). */
function createRandom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
