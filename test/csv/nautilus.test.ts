// timeout: 120s
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readStrictTable } from "../exports/strict-table.ts";
import { skip } from "../runner/skip.ts";
import { withoutHosts } from "./files-at-home.ts";
import { importFile, textLines } from "./import-file.ts";

const test = suite("a real export of Jira");
const file = join(process.env.IMPORTER_EXPORTS ?? "", "jira-nautilus-wallet.csv");

test("arrives whole: issues, comments, labels, parents and links, each where it belongs", async () => {
  if (process.env.IMPORTER_EXPORTS === undefined || !existsSync(file))
    return skip("IMPORTER_EXPORTS names no folder with jira-nautilus-wallet.csv");
  const { rows, cell, cells } = readStrictTable(readFileSync(file, "utf8"));
  const byId = new Map(rows.map((row) => [cell(row, "Issue id"), row]));
  const idOfKey = new Map(rows.map((row) => [cell(row, "Issue key"), cell(row, "Issue id")]));
  const sum = (name: string): number => rows.reduce((count, row) => count + cells(row, name).length, 0);
  const ends = rows.flatMap((row) =>
    ["Outward issue link (Relates)", "Inward issue link (Relates)"].flatMap((name) =>
      cells(row, name).map((other) => [cell(row, "Issue id"), idOfKey.get(other) ?? ""].sort().join(" ")),
    ),
  );
  const links = new Set(ends);
  const counts = {
    issues: rows.length,
    comments: sum("Comment"),
    labels: sum("Labels"),
    parents: rows.filter((row) => cell(row, "Parent") !== "").length,
    links: links.size,
  };
  assert.equal(counts, { issues: 192, comments: 94, labels: 7, parents: 24, links: 2 });

  const { code, err, report, issues, named } = await importFile(file);
  assert.is(code, 0, err);
  assert.is(report?.state, "complete");
  assert.equal(report?.differences, []);

  const [records] = report?.records ?? [];
  assert.is(records?.extracted, counts.issues);
  assert.is(records?.mapped, counts.issues);
  const account = (kind: string) => {
    const found = report?.entities.find((one) => one.kind === kind);
    return [found?.mapped, found?.created, found?.matched];
  };
  assert.equal(account("issue"), [counts.issues, counts.issues, 0]);
  assert.equal(account("comment"), [counts.comments, counts.comments, 0]);
  assert.equal(account("link"), [ends.length, links.size, ends.length - links.size]);
  assert.is(report?.notBroughtTotal, 0);

  assert.equal([...issues.keys()].sort(), [...byId.keys()].sort());
  let manyLines = 0;
  for (const [id, row] of byId) {
    const issue = issues.get(id)!;
    const name = cell(row, "Issue key");
    assert.is(issue.fields.summary, cell(row, "Summary"), name);
    assert.is(issue.type, cell(row, "Issue Type"), name);
    assert.equal(issue.fields.labels, [...cells(row, "Labels")], name);
    const parent = byId.get(cell(row, "Parent"));
    const above = issue.parent === null ? undefined : named.get(issue.parent);
    assert.is(above?.fields.summary, parent === undefined ? undefined : cell(parent, "Summary"), name);
    assert.is(
      above?.properties.importer.id,
      parent === undefined ? undefined : cell(parent, "Issue id"),
      name,
    );

    const written = cell(row, "Description");
    assert.equal(
      textLines(issue.fields.description ?? { type: "doc" }).map(withoutHosts),
      linesOf(written),
      name,
    );
    if (linesOf(written).length > 1) manyLines += 1;
    const comments = issue.comments.map(({ body }) => textLines(body).slice(1).map(withoutHosts).join("\n"));
    const expected = cells(row, "Comment").map((note) =>
      linesOf(note.split(";").slice(2).join(";")).join("\n"),
    );
    assert.equal(comments.sort(), [...expected].sort(), name);
  }
  assert.ok(manyLines > 40, `${manyLines} descriptions over several lines`);

  const arrived = [...issues.values()].flatMap((issue) =>
    issue.links.map(({ type, outward }) => {
      assert.is(type, "Relates");
      return [issue.properties.importer.id, named.get(outward)!.properties.importer.id].sort().join(" ");
    }),
  );
  assert.equal(arrived.sort(), [...links].sort());

  const bound = report?.columns?.map(({ target, header, columns }) => [target, header, columns]) ?? [];
  assert.ok(bound.some((one) => one.join() === "comments,Comment,7"));
  const unread = report?.warnings.find((warning) => warning.includes("not brought")) ?? "";
  for (const name of ["Votes", "Last Viewed", "Team Name"]) assert.match(unread, `"${name}"`);
});

const linesOf = (text: string): string[] =>
  withoutHosts(text)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

test.run();
