#!/usr/bin/env node
import "./node-version.js";
import { existsSync } from "node:fs";
// As a whole: an older Node, which the first import turns away, has no such function to import by name.
import * as modules from "node:module";
import { boundMemory } from "./bound-memory.js";
import { resolveQuickly } from "./resolve-quickly.js";

boundMemory();

// Types are stripped and code is compiled once instead of at every start: half the time and a third of the memory.
modules.enableCompileCache?.();
resolveQuickly();

// A clone holds TypeScript, which Node reads as it is; the published package holds what tsc made of it,
// because Node does not read TypeScript inside node_modules.
const source = new URL("./main.ts", import.meta.url);
const compiled = new URL("./main.js", import.meta.url);

const { main } = await import((existsSync(source) ? source : compiled).href);
process.exitCode = await main(process.argv.slice(2));
