/**
 * Stages issues as mapping would have left them, with their level and a payload: `stage-issues.ts <folder> <count>`.
 * A program of its own, so that the loader is measured alone.
 */
import { createStore, type NewEntity } from "../../runtime/store/index.ts";
import { issueFields } from "./issues.ts";

const perStep = 500;

async function stageIssues(directory: string, count: number): Promise<void> {
  const store = createStore({ directory });
  await store.createImport({
    id: "bench",
    importer: "bench",
    planHash: "none",
    created: 0,
    selection: {},
    options: {},
    run: { zone: "UTC", started: "2026-01-01T00:00:00.000Z" },
    sourceAccount: "bench",
    target: "bench",
    settings: {},
  });
  const state = await store.open("bench");
  for (let first = 0; first < count; first += perStep) {
    const entities = Array.from({ length: Math.min(perStep, count - first) }, (_, offset): NewEntity => {
      const index = first + offset;
      return {
        kind: "issue",
        key: `rows/${index}`,
        row: index + 1,
        stream: "rows",
        record: String(index),
        map: "rows",
        wantedLevel: "standard",
        state: "staged",
        payload: JSON.stringify({ key: String(index), fields: issueFields(index), custom: [] }),
        losses: [],
      };
    });
    await state.commitStage([], entities);
  }
  await store.close();
}

const [folder = "", count = "0"] = process.argv.slice(2);
await stageIssues(folder, Number(count));
