import { suite } from "uvu";
import * as assert from "uvu/assert";
import { applyOverrides } from "../../../compiler/overrides/index.ts";
import { mainColumn, planProblems } from "../../../compiler/plan/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import { compileMaps, type MappedIssue } from "../../engine/mapping/index.ts";
import { checkColumns } from "./check-columns.ts";
import { type TableChange, tableOverrides, tablePlan } from "./testing/table-plan.ts";

const test = suite("overrides of columns");

const plan = tablePlan();

/** Maps one row of a file after changes. */
function mapped(change: TableChange, row: readonly (readonly [header: string, cell: string])[]): MappedIssue {
  const overrides = tableOverrides(change);
  const header = row.map(([name]) => name);
  const changed = applyOverrides(plan, overrides, adaptors);
  assert.equal(planProblems(changed), []);
  assert.is(changed.hash, plan.hash);
  checkColumns(changed, overrides, [{ file: "f.csv", header }]);
  const result = compileMaps(changed, adaptors)
    .get("rows")!
    .map({
      record: { number: 1, cells: row.map(([, cell]) => cell) },
      header,
      context: {},
      children: {},
      options: {},
      run: { zone: "UTC", started: "2024-01-01T00:00:00Z" },
    });
  if (result.kind !== "mapped") throw new Error(JSON.stringify(result));
  return result.issue;
}

test("nothing to change gives the plan itself", () => {
  assert.is(applyOverrides(plan, { version: 1 }, adaptors), plan);
});

test("a target is read from another column, with its conversions", () => {
  const { fields } = mapped({ map: { summary: ["My Title"], due: ["Until"] } }, [
    ["Summary", "not this"],
    ["My Title", " this "],
    ["Until", "3/4/2024"],
  ]);
  assert.is(fields.summary, "this");
  assert.is(fields.due, "2024-04-03");
});

test("rows are still referred to by their titles when those are read from another column", () => {
  const { streams } = applyOverrides(plan, tableOverrides({ map: { summary: ["My Title"] } }), adaptors);
  const named = streams[0]!.aliases!.map((alias) => mainColumn(alias)?.names);
  assert.equal(named, [["Key"], ["My Title"]]);
});

test("what belongs to the column that is no longer read is left out", () => {
  const row = [
    ["Summary", "a"],
    ["Owner", "Ada"],
    ["Owner Id", "u1"],
    ["Deputy", "Bo"],
  ] as const;
  assert.equal(mapped({}, row).fields.assignee, { id: "u1", name: "Ada" });
  assert.equal(mapped({ map: { assignee: ["Deputy"] } }, row).fields.assignee, { name: "Bo" });
});

test("a list takes several columns, in their order", () => {
  const { fields } = mapped({ map: { labels: ["Tags", "Keywords"] } }, [
    ["Summary", "a"],
    ["Keywords", "c"],
    ["Tags", "a, b b"],
    ["Labels", "no"],
    ["Tags", "d"],
  ]);
  assert.equal(fields.labels, ["a", "b-b", "d", "c"]);
});

test("the level follows the type when both stand in one column", () => {
  const row = [
    ["Summary", "a"],
    ["Art", "Epic"],
  ] as const;
  assert.equal(mapped({ map: { type: ["Art"] } }, row).fields, { summary: "a", level: "epic", type: "Epic" });
});

test("rows are told apart by another column", () => {
  const changed = applyOverrides(plan, tableOverrides({ map: { id: ["No"] } }), adaptors);
  assert.match(JSON.stringify(changed.streams[0]!.id), '"names":["No"]');
  assert.is(
    mapped({ map: { id: ["No"] } }, [
      ["Summary", "a"],
      ["No", "N7"],
    ]).key,
    "N7",
  );
});

test("a target without a column gets one, converted as its like or as its type wants", () => {
  const { fields, custom, parts } = mapped(
    {
      map: {
        start: ["From"],
        reporter: ["By"],
        priority: ["Prio"],
        "field:Budget": ["Cost"],
        components: ["Area"],
        attachments: ["File"],
        created: ["Made"],
      },
    },
    [
      ["Summary", "a"],
      ["From", "1/2/2024"],
      ["By", "ada@example.com"],
      ["Prio", " High "],
      ["Cost", "1000"],
      ["Area", "x, y"],
      ["File", "https://example.com/a.png"],
      ["Made", "2024-03-01T10:00:00Z"],
    ],
  );
  assert.is(fields.start, "2024-02-01");
  assert.equal(fields.reporter, { email: "ada@example.com" });
  assert.is(fields.priority, "High");
  assert.equal(fields.components, ["x", "y"]);
  assert.is(fields.created, "2024-03-01T10:00:00.000Z");
  assert.equal(custom, [{ name: "Budget", type: "text", value: "1000" }]);
  assert.equal(
    parts.map(({ kind }) => kind),
    ["attachment"],
  );
});

test("a custom field that the spec has keeps its type", () => {
  const { custom } = mapped({ map: { "field:Points": ["SP"] } }, [
    ["Summary", "a"],
    ["SP", "5"],
  ]);
  assert.equal(custom, [{ name: "Points", type: "number", value: 5 }]);
});

test("comments come from other columns", () => {
  const { parts } = mapped({ map: { comments: ["Note", "Remark"] } }, [
    ["Summary", "a"],
    ["Comment", "no"],
    ["Note", "one"],
    ["Remark", "two"],
  ]);
  const bodies = parts.map(({ outcome }) =>
    outcome.kind === "mapped" ? JSON.stringify(outcome.fields.body) : "",
  );
  assert.is(parts.length, 2);
  assert.match(bodies[0]!, "one");
  assert.match(bodies[1]!, "two");
});

test("values are looked up first and brought as they are written; others go the spec's way", () => {
  const values = { status: { Doing: "Open", waiting: "On Hold" } };
  const status = (cell: string) =>
    mapped({ values }, [
      ["Summary", "a"],
      ["Status", cell],
    ]).fields.status;
  assert.is(status("DOING "), "Open");
  assert.is(status("waiting"), "On Hold");
  assert.is(status("open"), "To Do");
  assert.is(status("Parked"), "Parked");
});

test("values of a list are changed one by one, those of people name people", () => {
  const values = {
    labels: { "spring work": "Spring", x: "y z" },
    assignee: { Bob: "bob@example.com" },
    level: { Saga: "epic" },
  };
  const { fields } = mapped({ values, map: { labels: ["Tags"], assignee: ["Who"] } }, [
    ["Summary", "a"],
    ["Tags", "Spring Work, x, other"],
    ["Who", "bob"],
    ["Kind", "saga"],
  ]);
  assert.equal(fields.labels, ["Spring", "y-z", "other"]);
  assert.equal(fields.assignee, { email: "bob@example.com" });
  assert.is(fields.level, "epic");
});

test("a skipped column is as if the file did not have it", () => {
  const row = [
    ["Summary", "no"],
    ["Title", "yes"],
    ["Labels", "l"],
    ["Key", "K-1"],
  ] as const;
  const { fields } = mapped({ skipColumns: ["summary", "LABELS", "Key"] }, row);
  assert.is(fields.summary, "yes");
  assert.is(fields.labels, undefined);
});

test("patterns leave skipped columns out, and mapped ones to their targets", () => {
  const row = [
    ["Summary", "a"],
    ["Link (Blocks)", "7"],
    ["Link (Relates)", "8"],
    ["One", "1"],
    ["Two", "2"],
    ["Three", "3"],
  ] as const;
  const kinds = (change: TableChange) => mapped(change, row).parts.map(({ kind }) => kind);
  assert.equal(kinds({}), ["link", "link", "worklog", "worklog", "worklog", "worklog", "worklog"]);
  const change = { map: { "field:Points": ["One"], "field:Tie": ["Link (Blocks)"] }, skipColumns: ["two"] };
  assert.equal(kinds(change), ["link", "worklog", "worklog"]);
});

test.run();
