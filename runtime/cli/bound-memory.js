// V8 lets the young generation grow with the machine: to 128 MB on one with 24 GB of memory, where an import needs 16
// and gains little from more (see docs/benchmarks.md). The bound can only be set before V8 starts, and a
// worker's `resourceLimits` would move signals and the terminal away from the import; so the process starts itself anew,
// in its own place: same process id, same arguments, same terminal. Plain JavaScript, as whatever runs before `main`.

/** Megabytes of one half of the young generation; V8 reserves up to three of them. */
const youngGeneration = "--max-semi-space-size=8";

/**
 * How much the old generation may grow, in percent of what lives, before it is collected. V8 waits for four times as much;
 * records pass through, so that all of it is rubbish by then. It took 254 MB down to 193 for a file of 30 MB.
 */
const oldGeneration = "--heap-growing-percent=60";

/** Commands that carry data; the others end before memory matters, and start 40 ms faster as they are. */
const carrying = new Set(["run", "resume", "demo"]);

/**
 * Starts this process anew with a bounded young generation, where the command carries data and nobody has set a bound.
 * Windows knows no way to do that: there the process goes on as it is, with more memory.
 */
export function boundMemory() {
  const bounded = [...process.execArgv, process.env.NODE_OPTIONS ?? ""].some((text) =>
    text.includes("semi-space-size"),
  );
  if (bounded || !carrying.has(process.argv[2] ?? "") || process.platform === "win32") return;
  process.execve?.(
    process.execPath,
    [process.execPath, youngGeneration, oldGeneration, ...process.execArgv, ...process.argv.slice(1)],
    process.env,
  );
}
