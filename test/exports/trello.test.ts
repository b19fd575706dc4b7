// timeout: 300s
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { home } from "../cli/call.ts";
import { type FileImport, importWith } from "../csv/import-file.ts";
import { skip } from "../runner/skip.ts";
import { type Board, boardAtHome, type Card } from "./board-at-home.ts";

const test = suite("boards of Trello");
const exports = process.env.IMPORTER_EXPORTS;
const sample = join(home, "importers", "trello", "samples", "harbour.json");

const read = (file: string): Board => JSON.parse(readFileSync(file, "utf8")) as Board;

/** Imports a board whose files are served here. */
async function importBoard(file: string, more: readonly string[] = [], status = 200): Promise<FileImport> {
  const folder = mkdtempSync(join(tmpdir(), "importer-board-"));
  const board = await boardAtHome(file, folder, status);
  try {
    return await importWith("trello", board.path, ...more);
  } finally {
    await board.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Node {
  readonly type: string;
  readonly attrs?: { readonly state?: string };
  readonly content?: readonly Node[];
}

/** The check boxes of a document, by whether they are ticked. */
function checkBoxes(node: Node | null | undefined): readonly string[] {
  if (node === null || node === undefined) return [];
  if (node.type === "taskItem") return [node.attrs?.state ?? ""];
  return (node.content ?? []).flatMap(checkBoxes);
}

/** What becomes of a card, told from the board alone. */
function expected(board: Board, card: Card) {
  const list = board.lists.find(({ id }) => id === card.idList);
  const labels = card.labels.map(({ name, color }) => name.trim() || (color ?? ""));
  if (card.closed || list?.closed === true) labels.push("archived");
  const lists = board.checklists.filter(({ idCard }) => idCard === card.id);
  const comments = board.actions.filter(({ type, data }) => {
    return (type === "commentCard" || type === "copyCommentCard") && data.card?.id === card.id;
  });
  const attachments = card.attachments ?? [];
  return {
    title: card.name.trim(),
    due: card.due?.slice(0, 10) ?? null,
    labels: [
      ...new Set(labels.filter((label) => label !== "").map((label) => label.replace(/\s+/g, "-"))),
    ].sort(),
    comments: comments.length,
    files: attachments.filter(({ isUpload }) => isUpload).map(({ bytes }) => bytes),
    pages: [...attachments.filter(({ isUpload }) => !isUpload).map(({ url }) => url), card.shortUrl].sort(),
    checks: lists.flatMap(({ checkItems }) =>
      checkItems.map(({ state }) => (state === "complete" ? "DONE" : "TODO")),
    ),
  };
}

function compare(board: Board, { issues, report, err }: FileImport): void {
  assert.is(report?.state, "complete", err);
  assert.equal(report?.differences, []);
  const cards = board.cards.filter(({ isTemplate }) => isTemplate !== true);
  assert.equal([...issues.keys()].sort(), cards.map(({ id }) => id).sort());
  for (const card of cards) {
    const { fields, comments, attachments, remoteLinks } = issues.get(card.id)!;
    const found = {
      title: fields.summary,
      due: fields.duedate ?? null,
      labels: fields.labels,
      comments: comments.length,
      files: attachments.map(({ size }) => size),
      pages: remoteLinks.map(({ object }) => object.url).sort(),
      checks: checkBoxes(fields.description as Node | undefined),
    };
    const wanted = expected(board, card);
    const sizes = (files: readonly (number | null)[]) => [...files].sort((a, b) => Number(a) - Number(b));
    assert.equal(
      { ...found, files: sizes(found.files) },
      { ...wanted, files: sizes(wanted.files) },
      card.name,
    );
  }
}

for (const file of ["trello-kanban-template.json", "trello-upwork-example.json"]) {
  test(`${file}: what arrives is what an independent reader counts`, async () => {
    const path = join(exports ?? "", file);
    if (exports === undefined || !existsSync(path))
      return skip(`IMPORTER_EXPORTS names no folder with ${file}`);
    compare(read(path), await importBoard(path));
  });
}

test("the sample with everything: what arrives is what is counted in it", async () => {
  const run = await importBoard(sample, ["--create-fields"]);
  compare(read(sample), run);
  const { issues, report } = run;
  const [band, stage] = [issues.get("65f0a1b2c3d4e5f607000001")!, issues.get("65f0a1b2c3d4e5f607000002")!];
  assert.is(band.status, "In Progress");
  const values = Object.values(band.fields);
  for (const value of [1250.5, "Greta, 0911", "Yes", "2024-06-30", "Doing"])
    assert.ok(values.includes(value), String(value));
  assert.equal(
    [...band.links, ...stage.links].map(({ type }) => type),
    ["Relates"],
  );
  assert.is(issues.get("65f0a1b2c3d4e5f607000003")?.status, "Done");
  const cards = report?.records.find(({ stream }) => stream === "cards");
  assert.equal(Object.values(cards?.skipped ?? {}), [1]);
});

test("files that Trello shows only to who has signed in are told one by one", async () => {
  const { report, issues } = await importBoard(sample, [], 401);
  assert.is(report?.state, "complete");
  assert.is(issues.size, 5);
  const told = report?.notBrought.filter(({ code }) => code === "login-needed") ?? [];
  assert.is(told.length, 1);
  assert.match(told[0]?.message ?? "", /login|sign/i);
});

test("check items as sub-tasks, and archived cards left out", async () => {
  const options = ["--option", "checklists_as=sub-tasks", "--option", "archived=skip"];
  const { report, issues, named } = await importBoard(sample, options);
  assert.is(report?.state, "complete");
  const below = [...issues].filter(([, { parent }]) => parent !== null);
  const told = below.map(([, { fields, status, type, parent }]) =>
    [fields.summary, status, type, named.get(parent!)?.fields.summary].join(" / "),
  );
  assert.equal(told.sort(), [
    "Ask the harbour master / Done / Sub-task / Book the brass band",
    "Loudspeakers / To Do / Sub-task / Book the brass band",
    "Noise permit / To Do / Sub-task / Book the brass band",
  ]);
  assert.is(issues.size, 6);
});

test("a list can be brought as another status, by its name", async () => {
  const options = ["--values", "status:Ideas=Done", "--values", "cards/status:doing=In Review"];
  const { report, issues, err } = await importBoard(sample, options);
  assert.is(report?.state, "complete", err);
  const statuses = ["65f0a1b2c3d4e5f607000001", "65f0a1b2c3d4e5f607000002", "65f0a1b2c3d4e5f607000003"];
  assert.equal(
    statuses.map((id) => issues.get(id)?.status),
    ["In Review", "Done", "Done"],
  );
  const refused = await importBoard(sample, ["--values", "labels:Music=Sound"]);
  assert.match(refused.err, /The values of labels cannot be changed in Trello; those of status can\./);
  const columns = await importBoard(sample, ["--map", "summary=Name"]);
  assert.match(
    columns.err,
    /Trello reads no table, .* only --values and --overrides can change what it brings\./,
  );
});

test.run();
