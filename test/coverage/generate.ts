/** Writes `docs/coverage.md`. */
import { writeFileSync } from "node:fs";
import { coveragePage } from "./coverage-page.ts";
import { readUsages } from "./read-usages.ts";

writeFileSync(new URL("../../docs/coverage.md", import.meta.url), coveragePage(readUsages()));
