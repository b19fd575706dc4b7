import { randomBytes } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Command as Program } from "commander";
import type { Plan } from "../../../compiler/plan/index.ts";
import { describeUnsupported, unsupportedConstructs } from "../../engine/unsupported.ts";
import { CliError } from "../cli-error.ts";
import type { Command } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { loadPlan } from "../load-plan.ts";
import { collect, collectPairs, positiveNumber, webAddress, wholeNumber } from "../option-values.ts";
import { isPublished } from "../platform/version-name.ts";
import { chooseSource } from "../run/choose-source.ts";
import type { ImportSettings } from "../run/import-settings.ts";
import { chooseAuth, signingInBy } from "../run/secrets.ts";
import type { Terminal } from "../terminal.ts";

interface Options {
  readonly jira?: URL;
  readonly project?: string;
  readonly auth?: string;
  readonly choose?: ReadonlyMap<string, string>;
  readonly option?: ReadonlyMap<string, string>;
  readonly input?: ReadonlyMap<string, string>;
  readonly limit?: number;
  readonly since?: string;
  readonly file?: string;
  readonly source?: string;
  readonly csv?: string;
  readonly map?: readonly string[];
  readonly values?: readonly string[];
  readonly skipColumn?: readonly string[];
  readonly mapping?: string;
  readonly overrides?: string;
  readonly saveMapping?: string;
  readonly in?: string;
  readonly tenant?: string;
  readonly dryRun?: boolean;
  readonly sourceVia?: URL;
  readonly zone: string;
  readonly createFields?: boolean;
  readonly allowPrivateHosts?: boolean;
  readonly consistencyWindow: number;
  readonly data: string;
  readonly json?: boolean;
}

export const runCommand: Command = {
  register(program, terminal, ends) {
    const command = addRunOptions(program.command("run"));
    command
      .description("run an import into Jira")
      .argument(
        "<importer>",
        "name of an importer, path of a .importer file or of a plan, or a published version (name@3)",
      )
      .action((importer: string, options: Options) => {
        // A dry run asks nothing of Jira, so that the two are required only without it.
        for (const option of options.dryRun === true ? [] : command.options) {
          if (!["jira", "project"].includes(option.attributeName())) continue;
          if (command.getOptionValue(option.attributeName()) === undefined)
            command.error(`error: required option '${option.flags}' not specified`);
        }
        return ends(runNew(importer, options, terminal));
      })
      .addHelpText("after", secretsHelp);
  },
};

const secretsHelp = `
Secrets are read from the environment, or asked for on a terminal:
  IMPORTER_SOURCE_TOKEN   signs in to the source; where it asks for more than a token,
                          IMPORTER_SOURCE_KEY, IMPORTER_SOURCE_USER and IMPORTER_SOURCE_SECRET
  IMPORTER_INPUT_<NAME>   an input of the importer; the only way for one that is secret
  IMPORTER_JIRA_EMAIL     the e-mail address of the Jira account
  IMPORTER_JIRA_TOKEN     an API token of that account`;

function addRunOptions(command: Program): Program {
  return command
    .option("--jira <address>", "Jira's address, such as https://your-site.atlassian.net", webAddress)
    .option("--project <key>", "the project that receives the issues")
    .option("--auth <name>", "which of the importer's ways to sign in")
    .option("--choose <stream=ids>", "what to bring: ids with commas, or all; can be repeated", collectPairs)
    .option("--option <name=value>", "an option of the importer; can be repeated", collectPairs)
    .option("--input <name=value>", "what only you know, such as a host; can be repeated", collectPairs)
    .option("--in <environment>", "run the version that this environment gives")
    .option("--tenant <name>", "with --in: whose share of a roll-out counts")
    .option("--limit <number>", "bring so many records and their parents, for a try", positiveNumber)
    .option("--since <date>", "ask only for what changed since then, such as 2026-03-01", moment)
    .option("--file <path>", "the file to read, for importers of files")
    .option("--source <name>", "which of the importer's sources to read, where it has several")
    .option("--dry-run", "read and map the file, and print what would be made; Jira is not asked")
    .option("--map <target=header>", "read a target from that column; can be repeated", collect)
    .option("--values <target:from=to>", "bring a value as another; can be repeated", collect)
    .option("--skip-column <header>", "leave a column out; can be repeated", collect)
    .option("--csv <settings>", 'how the file is written: "delimiter=;,encoding=windows-1252,header=2"')
    .option("--mapping <file>", "a saved mapping, or the configuration of Jira's own CSV importer")
    .option(
      "--overrides <file>",
      "a JSON document of what is to be mapped otherwise, see `importer overrides`",
    )
    .option("--save-mapping <file>", "keep what --mapping, --overrides and the flags about mapping add up to")
    .option("--source-via <address>", "send every request for the source there instead", webAddress)
    .option("--zone <name>", "the time zone that dates are meant in", timeZone, "UTC")
    .option("--create-fields", "make custom fields that the project lacks")
    .option("--allow-private-hosts", "fetch attachments of a table from private addresses too")
    .option("--consistency-window <seconds>", "how long Jira's search may lag behind", wholeNumber, 30)
    .option("--data <folder>", "where imports keep their state", ".importer")
    .option("--json", "print the report for programs");
}

async function runNew(importer: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  const plan = chooseSource(await planOf(importer, options, terminal), options);
  refuseUnsupported(plan);
  const auth = chooseAuth(plan, options.auth);
  const file = fileFor(plan, options.file, terminal.cwd);
  if (options.dryRun === true && file === undefined) {
    throw new CliError(
      "dry-run-unwanted",
      `${plan.importer.title} asks an API, and --dry-run is for files. Try it with --limit 10 into a sandbox instead.`,
    );
  }
  // Loaded late, so that a wrong call is answered at once.
  const { planOverrides } = await import("../mapping/plan-overrides.ts");
  const { overrides, left, createFields, save } = planOverrides(plan, options, terminal.cwd);
  const { site, selection } = chosenSite(plan, auth, selectionOf(options.choose ?? new Map()));
  const chosen = {
    selection,
    options: Object.fromEntries(options.option ?? []),
    zone: options.zone,
    ...(options.limit === undefined ? {} : { limit: options.limit }),
    ...(options.since === undefined ? {} : { since: options.since }),
  };
  const { readInputs } = await import("../run/inputs.ts");
  const inputs = await readInputs(signingInBy(plan, auth), options.input ?? new Map(), terminal);
  const { readFileTables } = await import("../run/file-tables.ts");
  const read = {
    plan: await readFileTables(plan, inputs.values, terminal),
    ...(file === undefined ? {} : { file }),
    ...(overrides === undefined ? {} : { overrides }),
  };
  const json = options.json === true;
  if (options.dryRun === true) {
    const { runRehearsal } = await import("../dry-run/run-rehearsal.ts");
    return await runRehearsal(
      { ...read, ...chosen, inputs: inputs.values },
      { json, left, checked: save },
      terminal,
    );
  }
  const settings: ImportSettings = {
    ...read,
    jira: options.jira!.href,
    project: options.project!,
    createFields: options.createFields === true || createFields,
    allowPrivateHosts: options.allowPrivateHosts === true,
    consistencyWindow: options.consistencyWindow * 1000,
    ...(auth === undefined ? {} : { auth }),
    ...(site === undefined ? {} : { site }),
    ...(plan.inputs.length === 0 ? {} : { inputs: inputs.values }),
    ...(options.sourceVia === undefined ? {} : { via: options.sourceVia.href }),
  };
  const { startImport } = await import("../run/start-import.ts");
  for (const sentence of left) terminal.error(`${sentence}\n`);
  return await startImport(
    { id: randomBytes(4).toString("hex"), settings, secretInputs: inputs.secrets, ...chosen, checked: save },
    { data: resolve(terminal.cwd, options.data), json },
    terminal,
  );
}

/** @throws CliError when there is none, or it cannot be run here */
async function planOf(
  wanted: string,
  { in: environment, tenant, data }: Options,
  terminal: Terminal,
): Promise<Plan> {
  if (!isPublished(wanted, environment)) return loadPlan(wanted, terminal);
  const { publishedPlan } = await import("../platform/published-plan.ts");
  const where = {
    ...(environment === undefined ? {} : { environment }),
    ...(tenant === undefined ? {} : { tenant }),
  };
  return publishedPlan({ wanted, data, ...where }, terminal);
}

/** @throws CliError for what the plan carries and no import can use yet, with its line of the spec */
function refuseUnsupported(plan: Plan): void {
  // Tables of files that the user gives are read before an import begins.
  const tables = plan.tables.map(({ fromFile: _read, ...table }) => table);
  const found = unsupportedConstructs({ ...plan, tables }).map(describeUnsupported);
  if (found.length > 0) throw new CliError("construct-unsupported", found.join("\n"), exitCode.problems);
}

/** @throws CliError when a file importer has no file, or another one is given one */
function fileFor(plan: Plan, file: string | undefined, cwd: string): string | undefined {
  const wants = plan.sources.some(({ kind }) => kind === "file");
  if (!wants) {
    if (file === undefined) return undefined;
    throw new CliError("file-unwanted", `${plan.importer.title} reads no file; leave --file out.`);
  }
  if (file === undefined)
    throw new CliError("file-missing", `${plan.importer.title} reads a file: give it with --file.`);
  const path = resolve(cwd, file);
  if (!existsSync(path)) throw new CliError("file-missing", `There is no file ${file}.`);
  if (!statSync(path).isFile())
    throw new CliError("file-missing", `${file} is no file; give the file itself.`);
  return path;
}

function selectionOf(chosen: ReadonlyMap<string, string>): Record<string, readonly string[] | "all"> {
  return Object.fromEntries(
    [...chosen].map(([stream, ids]) => [
      stream,
      ids.trim() === "all"
        ? ("all" as const)
        : ids
            .split(",")
            .map((id) => id.trim())
            .filter((id) => id !== ""),
    ]),
  );
}

/** Where signing in leads to several sites, `--choose site=…` means one of them and no stream. */
function chosenSite(
  plan: Plan,
  auth: string | undefined,
  selection: ReturnType<typeof selectionOf>,
): { readonly site?: string; readonly selection: ReturnType<typeof selectionOf> } {
  const { site, ...others } = selection;
  const asks = plan.sources.some(
    (source) =>
      source.kind === "http" &&
      source.auth.some((one) => one.kind === "oauth2" && one.name === auth && one.site !== undefined),
  );
  const [only] = Array.isArray(site) && site.length === 1 ? (site as readonly string[]) : [];
  return asks && only !== undefined ? { site: only, selection: others } : { selection };
}

/** @throws CliError for a name that is no time zone */
function timeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new CliError("zone-unknown", `"${name}" is no time zone; write it like Europe/Berlin.`);
  }
}

/**
 * A moment in UTC, ISO 8601.
 * @throws CliError for a text that is no date
 */
function moment(text: string): string {
  const parsed = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(parsed)) {
    throw new CliError(
      "since-unreadable",
      `"${text}" is no date; write it like 2026-03-01 or 2026-03-01T09:00:00Z.`,
    );
  }
  return new Date(parsed).toISOString();
}
