import type { ImportState, NewEntity, Store } from "../../runtime/store/index.ts";

const perStep = 500;

/** Stages issues as mapping would have left them: with their records, their level and a payload. */
export async function stageIssues(
  store: Store,
  count: number,
  fieldsOf: (index: number) => Readonly<Record<string, unknown>>,
): Promise<ImportState> {
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
        payload: { key: String(index), fields: fieldsOf(index), custom: [] },
        payloadHash: String(index).padStart(64, "0"),
        losses: [],
      };
    });
    await state.commitStage([], entities);
  }
  for (let after = 0; ; ) {
    const nodes = await state.issueNodes(after, perStep);
    if (nodes.length === 0) return state;
    await state.place(nodes.map(({ id }) => ({ id, level: "standard" as const, losses: [] })));
    after = nodes.at(-1)!.id;
  }
}
