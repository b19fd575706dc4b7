import { CommanderError, Command as Program } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { type Command, printJson } from "./command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

/** Each command by its name, in the order of the help. Only what is called is loaded: most of a start is loading. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  compile: async () => (await import("./commands/compile.ts")).compileCommand,
  check: async () => (await import("./commands/check.ts")).checkCommand,
  diff: async () => (await import("./commands/diff.ts")).diffCommand,
  overrides: async () => (await import("./commands/overrides.ts")).overridesCommand,
  test: async () => (await import("./commands/test.ts")).testCommand,
  fmt: async () => (await import("./commands/fmt.ts")).fmtCommand,
  run: async () => (await import("./commands/run.ts")).runCommand,
  resume: async () => (await import("./commands/resume.ts")).resumeCommand,
  report: async () => (await import("./commands/report.ts")).reportCommand,
  explain: async () => (await import("./commands/explain.ts")).explainCommand,
  publish: async () => (await import("./commands/publish.ts")).publishCommand,
  versions: async () => (await import("./commands/versions.ts")).versionsCommand,
  deprecate: async () => (await import("./commands/versions.ts")).deprecateCommand,
  enable: async () => (await import("./commands/switch.ts")).enableCommand,
  disable: async () => (await import("./commands/switch.ts")).disableCommand,
  pin: async () => (await import("./commands/switch.ts")).pinCommand,
  rollout: async () => (await import("./commands/switch.ts")).rolloutCommand,
  rollback: async () => (await import("./commands/switch.ts")).rollbackCommand,
  promote: async () => (await import("./commands/switch.ts")).promoteCommand,
  environments: async () => (await import("./commands/environments.ts")).environmentsCommand,
  token: async () => (await import("./commands/token.ts")).tokenCommand,
  audit: async () => (await import("./commands/audit.ts")).auditCommand,
  store: async () => (await import("./commands/store.ts")).storeCommand,
  serve: async () => (await import("./commands/serve.ts")).serveCommand,
  sandbox: async () => (await import("./commands/sandbox.ts")).sandboxCommand,
  replay: async () => (await import("./commands/replay.ts")).replayCommand,
  demo: async () => (await import("./commands/demo.ts")).demoCommand,
};

/**
 * Reads the arguments and runs the command that they name, or shows the help or the version that they ask for.
 * @param argv without the program's name
 * @throws whatever the command throws
 */
export async function runProgram(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let ending: ExitCode = exitCode.ok;
  const program = new Program("importer")
    .description("Brings work from other tools into Jira, as declarative specs say.")
    .version(packageJson.version)
    .exitOverride()
    .showHelpAfterError("(--help shows how it is called)")
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.error(text),
      getOutHelpWidth: () => terminal.columns,
    });
  const ends = async (code: Promise<ExitCode> | ExitCode): Promise<void> => {
    ending = await code;
  };
  try {
    for (const command of await called(argv)) command.register(program, terminal, ends);
    await program.parseAsync([...argv], { from: "user" });
    return ending;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCode.ok;
    const message = error.message.replace(/^error: /, "");
    if (argv.includes("--json")) printJson(terminal, { ok: false, error: { code: "usage", message } });
    return exitCode.usage;
  }
}

/** The command that the first word names; all of them where it names none, as for help and for misspelt words. */
async function called([word = ""]: readonly string[]): Promise<readonly Command[]> {
  const one = Object.hasOwn(commands, word) ? commands[word] : undefined;
  return one === undefined ? await Promise.all(Object.values(commands).map((load) => load())) : [await one()];
}
