// Loaded before a program that a benchmark runs; writes what the program used to the fourth channel when it
// ends. Linux carries the highest memory of the parent over into a new process's `maxRSS`; `VmHWM` begins anew.
import { readFileSync, writeSync } from "node:fs";

function peakBytes() {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS * 1024;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return Number(kilobytes) * 1024;
}

process.on("exit", () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify({ peakBytes: peakBytes(), cpuMicroseconds: userCPUTime + systemCPUTime }));
});

// A server is ended by SIGTERM; without a handler of its own it would end without the event above.
process.on("SIGTERM", () => {
  if (process.listenerCount("SIGTERM") === 1) process.exit(0);
});
