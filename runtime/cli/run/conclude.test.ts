import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { EntityAccount, ImportReport, RecordAccount } from "../../engine/index.ts";
import { endingOf } from "./conclude.ts";

const test = suite("how a run ends");

const report: ImportReport = {
  import: "1",
  importer: "x",
  planHash: "",
  target: "",
  state: "complete",
  started: "",
  ended: "",
  records: [],
  entities: [],
  differences: [],
  partitions: [],
  losses: [],
  notBrought: [],
  notBroughtTotal: 0,
  timings: {},
  facts: {},
  warnings: [],
};
const records = (more: Partial<RecordAccount>): RecordAccount => ({
  stream: "tasks",
  extracted: 1,
  mapped: 0,
  context: 0,
  notChosen: 0,
  skipped: {},
  duplicate: 0,
  rejected: {},
  open: 0,
  ...more,
});
const entities = (more: Partial<EntityAccount>): EntityAccount => ({
  kind: "issue",
  mapped: 1,
  created: 0,
  updated: 0,
  matched: 0,
  unchanged: 0,
  rejected: {},
  failed: {},
  open: 0,
  ...more,
});

const cases: [string, Partial<ImportReport>, boolean, number][] = [
  ["everything arrived", {}, false, 0],
  ["a record was rejected", { records: [records({ rejected: { "required-missing": 1 } })] }, false, 1],
  ["two rows have one id", { records: [records({ duplicate: 1, sameId: 1 })] }, false, 1],
  ["an API listed a record twice", { records: [records({ duplicate: 1 })] }, false, 0],
  ["records were left out by a rule", { records: [records({ skipped: { ".archived": 1 } })] }, false, 0],
  ["an attachment failed", { entities: [entities({ kind: "attachment", failed: { gone: 1 } })] }, false, 1],
  [
    "a link leads to what was not chosen",
    { entities: [entities({ kind: "link", rejected: { "not-chosen": 1 } })] },
    false,
    0,
  ],
  [
    "a link names no other end",
    { entities: [entities({ kind: "link", rejected: { "required-missing": 1 } })] },
    false,
    1,
  ],
  ["the accounts do not add up", { differences: ["tasks: 2 are not 1"] }, false, 1],
  ["it was limited, as asked", { state: "truncated", reason: { code: "limit", message: "" } }, false, 0],
  [
    "a list could not be read to its end",
    { state: "truncated", reason: { code: "forbidden", message: "" } },
    false,
    1,
  ],
  ["the source stopped answering", { state: "paused" }, false, 3],
  ["the user interrupted", { state: "paused" }, true, 130],
  ["it cannot go on", { state: "failed" }, false, 1],
];
for (const [title, differs, interrupted, code] of cases) {
  test(`${title}: ${code}`, () => assert.is(endingOf({ ...report, ...differs }, interrupted), code));
}

test.run();
