/**
 * The importer as a process of its own, as the command line composes it, that ends itself with SIGKILL at a given step:
 * `node importer-process.ts '<ImporterTask as JSON>'`. It goes on with the import of its data directory, or starts one
 * when there is none. Every step is written to a file before it is taken; the report goes to standard output.
 */
import { openSync, writeSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { CliError } from "../../runtime/cli/cli-error.ts";
import type { ExitCode } from "../../runtime/cli/exit-code.ts";
import { loadPlan } from "../../runtime/cli/load-plan.ts";
import { chooseAuth } from "../../runtime/cli/run/secrets.ts";
import { continueImport, startImport } from "../../runtime/cli/run/start-import.ts";
import { createTerminal, type Terminal } from "../../runtime/cli/terminal.ts";
import type { ImporterTask } from "./start-importer.ts";

const task = JSON.parse(process.argv[2] ?? "") as ImporterTask;
const around = { data: task.data, json: true, onStep: followSteps(task) };
const terminal = createTerminal();
try {
  process.exitCode = await runOrResume(terminal);
} catch (error) {
  if (!(error instanceof CliError)) throw error;
  terminal.error(`${error.message}\n`);
  process.exitCode = error.exitCode;
}

async function runOrResume(shown: Terminal): Promise<ExitCode> {
  try {
    return await continueImport(undefined, around, shown);
  } catch (error) {
    // Killed before the import was written down: whoever started it starts it again.
    if (!(error instanceof CliError) || error.code !== "import-unknown") throw error;
    const plan = loadPlan(task.importer, shown);
    const auth = chooseAuth(plan, undefined);
    return await startImport(
      {
        id: task.id,
        settings: {
          plan,
          jira: task.jira,
          project: task.project,
          createFields: false,
          consistencyWindow: task.consistencyWindow,
          ...(task.via === undefined ? {} : { via: task.via }),
          ...(task.file === undefined ? {} : { file: task.file, allowPrivateHosts: true }),
          ...(auth === undefined ? {} : { auth }),
        },
        selection: task.selection,
        options: {},
        zone: "UTC",
      },
      around,
      shown,
    );
  }
}

function followSteps({ steps, kill, signal }: ImporterTask): (name: string) => void {
  const file = openSync(steps, "a");
  let seen = 0;
  const end = (): void => {
    writeSync(file, `!${signal}\n`);
    process.kill(process.pid, signal);
  };
  return (name) => {
    writeSync(file, `${name}\n`);
    if (kill === undefined || name !== kill.step) return;
    seen += 1;
    if (seen !== kill.nth) return;
    if (kill.afterMs === 0) end();
    else void delay(kill.afterMs).then(end);
  };
}
