import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { ImportReport } from "../../engine/index.ts";
import { CliError } from "../cli-error.ts";
import { type Command, printJson } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { loadPlan } from "../load-plan.ts";
import { wholeNumber } from "../option-values.ts";
import { type PlatformAddresses, type ServedPlatform, servePlatform } from "../platform/serve-platform.ts";
import { type ExportedSite, openExportedSite } from "../run/exported-site.ts";
import type { ImportSettings } from "../run/import-settings.ts";
import type { Start } from "../run/start-import.ts";
import { type Server, startServer } from "../run/start-server.ts";
import type { Terminal } from "../terminal.ts";
import { untilInterrupted } from "../until-interrupted.ts";

interface Options {
  readonly once?: boolean;
  readonly port: number;
  readonly apiPort: number;
  readonly data: string;
  readonly json?: boolean;
}

export const demoCommand: Command = {
  register(program, terminal, ends) {
    program
      .command("demo")
      .description(
        "import the ClickUp example and a CSV file into a sandbox, show what arrived, and serve the API",
      )
      .option("--once", "end when the imports are over instead of serving")
      .option("--port <number>", "the sandbox's port; 0 takes a free one", wholeNumber, 0)
      .option("--api-port <number>", "the API's port; 0 takes a free one", wholeNumber, 0)
      .option("--data <folder>", "where it keeps its state; emptied first", ".importer/demo")
      .option("--json", "print {address, reports} for programs")
      .action((options: Options) => ends(runDemo(options, terminal)));
  },
};

const importers = fileURLToPath(new URL("../../../importers", import.meta.url));

/** The token is not looked at: the cassette only wants to see that one is sent. */
const sourceToken = "pk_demo";

/** Stands in a folder that a demo made, so that no other folder is ever emptied. */
const mark = ".importer-demo";

/**
 * Removes what an earlier demo left, which this one would otherwise import beside its own.
 * @throws CliError for a folder that holds anything else
 */
function emptyDemoFolder(folder: string, shown: string): void {
  if (existsSync(folder) && !existsSync(join(folder, mark)) && readdirSync(folder).length > 0) {
    throw new CliError(
      "folder-taken",
      `${shown} holds something that no demo made. Give --data another folder.`,
    );
  }
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, mark),
      "Made by `importer demo`, which empties this folder when it runs again.\n",
    );
  } catch (error) {
    throw new CliError(
      "folder-unusable",
      `${shown} cannot be used: ${(error as Error).message}. Give --data a folder that can be written.`,
      exitCode.environment,
    );
  }
}

async function runDemo(options: Options, terminal: Terminal): Promise<ExitCode> {
  const data = resolve(terminal.cwd, options.data);
  emptyDemoFolder(data, options.data);
  const servers: Server[] = [];
  let site: ExportedSite | undefined;
  let platform: ServedPlatform | undefined;
  try {
    const sandbox = await startServer(
      ["sandbox", "--port", String(options.port), "--data", join(data, "sandbox"), "--search-lag", "500"],
      terminal.env,
    );
    servers.push(sandbox);
    const replay = await startServer(
      ["replay", join(importers, "clickup/cassette"), "--port", "0"],
      terminal.env,
    );
    servers.push(replay);
    site = await openExportedSite(
      join(importers, "csv/samples/jira-server.csv"),
      join(importers, "clickup/cassette/files"),
      data,
    );
    const { address, email, token } = sandbox.answer as { address: string; email: string; token: string };
    const signedIn: Terminal = {
      ...terminal,
      env: {
        ...terminal.env,
        // It shows what it does in its own folder, whatever store is used beside it.
        MONGODB_URL: undefined,
        IMPORTER_SOURCE_TOKEN: sourceToken,
        IMPORTER_JIRA_EMAIL: email,
        IMPORTER_JIRA_TOKEN: token,
      },
    };
    const reports = await runExamples(
      signedIn,
      { data, address, via: String(replay.answer.address), table: site.file },
      options.json === true,
    );
    if (terminal.signal.aborted) return exitCode.interrupted;
    if (options.once === true) {
      if (options.json) printJson(terminal, { address, reports });
    } else {
      platform = await servePlatform(data, options.apiPort);
      if (options.json) printJson(terminal, { address, reports, ...platform.addresses });
      else terminal.out(farewell(address, platform.addresses));
      await untilInterrupted(terminal.signal);
    }
    return reports.every(isReconciled) ? exitCode.ok : exitCode.problems;
  } finally {
    await platform?.close();
    await site?.server.close();
    for (const server of servers.reverse()) await server.stop();
  }
}

const farewell = (sandbox: string, { api, signIn, curl }: PlatformAddresses): string => `
Look at what arrived:     ${sandbox}
The importers' API:       ${api}/docs
Sign in (five minutes):   ${signIn}
Or by a token:            ${curl}
All of it serves until Ctrl+C.
`;

/** The Workspace of the cassette that has content. */
const workspace = "9012088431";

interface Example {
  readonly title: string;
  readonly settings: ImportSettings;
  readonly selection: Start["selection"];
}

interface Place {
  readonly data: string;
  readonly address: string;
  /** The replay server's address. */
  readonly via: string;
  /** The CSV file. */
  readonly table: string;
}

async function runExamples(
  terminal: Terminal,
  place: Place,
  json: boolean,
): Promise<readonly ImportReport[]> {
  const { printReport } = await import("../../engine/index.ts");
  const { onPage } = await import("../dry-run/lay-out.ts");
  const { runStart } = await import("../run/start-import.ts");
  const examples: readonly Example[] = [
    {
      title: "ClickUp, from a cassette, into project DEMO",
      settings: settingsFor("clickup", { project: "DEMO", auth: "token", via: place.via }, place, terminal),
      selection: { teams: [workspace], lists: "all" },
    },
    {
      title: "A CSV export with comments, links and attachments, into project EMPTY",
      settings: settingsFor(
        "csv",
        { project: "EMPTY", file: place.table, allowPrivateHosts: true },
        place,
        terminal,
      ),
      selection: {},
    },
  ];
  const reports: ImportReport[] = [];
  for (const { title, settings, selection } of examples) {
    if (!json) terminal.out(`\n${title}\n\n`);
    const id = randomBytes(4).toString("hex");
    const report = await runStart(
      { id, settings, selection, options: {}, zone: "UTC" },
      { data: place.data, json },
      terminal,
    );
    if (!json) terminal.out(`\n${onPage(printReport(report), terminal.page)}\n`);
    reports.push(report);
    if (terminal.signal.aborted) break;
  }
  return reports;
}

function settingsFor(
  importer: string,
  known: Pick<ImportSettings, "project"> & Partial<ImportSettings>,
  { address }: Place,
  terminal: Terminal,
): ImportSettings {
  const plan = loadPlan(join(importers, importer, `${importer}.importer`), terminal);
  return { plan, jira: address, createFields: true, consistencyWindow: 5_000, ...known };
}

/** What the demo wants to show: everything was read, and every record and entity is accounted for. */
function isReconciled({ state, differences }: ImportReport): boolean {
  return state === "complete" && differences.length === 0;
}
