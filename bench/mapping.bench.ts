import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import jsonata from "jsonata";
import { compile } from "../compiler/index.ts";
import type { Plan } from "../compiler/plan/index.ts";
import { adaptors, catalogue } from "../runtime/adaptors/index.ts";
import { createDiskFiles } from "../runtime/cli/disk-files.ts";
import { compileMaps, type MapInput } from "../runtime/engine/mapping/index.ts";
import { type BenchContext, besides, type Result, timeInTurns } from "./harness.ts";
import { mapByHand } from "./mapping/hand-written.ts";
import { createTasks, type Task } from "./mapping/tasks.ts";

export const name = "mapping";

const seed = 20261123;

/** Records mapped in a second by hand-written code, by the plan's closures and by JSONata; the outputs are compared. */
export async function run({ quick, log }: BenchContext): Promise<readonly Result[]> {
  const tasks = createTasks(quick ? 1_000 : 100_000, seed);
  log(`${tasks.length} tasks of seed ${seed}`);
  const byClosures = closuresOf(compilePlan());
  const expression = jsonata(readFileSync(new URL("mapping/mapping.jsonata", import.meta.url), "utf8"));
  const byJsonata = (task: Task): Promise<unknown> => expression.evaluate(task);

  for (const task of tasks) deepStrictEqual(plain(byClosures(task)), plain(mapByHand(task)));
  for (const task of tasks.slice(0, 2_000))
    deepStrictEqual(plain(await byJsonata(task)), plain(mapByHand(task)));

  const rounds = quick ? 1 : 7;
  const times = await timeInTurns(rounds, {
    hand: () => tasks.map(mapByHand).length,
    closures: () => tasks.map(byClosures).length,
  });
  // Thirty times slower: one round over the same tasks is enough to know.
  const { slow } = await timeInTurns(1, {
    slow: async () => {
      for (const task of tasks) await byJsonata(task);
    },
  });
  const rate = (title: string, ms: number): Result => ({
    case: title,
    value: Math.round((tasks.length / ms) * 1000),
    unit: "records/s",
  });
  const hand = rate("mapping: written by hand", times.hand);
  const other = rate("mapping: JSONata", slow);
  const ours = rate("mapping: closures", times.closures);
  return [
    hand,
    other,
    besides(ours, hand),
    { ...besides(ours, other), case: "mapping: closures beside JSONata" },
  ];
}

function compilePlan(): Plan {
  const files = createDiskFiles(fileURLToPath(new URL("mapping", import.meta.url)));
  const { plan, diagnostics } = compile("mapping.importer", { files, catalogue });
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return plan;
}

const surroundings: Omit<MapInput, "record"> = {
  context: {},
  children: {},
  options: {},
  run: { zone: "UTC", started: "2026-01-01T00:00:00.000Z" },
};

function closuresOf(plan: Plan): (task: Task) => Record<string, unknown> {
  const mapper = compileMaps(plan, adaptors).get("tasks")!;
  return (record) => {
    const result = mapper.map({ ...surroundings, record });
    if (result.kind !== "mapped") throw new Error(`a task was ${result.kind}`);
    const { fields, custom } = result.issue;
    const row: Record<string, unknown> = { ...fields };
    for (const { name, value } of custom) row[name] = value;
    return row;
  };
}

/** What JSON keeps: fields without a value are not there. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
