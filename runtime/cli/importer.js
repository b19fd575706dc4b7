#!/usr/bin/env node
import "./node-version.js";
import { existsSync } from "node:fs";
// As a whole: an older Node, which the first import turns away, has no such function to import by name.
import * as modules from "node:module";
import { boundMemory } from "./bound-memory.js";
import { findBundle } from "./find-bundle.js";

boundMemory();

// Types are stripped and code is compiled once instead of at every start: half the time and a third of the memory.
modules.enableCompileCache?.();

const argv = process.argv.slice(2);
const bundle = findBundle(argv);
process.exitCode = (bundle && (await import(bundle)).quickCheck(argv)) ?? (await runMain());

async function runMain() {
  const { resolveQuickly } = await import("./resolve-quickly.js");
  resolveQuickly();
  // A clone holds TypeScript, which Node reads as it is; the published package holds what tsc made of it,
  // because Node does not read TypeScript inside node_modules.
  const source = new URL("./main.ts", import.meta.url);
  const compiled = new URL("./main.js", import.meta.url);
  const { main } = await import((existsSync(source) ? source : compiled).href);
  return main(argv);
}
