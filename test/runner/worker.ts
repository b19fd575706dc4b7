/** A process that runs test files one after the other, as its parent names them over IPC. */
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { describeFailure } from "./failure.ts";
import type { WorkerMessage } from "./result.ts";
import { onSkip } from "./skip.ts";

declare global {
  // uvu's own switches: do not start by yourself, and put what `.run()` hands over here.
  var UVU_DEFER: number;
  var UVU_INDEX: number;
  var UVU_QUEUE: (() => Promise<unknown>)[][];
}

const recorderUrl = new URL("./recorder.ts", import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "uvu" && context.parentURL !== recorderUrl
      ? { url: recorderUrl, shortCircuit: true }
      : next(specifier, context),
});

globalThis.UVU_DEFER = 1;
globalThis.UVU_INDEX = 0;
const { finishRecording, recordSkip, runningTest, startRecording } = await import("./recorder.ts");

const send = (message: WorkerMessage) => {
  process.send?.(message);
};

/** The marks that uvu prints per test and per suite. */
const UVU_MARK = /^(?:[•✘] | {2}\(\d+ \/ \d+\)\n)$/;

for (const stream of [process.stdout, process.stderr]) {
  // Sent over the same channel as the results, so that the text stands with the right file even if it hangs.
  const write = (chunk: string | Uint8Array, encoding?: unknown, written?: unknown): boolean => {
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    if (!UVU_MARK.test(stripVTControlCharacters(text))) send({ kind: "output", text });
    const done = typeof encoding === "function" ? encoding : written;
    if (typeof done === "function") done();
    return true;
  };
  stream.write = write;
}

onSkip(recordSkip);
for (const event of ["uncaughtException", "unhandledRejection"] as const) {
  process.on(event, (thrown: unknown) => {
    const failure = describeFailure(runningTest(), thrown);
    send({ kind: "failed", failure: { ...failure, message: `${event}: ${failure.message}` } });
  });
}

async function runFile(path: string): Promise<void> {
  const environment = { ...process.env };
  const directory = process.cwd();
  const queue: (() => Promise<unknown>)[] = [];
  globalThis.UVU_QUEUE = [queue];
  startRecording(send);
  try {
    await import(pathToFileURL(path).href);
    for (const runSuite of queue) await runSuite();
    finishRecording();
  } catch (thrown) {
    const failure = describeFailure("", thrown);
    send({
      kind: "failed",
      failure: { ...failure, message: `the file threw on import: ${failure.message}` },
    });
  }
  // A promise that was rejected during the last test is reported by Node after one turn of the event loop.
  await new Promise((resolve) => setImmediate(resolve));
  process.env = environment;
  process.chdir(directory);
  process.exitCode = undefined;
}

process.on("message", (path: string) => {
  void runFile(path).then(() => send({ kind: "done" }));
});
process.on("disconnect", () => process.exit(0));
