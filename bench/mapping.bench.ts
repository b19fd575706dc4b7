import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import jsonata from "jsonata";
import type { Plan } from "../compiler/plan/index.ts";
import { adaptors } from "../runtime/adaptors/index.ts";
import { compileMaps, type MapInput, type MapResult } from "../runtime/engine/mapping/index.ts";
import { type BenchContext, besides, type Result, timeInTurns } from "./harness.ts";
import { compileMapping } from "./mapping/compile-mapping.ts";
import { mapByHand } from "./mapping/hand-written.ts";
import { createTasks, type Task } from "./mapping/tasks.ts";

export const name = "mapping";

const seed = 20261123;

/** As many as the engine has in hand at once, so that garbage is as short-lived as it is there. */
const pageSize = 100;

/**
 * Records mapped in a second by hand-written code, by the plan's closures and by JSONata. All make the same: the first
 * two give the same result to the last property, losses included; JSONata, which knows no losses, the same fields.
 */
export async function run({ quick, log }: BenchContext): Promise<readonly Result[]> {
  const tasks = createTasks(quick ? 1_000 : 100_000, seed);
  log(`${tasks.length} tasks of seed ${seed}`);
  const byClosures = closuresOf(compileMapping());
  const expression = jsonata(readFileSync(new URL("mapping/mapping.jsonata", import.meta.url), "utf8"));
  const byJsonata = (task: Task): Promise<unknown> => expression.evaluate(task);

  for (const task of tasks) deepStrictEqual(byClosures(task), mapByHand(task));
  for (const task of tasks.slice(0, 2_000))
    deepStrictEqual(plain(await byJsonata(task)), plain(rowOf(mapByHand(task))));

  const pages = Array.from({ length: Math.ceil(tasks.length / pageSize) }, (_, page) =>
    tasks.slice(page * pageSize, (page + 1) * pageSize),
  );
  const inPages = (map: (task: Task) => MapResult) => () => {
    let mapped = 0;
    for (const page of pages) mapped += page.map(map).length;
    return mapped;
  };

  const rounds = quick ? 1 : 7;
  const times = await timeInTurns(rounds, {
    hand: inPages(mapByHand),
    closures: inPages(byClosures),
  });
  // Tens of times slower: a tenth of the tasks is enough to know.
  const few = tasks.slice(0, quick ? 100 : 10_000);
  const { slow } = await timeInTurns(quick ? 1 : 3, {
    slow: async () => {
      for (const task of few) await byJsonata(task);
    },
  });
  const rate = (title: string, ms: number, count = tasks.length): Result => ({
    case: title,
    value: Math.round((count / ms) * 1000),
    unit: "records/s",
  });
  const hand = rate("mapping: written by hand", times.hand);
  const other = rate("mapping: JSONata", slow, few.length);
  const ours = rate("mapping: closures", times.closures);
  return [
    hand,
    other,
    besides(ours, hand),
    { ...besides(ours, other), case: "mapping: closures beside JSONata" },
  ];
}

const surroundings: Omit<MapInput, "record"> = {
  context: {},
  children: {},
  options: {},
  run: { zone: "UTC", started: "2026-01-01T00:00:00.000Z" },
};

function closuresOf(plan: Plan): (task: Task) => MapResult {
  const mapper = compileMaps(plan, adaptors).get("tasks")!;
  const { context, children, options, run } = surroundings;
  return (record) => mapper.map({ record, context, children, options, run });
}

/** Standard and custom fields side by side. */
function rowOf(result: MapResult): Record<string, unknown> {
  if (result.kind !== "mapped") throw new Error(`a task was ${result.kind}`);
  const { fields, custom } = result.issue;
  return { ...fields, ...Object.fromEntries(custom.map(({ name, value }) => [name, value])) };
}

/** What JSON keeps: fields without a value are not there. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
