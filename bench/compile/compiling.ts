/**
 * Compiles a spec again and again: `compiling.ts <again|edited> <folder> <file> <rounds> [text]`, the file from the folder,
 * its text from elsewhere where that is said. Prints {"milliseconds"}: the median of one compilation, or with `edited` of one
 * diagnosis after an edit. A process of its own for each spec, as V8 compiles a program for what it has seen.
 */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { check, compile, type FilePort } from "../../compiler/index.ts";
import { catalogue } from "../../runtime/adaptors/index.ts";
import { createDiskFiles } from "../../runtime/cli/disk-files.ts";
import { sha256 } from "../../runtime/cli/sha256.ts";
import { median } from "../harness.ts";

const [how = "again", folder = ".", file = "", count = "1", other] = process.argv.slice(2);
const rounds = Number(count);
const disk = createDiskFiles(folder);
const text = other === undefined ? undefined : readFileSync(other, "utf8");
const files: FilePort =
  text === undefined ? disk : { ...disk, read: (path) => (path === file ? text : disk.read(path)) };

/** Median of `rounds` compilations as the command line makes them, after a few that are not counted. */
function timeCompiling(): number {
  const times: number[] = [];
  const warmUp = 2 * rounds;
  for (let round = 0; round < warmUp + rounds; round++) {
    const started = performance.now();
    const { plan, diagnostics } = compile(file, { files, catalogue, sha256 });
    if (round >= warmUp) times.push(performance.now() - started);
    if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  }
  return median(times);
}

/** Median of `rounds` diagnoses, each after another edit of a line in the middle, half of which are mistakes. */
function timeEdits(): number {
  const lines = (files.read(file) ?? "").split("\n");
  const times: number[] = [];
  const warmUp = 2 * rounds;
  for (let round = 0; round < warmUp + rounds; round++) {
    const wrong = round % 2 === 1;
    const text = lines
      .with(lines.length >> 1, `  field "Edit ${round}" as text <- .name${wrong ? " |" : ""}`)
      .join("\n");
    const port = { ...files, read: (path: string) => (path === file ? text : files.read(path)) };
    const started = performance.now();
    const diagnostics = check(file, { files: port, catalogue });
    if (round >= warmUp) times.push(performance.now() - started);
    if (diagnostics.length > 0 !== wrong)
      throw new Error(`${diagnostics.length} diagnostics after edit ${round}`);
  }
  return median(times);
}

console.log(JSON.stringify({ milliseconds: how === "edited" ? timeEdits() : timeCompiling() }));
