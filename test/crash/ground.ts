import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { databaseForTest } from "../../runtime/store/fixture/mongo-for-test.ts";
import { openStore } from "../../runtime/store/index.ts";
import { comparePictures } from "./compare-pictures.ts";
import { describeKillPoint, type KillPoint } from "./kill-point.ts";
import { openSource } from "./open-source.ts";
import { type Picture, takePicture } from "./picture.ts";
import { type Scenario, type StepCounts, slowConsistencyWindow } from "./scenario.ts";
import { type ImporterEnd, type ImporterTask, startImporter } from "./start-importer.ts";
import { type RunningSandbox, startSandbox } from "./start-sandbox.ts";
import type { Subject } from "./subjects.ts";

/** The sandbox's search lags by less than the importer waits for it, as Jira's does. */
const searchLagMs = 200;
const consistencyWindow = 700;

const project = "DEMO";

/** A kill that really happened. */
export interface Hit {
  readonly kill: KillPoint;
  /** Intents that the killed process left without an outcome. */
  readonly openIntents: number;
}

/** What became of one disturbed run. */
export interface RunResult {
  readonly scenario: Scenario;
  /** The importer was killed there, seen from its signal and the last step it wrote. */
  readonly hits: readonly Hit[];
  /** How often the sandbox ended by SIGKILL. */
  readonly sandboxKills: number;
  /** What is not as it should be; none when the run ended as an undisturbed one. */
  readonly problems: readonly string[];
  readonly milliseconds: number;
  /** The folder of a run with problems, kept to be looked into. */
  readonly kept?: string;
}

/** A source, and one undisturbed import to compare with. */
export interface Ground {
  readonly counts: StepCounts;
  run(scenario: Scenario): Promise<RunResult>;
  /** A sandbox and an importer's task, for tests of their own. */
  open(): Promise<{ readonly sandbox: RunningSandbox; readonly task: ImporterTask; close(): Promise<void> }>;
  close(): Promise<void>;
}

/** Where imports keep their state. */
export type StoreKind = "embedded" | "mongodb";

/**
 * Starts the source and makes the undisturbed run.
 * @throws Error when that run does not end as complete, with both accounts adding up
 */
export async function openGround(
  subject: Subject,
  selection: Subject["selection"],
  kind: StoreKind = "embedded",
): Promise<Ground> {
  const source = await openSource(subject);

  const open = async () => {
    const folder = mkdtempSync(join(tmpdir(), "importer-crash-"));
    mkdirSync(join(folder, "data"));
    const sandbox = await startSandbox(join(folder, "sandbox"), searchLagMs);
    const database = kind === "mongodb" ? await databaseForTest() : undefined;
    const task: ImporterTask = {
      data: join(folder, "data"),
      ...(database === undefined ? {} : { mongodb: database.url }),
      id: randomBytes(4).toString("hex"),
      importer: subject.importer,
      jira: `${sandbox.address}/`,
      project,
      ...(source.via === undefined ? {} : { via: source.via }),
      ...(source.file === undefined ? {} : { file: source.file }),
      selection,
      consistencyWindow,
      steps: join(folder, "steps"),
      signal: "SIGKILL",
    };
    const remove = async (): Promise<void> => {
      rmSync(folder, { recursive: true, force: true });
      await database?.drop();
    };
    return { folder, sandbox, task, remove };
  };

  const undisturbed = async (): Promise<{ readonly picture: Picture; readonly counts: StepCounts }> => {
    const { sandbox, task, remove } = await open();
    try {
      const end = await startImporter(task).ended;
      const report = reportOf(end);
      if (report?.state !== "complete" || report.differences.length > 0)
        throw new Error(
          `The undisturbed import ended with ${end.signal ?? end.code}:\n${end.stderr}${end.stdout}`,
        );
      const counts = new Map<string, number>();
      for (const step of end.steps) counts.set(step, (counts.get(step) ?? 0) + 1);
      return { picture: await takePicture(sandbox.address, project, report, end.code), counts };
    } finally {
      await sandbox.stop();
      await remove();
    }
  };
  const { picture: wanted, counts } = await undisturbed();

  return {
    counts,
    async run(scenario) {
      const started = Date.now();
      const { folder, sandbox, task, remove } = await open();
      const hits: Hit[] = [];
      const problems: string[] = [];
      try {
        await disturb(sandbox, scenario);
        const end = await runToEnd(task, scenario, sandbox, hits, problems);
        if (scenario.crash !== undefined && sandbox.killed === 0)
          problems.push("The sandbox was never asked what it should have died of.");
        const report = end === undefined ? undefined : reportOf(end);
        if (end !== undefined && report === undefined)
          problems.push(`The importer ended with ${end.signal ?? end.code} and no report:\n${end.stderr}`);
        if (end !== undefined && report !== undefined)
          problems.push(
            ...comparePictures(wanted, await takePicture(sandbox.address, project, report, end.code)),
          );
      } catch (error) {
        problems.push(error instanceof Error ? error.message : String(error));
      }
      await sandbox.stop();
      if (problems.length === 0) await remove();
      return {
        scenario,
        hits,
        sandboxKills: sandbox.killed,
        problems,
        milliseconds: Date.now() - started,
        ...(problems.length === 0 ? {} : { kept: folder }),
      };
    },
    async open() {
      const { sandbox, task, remove } = await open();
      return {
        sandbox,
        task,
        async close() {
          await sandbox.stop();
          await remove();
        },
      };
    },
    close: () => source.close(),
  };
}

async function disturb(sandbox: RunningSandbox, { crash, delay }: Scenario): Promise<void> {
  if (crash !== undefined) {
    const { downMs, ...fault } = crash;
    sandbox.stayAway(downMs);
    await sandbox.disturb({ method: "POST", ...fault });
  }
  if (delay !== undefined) await sandbox.disturb({ method: "POST", ...delay });
}

/** A paused import is resumed so often before it counts as stuck. */
const mostPauses = 3;

/** @returns how the last process ended; undefined when the first one did not come to its kill point */
async function runToEnd(
  task: ImporterTask,
  scenario: Scenario,
  sandbox: RunningSandbox,
  hits: Hit[],
  problems: string[],
): Promise<ImporterEnd | undefined> {
  let pauses = 0;
  for (let start = 0; ; start++) {
    const kill = scenario.kills[start];
    const end = await startImporter({
      ...task,
      ...(scenario.delay === undefined ? {} : { consistencyWindow: slowConsistencyWindow }),
      ...(kill === undefined ? {} : { kill }),
    }).ended;
    await sandbox.back();
    if (end.signal === null) {
      // Later kills may find nothing left to be killed in.
      if (start === 0 && kill !== undefined && scenario.kind !== "anywhere")
        problems.push(`The importer never came to ${describeKillPoint(kill)}.`);
      const paused = reportOf(end)?.state === "paused" && scenario.crash !== undefined;
      if (!paused || pauses >= mostPauses) return end;
      pauses += 1;
      continue;
    }
    if (kill === undefined || !diedThere(end, kill)) {
      problems.push(
        `The importer died of ${end.signal} at ${end.steps.at(-1)}, where nobody killed it:\n${end.stderr}`,
      );
      return undefined;
    }
    hits.push({ kill, openIntents: await countOpenIntents(task) });
    if (scenario.delay !== undefined) await sandbox.calm();
  }
}

/** The process sent itself the signal, at the n-th step of that name. */
function diedThere(end: ImporterEnd, { step, nth, afterMs }: KillPoint): boolean {
  if (end.signal !== "SIGKILL" || !end.killed) return false;
  const times = end.steps.filter((name) => name === step).length;
  return afterMs > 0 ? times >= nth : times === nth && end.steps.at(-1) === step;
}

async function countOpenIntents({ data, mongodb }: ImporterTask): Promise<number> {
  if (mongodb === undefined && !existsSync(join(data, "importer.db"))) return 0;
  const store = await openStore({ directory: data, ...(mongodb === undefined ? {} : { mongodb }) });
  try {
    const [info] = await store.listImports(1);
    return info === undefined ? 0 : (await (await store.open(info.id)).openIntents()).length;
  } finally {
    await store.close();
  }
}

function reportOf({ stdout }: ImporterEnd): ImportReport | undefined {
  return stdout.trim() === "" ? undefined : (JSON.parse(stdout) as ImportReport);
}
