import { readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { validatePlan } from "../plan/index.ts";
import { importerPage } from "./importer-page.ts";

const test = suite("an importer's page");

test("it says what is asked, what is read and where everything goes", () => {
  const file = new URL("../../importers/clickup/plan.json", import.meta.url);
  const verdict = validatePlan(JSON.parse(readFileSync(file, "utf8")));
  if (!("plan" in verdict)) return assert.unreachable();
  const page = importerPage(verdict.plan);
  assert.match(page, /^# ClickUp\n/);
  assert.match(page, "## What it reads\n\n- `teams`");
  assert.match(page, "## From `tasks` to issue");
  assert.match(page, /\| `summary` \(required\) \| `.*truncate\(length: 255\).*` \|/);
  assert.match(page, "| `comments/body` (required) |");
  assert.not.match(page, "undefined");
});

test.run();
