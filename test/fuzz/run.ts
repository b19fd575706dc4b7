/**
 * Tries what nobody writes: `npm run fuzz -- [--runs N] [--seed S] [--only KIND] [--path P] [--write FOLDER]`.
 * The seed is printed; `--seed S --only KIND --path P` repeats one case. Nothing is written unless `--write` names a folder,
 * which gets the input of each breach. Ends with 0 when every case kept the rules, 1 when one did not, 2 for a wrong argument.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { kinds } from "./kinds.ts";
import { describeResult, runFuzz } from "./run-fuzz.ts";

const names = kinds.map(({ name }) => name).join("|");
const usage = `usage: npm run fuzz -- [--runs N] [--seed S] [--only ${names}] [--path P] [--jobs J] [--write FOLDER]`;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        runs: { type: "string", default: "2000" },
        seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
        only: { type: "string", multiple: true },
        path: { type: "string" },
        jobs: { type: "string", default: "2" },
        write: { type: "string" },
      },
    });
    const number = (name: string, text: string): number => {
      if (!/^\d{1,10}$/.test(text)) throw new Error(`--${name} takes a whole number.`);
      return Number(text);
    };
    const unknown = values.only?.find((name) => !kinds.some((kind) => kind.name === name));
    if (unknown !== undefined) throw new Error(`There is no kind ${unknown}; there are ${names}.`);
    if (values.path !== undefined && values.only?.length !== 1)
      throw new Error("--path needs --only with the kind that it belongs to.");
    return {
      options: {
        runs: number("runs", values.runs),
        seed: number("seed", values.seed),
        jobs: number("jobs", values.jobs),
        path: values.path,
        ...(values.only === undefined ? {} : { only: values.only }),
      },
      folder: values.write,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return process.exit(2);
  }
}

const { options, folder } = readArguments();
console.log(`seed ${options.seed}`);
const results = await runFuzz({
  ...options,
  onResult: (result) => {
    console.log(describeResult(result, options.seed));
    if (folder === undefined || result.breach === undefined) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${result.kind}-${options.seed}.txt`), describeResult(result, options.seed));
  },
});
const broken = results.filter(({ breach }) => breach !== undefined).length;
console.log(`${results.length - broken} kinds passed, ${broken} failed (seed ${options.seed})`);
process.exitCode = broken > 0 ? 1 : 0;
